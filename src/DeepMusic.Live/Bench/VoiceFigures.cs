using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Torch;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>How long four voices take: a melody of four bars gets its three others on one thread, and a key its shadow on stage.</summary>
internal static class VoiceFigures
{
    private const int Calls = 20, Settling = 5;

    /// <summary>By DeepBach as the preset samples it, by the orderless network, by its first draft; and the shadow by the scale, the way's own limit, and by the network.</summary>
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        ImmutableArray<Prompt> melodies = Melodies();
        yield return Harmonised("harmonise4_ms", "four bars, three voices (deepbach, the preset)", EngineShelf.FirstChorales, null, melodies, plan);
        yield return Harmonised("harmonise4_orderless_ms", "  by the orderless network, the preset", EngineShelf.DraftChorales, null, melodies, plan);
        yield return Harmonised("harmonise4_draft_ms", "  its first draft", EngineShelf.DraftChorales, 0, melodies, plan);
        yield return Shadowed("shadow_scale_ms", "  the same by the scale (the way's own limit)", "scale", plan);
        yield return Shadowed("shadow_ms", "key-down to the shadow's note-on, by the network", "bach", plan);
    }

    private static Figure Harmonised(string name, string about, string model, int? sweeps, ImmutableArray<Prompt> melodies, BenchPlan plan)
    {
        try
        {
            CheckpointFolder checkpoint = CheckpointFolder.Open(ModelShelf.Find(DeepBachConfig.Room, model).Folder, DeepBachConfig.Room);
            return Figure.InMilliseconds(name, about, PinnedThread.Run(() => Time(new ChoraleImproviser(ChoraleNetworks.Open(checkpoint), model, new ChoraleOptions { Sweeps = sweeps, Tries = 1 }), melodies, plan.Answers / 2)));
        }
        catch (Exception e) when (e is CheckpointException or PresetException or IOException or UnauthorizedAccessException)
        {
            return Figure.Of(name, about, double.NaN, e.Message.ReplaceLineEndings(" "));
        }
    }

    private static Lateness Time(ChoraleImproviser engine, ImmutableArray<Prompt> melodies, int answers)
    {
        var spent = new Lateness();
        for (int i = -Settling; i < answers; i++)
        {
            long began = Stopwatch.GetTimestamp();
            engine.Respond(melodies[(i + Settling) % melodies.Length], CancellationToken.None);
            if (i >= 0) spent.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }
        return spent;
    }

    /// <summary>Melodies of four bars, as a set has them.</summary>
    private static ImmutableArray<Prompt> Melodies() => NetworkAnswers.Questions(
        Knobs.AtRest.With("turn", "bars:4").With("length", "4").With("tempo", "96").With("key", "off").With("range", "36..84").With("repeats", "off"), Calls, TimeSpan.FromSeconds(20));

    private static Figure Shadowed(string name, string about, string by, BenchPlan plan)
    {
        try
        {
            return Figure.InMilliseconds(name, about, ShadowProbe.Run(by, plan.Seconds)) with { Note = "in a set, recorded" };
        }
        catch (Exception e) when (e is PresetException or InvalidOperationException)
        {
            return Figure.Of(name, about, double.NaN, e.Message);
        }
    }
}
