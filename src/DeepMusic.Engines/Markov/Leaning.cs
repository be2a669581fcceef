namespace DeepMusic.Engines.Markov;

/// <summary>
/// How readily a melody strikes what the chord does not hold, beside a chord tone's 1: on a beat or for longer than one, and elsewhere;
/// what the key holds, and what it does not.
/// </summary>
/// <param name="StrongScale">On a beat, in the scale.</param>
/// <param name="StrongOutside">On a beat, outside it.</param>
/// <param name="WeakScale">Elsewhere, in the scale.</param>
/// <param name="WeakOutside">Elsewhere, outside it.</param>
public sealed record Leaning(double StrongScale, double StrongOutside, double WeakScale, double WeakOutside)
{
    /// <summary>A note on a beat is a chord tone, any other in the scale, wherever the limits leave such a one.</summary>
    public static readonly Leaning Strict = new(1e-6, 1e-9, 1, 1e-6);

    /// <summary>The weight of a note that is no chord tone.</summary>
    internal double Of(bool inScale, bool strong) => strong ? inScale ? StrongScale : StrongOutside : inScale ? WeakScale : WeakOutside;
}
