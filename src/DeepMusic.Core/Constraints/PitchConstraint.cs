using System.Collections.Immutable;

namespace DeepMusic.Core.Constraints;

/// <summary>A limit on which pitches may sound, whatever comes before or after.</summary>
public abstract record PitchConstraint : IConstraint
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Whether <paramref name="pitch"/> may sound.</summary>
    public abstract bool Allows(Pitch pitch);

    /// <inheritdoc/>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        for (int i = 0; i < logits.Length; i++)
            foreach (Note note in state.Vocabulary[i].Struck)
                if (!Allows(note.Pitch)) logits[i] = float.NegativeInfinity;
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase) => phrase.Notes.Count(n => !Allows(n.Pitch));

    /// <inheritdoc/>
    public Phrase Repair(Phrase phrase) => Mend(phrase, Allows);

    /// <summary>
    /// Moves every pitch that is not allowed: to the nearest octave of it that is, else to the nearest pitch that is (the lower of
    /// two). Notes that fall together become one. Without any allowed pitch the phrase stays as it is.
    /// </summary>
    internal static Phrase Mend(Phrase phrase, Func<Pitch, bool> allows)
    {
        if (phrase.Notes.All(n => allows(n.Pitch))) return phrase;
        ImmutableArray<Pitch> allowed = [.. Enumerable.Range(0, 128).Select(n => new Pitch(n)).Where(allows)];
        if (allowed.IsEmpty) return phrase;
        return phrase.With(phrase.Notes
            .Select(n => allows(n.Pitch) ? n : n with { Pitch = Nearest(allowed, n.Pitch) })
            .GroupBy(n => (n.Start, n.Pitch, n.Voice))
            .Select(same => same.MaxBy(n => n.Length)));
    }

    private static Pitch Nearest(ImmutableArray<Pitch> allowed, Pitch pitch)
    {
        ImmutableArray<Pitch> octaves = [.. allowed.Where(a => a.Class == pitch.Class)];
        return (octaves.IsEmpty ? allowed : octaves).MinBy(a => Math.Abs(a - pitch));
    }
}
