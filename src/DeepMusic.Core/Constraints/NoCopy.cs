namespace DeepMusic.Core.Constraints;

/// <summary>
/// The melody (<see cref="TopLine"/>) holds no N consecutive notes that the guarded music holds, whatever the transposition: same
/// intervals, same times from onset to onset.
/// </summary>
/// <param name="Guarded">The music, as runs of N notes.</param>
public sealed record NoCopy(FactorSet Guarded) : IConstraint
{
    private const int MostOnStack = 32;

    /// <inheritdoc/>
    public string Name => "no-copy";

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        int length = Guarded.Notes - 1;
        Span<Note> before = length <= MostOnStack ? stackalloc Note[length] : new Note[length];
        before = before[..TopLine.Tail(state.Written, before)];
        if (before.Length == 0) return;
        // Of the run that one more note would end, only the last letter depends on it.
        Span<long> run = length <= MostOnStack ? stackalloc long[length] : new long[length];
        for (int i = 1; i < before.Length; i++) run[i - 1] = FactorSet.Letter(before[i].Pitch - before[i - 1].Pitch, before[i].Start - before[i - 1].Start);
        bool complete = before.Length == length;
        for (int i = 0; i < logits.Length; i++)
        {
            ReadOnlySpan<Note> struck = state.Vocabulary[i].Struck;
            if (struck.Length == 0 || float.IsNegativeInfinity(logits[i])) continue;
            if (struck.Length > 1)
            {
                if (Copies(before, struck, state.Now)) logits[i] = float.NegativeInfinity;
                continue;
            }
            if (!complete) continue;
            run[^1] = FactorSet.Letter(struck[0].Pitch - before[^1].Pitch, struck[0].Start + state.Now - before[^1].Start);
            if (Guarded.Contains(run)) logits[i] = float.NegativeInfinity;
        }
    }

    private bool Copies(ReadOnlySpan<Note> before, ReadOnlySpan<Note> struck, Beats now)
    {
        List<Note> line = [.. before];
        foreach (Note note in TopLine.Of(struck)) line.Add(note with { Start = note.Start + now });
        return Copies(line).Count > 0;
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
