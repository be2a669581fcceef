namespace DeepMusic.Core.Constraints;

/// <summary>
/// The melody (<see cref="TopLine"/>) strikes no pitch more than so many times in a row; 1 means never the same pitch twice.
/// A rest between them does not break the row.
/// </summary>
public sealed record MaxRepeats : IConstraint
{
    private const int MostOnStack = 32;

    /// <summary>At most <paramref name="most"/> times in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public MaxRepeats(int most)
    {
        if (most < 1) throw new ArgumentOutOfRangeException(nameof(most), $"repeats {most}: a pitch sounds at least once");
        Most = most;
    }

    /// <summary>The most times a pitch may be struck in a row.</summary>
    public int Most { get; }

    /// <inheritdoc/>
    public string Name => "repeats";

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        Span<Note> before = Most <= MostOnStack ? stackalloc Note[Most] : new Note[Most];
        before = before[..TopLine.Tail(state.Written, before)];
        int run = 0;
        while (run < before.Length && before[^(run + 1)].Pitch == before[^1].Pitch) run++;
        Pitch? last = run > 0 ? before[^1].Pitch : null;
        for (int i = 0; i < logits.Length; i++)
        {
            ReadOnlySpan<Note> struck = state.Vocabulary[i].Struck;
            if (struck.Length == 0 || float.IsNegativeInfinity(logits[i])) continue;
            if (struck.Length == 1 ? run == Most && struck[0].Pitch == last : Exceeds(struck, run, last)) logits[i] = float.NegativeInfinity;
        }
    }

    private bool Exceeds(ReadOnlySpan<Note> struck, int run, Pitch? last)
    {
        foreach (Note note in TopLine.Of(struck))
        {
            run = note.Pitch == last ? run + 1 : 1;
            last = note.Pitch;
            if (run > Most) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase)
    {
        int count = 0, run = 0;
        Pitch? last = null;
        foreach (Note note in TopLine.Of(phrase.Notes.AsSpan()))
        {
            run = note.Pitch == last ? run + 1 : 1;
            last = note.Pitch;
            if (run > Most) count++;
        }
        return count;
    }

    /// <summary>Leaves out what is too much of a row from its middle, so that its last note, a likely goal, stays.</summary>
    public Phrase Repair(Phrase phrase)
    {
        if (Violations(phrase) == 0) return phrase;
        List<Note> line = TopLine.Of(phrase.Notes.AsSpan());
        var surplus = new HashSet<Beats>();
        for (int from = 0, to; from < line.Count; from = to)
        {
            for (to = from + 1; to < line.Count && line[to].Pitch == line[from].Pitch;) to++;
            for (int i = from + Most - 1; i < to - 1; i++) surplus.Add(line[i].Start);
        }
        return phrase.With(phrase.Notes.Where(n => !surplus.Contains(n.Start)));
    }

    /// <inheritdoc/>
    public override string ToString() => $"repeats {Most}";
}
