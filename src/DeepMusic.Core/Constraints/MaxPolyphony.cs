namespace DeepMusic.Core.Constraints;

/// <summary>Never more than so many notes at once.</summary>
public sealed record MaxPolyphony : IConstraint
{
    /// <summary>At most <paramref name="voices"/> at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 1..128.</exception>
    public MaxPolyphony(int voices)
    {
        if (voices is < 1 or > 128) throw new ArgumentOutOfRangeException(nameof(voices), $"a polyphony of {voices} is outside 1..128");
        Voices = voices;
    }

    /// <summary>The most notes that may sound at once.</summary>
    public int Voices { get; }

    /// <inheritdoc/>
    public string Name => "polyphony";

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            ReadOnlySpan<Note> struck = state.Vocabulary[i].Struck;
            for (int k = 0; k < struck.Length; k++)
            {
                Beats onset = struck[k].Start;
                int sounding = 1;
                foreach (Note note in state.Written) if (note.End > state.Now + onset) sounding++;
                for (int j = 0; j < struck.Length; j++)
                    if (j != k && struck[j].End > onset && (struck[j].Start < onset || struck[j].Start == onset && j < k)) sounding++;
                if (sounding > Voices) logits[i] = float.NegativeInfinity;
            }
        }
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase)
    {
        int count = 0;
        for (int i = 0; i < phrase.Notes.Length; i++)
        {
            int sounding = 1;
            for (int j = 0; j < i; j++) if (phrase.Notes[j].End > phrase.Notes[i].Start) sounding++;
            if (sounding > Voices) count++;
        }
        return count;
    }

    /// <summary>Of notes struck together the highest stay; what still sounds of earlier ones ends, the oldest first.</summary>
    public Phrase Repair(Phrase phrase)
    {
        if (Violations(phrase) == 0) return phrase;
        var kept = new List<Note>();
        foreach (IGrouping<Beats, Note> onset in phrase.Notes.GroupBy(n => n.Start))
        {
            List<Note> struck = [.. onset.OrderByDescending(n => n.Pitch).Take(Voices)];
            int room = Voices - struck.Count;
            for (int i = kept.Count - 1; i >= 0; i--)
                if (kept[i].End > onset.Key && --room < 0) kept[i] = kept[i] with { Length = onset.Key - kept[i].Start };
            kept.AddRange(struck);
        }
        return phrase.With(kept);
    }

    /// <inheritdoc/>
    public override string ToString() => $"polyphony {Voices}";
}
