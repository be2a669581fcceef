namespace DeepMusic.Core.Constraints;

/// <summary>
/// The melody (<see cref="TopLine"/>) holds no N consecutive notes that the guarded music holds, whatever the transposition: same
/// intervals, same times from onset to onset.
/// </summary>
/// <param name="Guarded">The music, as runs of N notes.</param>
public sealed record NoCopy(FactorSet Guarded) : IConstraint
{
    /// <inheritdoc/>
    public string Name => "no-copy";

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        List<Note> before = TopLine.Tail(state.Written, Guarded.Notes - 1);
        if (before.Count == 0) return;
        int known = before.Count;
        for (int i = 0; i < logits.Length; i++)
        {
            ReadOnlySpan<Note> struck = state.Vocabulary[i].Struck;
            if (struck.Length == 0) continue;
            foreach (Note note in TopLine.Of(struck)) before.Add(note with { Start = note.Start + state.Now });
            if (Copies(before).Count > 0) logits[i] = float.NegativeInfinity;
            before.RemoveRange(known, before.Count - known);
        }
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase) => Copies(TopLine.Of(phrase.Notes.AsSpan())).Count;

    /// <summary>Leaves out one note of each copied run, in its middle, so that first and last notes stay.</summary>
    public Phrase Repair(Phrase phrase)
    {
        for (; ; )
        {
            List<Note> line = TopLine.Of(phrase.Notes.AsSpan());
            List<int> copies = Copies(line);
            if (copies.Count == 0) return phrase;
            Beats missing = line[copies[0] + Guarded.Notes / 2].Start;
            phrase = phrase.With(phrase.Notes.Where(n => n.Start != missing));
        }
    }

    /// <summary>Where in a melody copied runs begin.</summary>
    public List<int> Copies(IReadOnlyList<Note> line)
    {
        var copies = new List<int>();
        ReadOnlySpan<long> letters = FactorSet.Letters(line);
        int length = Guarded.Notes - 1;
        for (int i = 0; i + length <= letters.Length; i++)
            if (Guarded.Contains(letters.Slice(i, length))) copies.Add(i);
        return copies;
    }

    /// <inheritdoc/>
    public override string ToString() => $"no-copy {Guarded.Notes}";
}
