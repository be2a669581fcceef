using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Bench;

/// <summary>How long an answer of recorded bars takes, and how fast they are learned.</summary>
internal static class UnitAnswers
{
    /// <summary>More than are played in an evening: beyond that learning a bar costs what it cost before.</summary>
    private const int MostUnits = 20_000;

    /// <summary>Four bars of a set that has learned every call before, with the shipped library; and units learned a second.</summary>
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        Ladder ladder = EngineShelf.New(EngineShelf.Units);
        if (ladder.Engine != EngineShelf.Units)
        {
            yield return Figure.Of("answer4_units_us", "four-bar answer thought out (units)", double.NaN, ladder.Trouble);
            yield break;
        }
        yield return PinnedThread.Run(() => Figure.Of("answer4_units_us", "four-bar answer thought out (units)", AnswerProbe.Run(ladder), ladder.Trouble));
        (int units, double seconds) = PinnedThread.Run(() => Learn(ladder.Model!, TimeSpan.FromSeconds(Math.Min(plan.Seconds, 10))));
        yield return Figure.Of("units_learned_per_s", "units learned a second, of one, two and four bars", units / seconds, $"{units} in {seconds:0.0} s");
    }

    /// <summary>Learns the built-in performer's calls, over and over.</summary>
    private static (int Units, double Seconds) Learn(Model model, TimeSpan time)
    {
        ImmutableArray<Prompt> calls = NetworkAnswers.Questions();
        using var engine = new UnitImproviser(UnitNetwork.Open(CheckpointFolder.Open(model.Folder, UnitConfig.Room)));
        foreach (Prompt call in calls) engine.Feed(call.Call, call.Context);
        engine.Reset();
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; engine.Learned < MostUnits && Stopwatch.GetElapsedTime(began) < time; i++) engine.Feed(calls[i % calls.Length].Call, calls[i % calls.Length].Context);
        return (engine.Learned, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
