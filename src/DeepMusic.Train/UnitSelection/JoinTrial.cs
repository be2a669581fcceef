using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>The intervals across bar lines: of melodies, and of answers that were put together.</summary>
internal static class JoinTrial
{
    /// <summary>Wider intervals count as this.</summary>
    public const int Widest = 25;

    /// <summary>Answers a call with some bars.</summary>
    /// <param name="call">The bars that were heard.</param>
    /// <param name="bars">How many bars to answer with.</param>
    /// <param name="seed">The seed.</param>
    public delegate IReadOnlyList<Unit> Answering(IReadOnlyList<Unit> call, int bars, ulong seed);

    /// <summary>How often each interval leads over a bar line: from the last note struck in a unit to the first of the next, where both have one. [2 <see cref="Widest"/> + 1]</summary>
    public static double[] Intervals(IEnumerable<IReadOnlyList<Unit>> sequences)
    {
        var intervals = new double[2 * Widest + 1];
        foreach (IReadOnlyList<Unit> units in sequences)
            for (int i = 1; i < units.Count; i++)
                if (!units[i - 1].Notes.IsEmpty && !units[i].Notes.IsEmpty)
                    intervals[Math.Clamp(First(units[i]) - Last(units[i - 1]), -Widest, Widest) + Widest]++;
        return intervals;
    }

    /// <summary>Calls, each followed by its answer, with the bar line between them.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="answering">What answers.</param>
    /// <param name="bars">How many bars each answer has.</param>
    /// <param name="seed">The seed.</param>
    public static IEnumerable<IReadOnlyList<Unit>> Answers(IEnumerable<IReadOnlyList<Unit>> calls, Answering answering, int bars, ulong seed) =>
        calls.Select((call, i) => (IReadOnlyList<Unit>)[call[^1], .. answering(call, bars, SeededRandom.Derive(seed, (ulong)i))]);

    /// <summary>What the engine answers with its library alone, under no limit but the key, as it plays when nobody turns a knob.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="call">The bars that were heard.</param>
    /// <param name="bars">How many bars to answer with.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<Unit> Played(UnitImproviser engine, IReadOnlyList<Unit> call, int bars, ulong seed)
    {
        TimeSignature meter = call[0].Meter;
        Beats length = meter.Bar * call.Count;
        Phrase answer = engine.Respond(new Prompt
        {
            Call = new Phrase(Beats.Zero, length, call.SelectMany((u, i) => u.Notes.Select(n => n with { Start = n.Start + meter.Bar * i }))),
            Start = length,
            Length = meter.Bar * bars,
            Context = MusicalContext.Silence with { Timeline = Timeline.Default with { Meter = meter }, Key = new KeyEstimate(Key.CMajor, 1, Locked: true) },
            Library = 1,
            Seed = seed,
        }, CancellationToken.None).Phrase;
        return [.. Enumerable.Range(0, bars).Select(i => Unit.BarAt(answer, meter, meter.Bar * i, 0, call[0].Origin))];
    }

    private static int First(Unit unit)
    {
        Beats start = unit.Notes[0].Start;
        return unit.Notes.Where(n => n.Start == start).Max(n => n.Pitch.Number);
    }

    private static int Last(Unit unit)
    {
        Beats start = unit.Notes[^1].Start;
        return unit.Notes.Where(n => n.Start == start).Max(n => n.Pitch.Number);
    }
}
