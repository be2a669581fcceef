namespace DeepMusic.Core.Constraints;

/// <summary>No note sounds longer than this.</summary>
public sealed record LongestNote : IConstraint
{
    /// <summary>No note longer than <paramref name="longest"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public LongestNote(Beats longest)
    {
        if (longest <= Beats.Zero) throw new ArgumentOutOfRangeException(nameof(longest), $"a longest note of {longest} beats leaves no note at all");
        Longest = longest;
    }

    /// <summary>The longest a note may be.</summary>
    public Beats Longest { get; }

    /// <inheritdoc/>
    public string Name => "longest";

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        Beats held = Beats.Zero;
        foreach (Note note in state.Written)
            if (note.End >= state.Now) held = Beats.Max(held, state.Now - note.Start);
        for (int i = 0; i < logits.Length; i++)
        {
            ref readonly Candidate candidate = ref state.Vocabulary[i];
            if (candidate.Kind == CandidateKind.Hold && held > Beats.Zero && held + candidate.Advance > Longest) logits[i] = float.NegativeInfinity;
            foreach (Note note in candidate.Struck) if (note.Length > Longest) logits[i] = float.NegativeInfinity;
        }
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase) => phrase.Notes.Count(n => n.Length > Longest);

    /// <inheritdoc/>
    public Phrase Repair(Phrase phrase) =>
        Violations(phrase) == 0 ? phrase : phrase.With(phrase.Notes.Select(n => n with { Length = Beats.Min(n.Length, Longest) }));

    /// <inheritdoc/>
    public override string ToString() => $"longest {Longest} beats";
}
