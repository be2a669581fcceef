using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>One gig of a soak: everything that happens in it follows from this.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Engine">The engine that answers; Markov answers in some of its scenes too.</param>
/// <param name="Length">How long it is.</param>
internal sealed record GigPlan(int Number, ulong Seed, string Engine, TimeSpan Length)
{
    /// <summary>
    /// Engines in turn. Markov has half of the gigs: it is below every other, and a trained network costs many times as much time to soak.
    /// </summary>
    private static readonly string[] Turns =
        [EngineShelf.Markov, EngineShelf.Units, EngineShelf.Markov, EngineShelf.Chorales, EngineShelf.Markov, EngineShelf.Trained];

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>The gigs of a soak, two hours each, the last one shorter where the hours want it.</summary>
    public static IEnumerable<GigPlan> Of(SoakPlan plan)
    {
        TimeSpan left = TimeSpan.FromHours(plan.Hours);
        for (int number = 1; left > TimeSpan.Zero; number++, left -= Longest)
            yield return new GigPlan(number, SeededRandom.Derive(plan.Seed, (ulong)number), plan.Engine ?? Turns[(number - 1) % Turns.Length], left < Longest ? left : Longest);
    }
}
