using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Markov;
using DeepMusic.Engines.Torch;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>
/// How long a trained network thinks of four bars, on one thread that stays on one processor: the questions are those that a set puts, the
/// knobs turned to what costs most. And how long until its first bar is settled.
/// </summary>
internal static class NetworkAnswers
{
    private const int Calls = 40, Settling = 20, Candidates = 16, FewCandidates = 4;
    private static readonly TimeSpan Turns = TimeSpan.FromSeconds(16);

    /// <summary>Of the whole network, of the light rung below it, and of libtorch with the same candidates.</summary>
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        if (plan.TryOpenModel(out string why) is not { } checkpoint)
        {
            yield return Figure.Of("answer4_ms", "four-bar answer of a network thought out", double.NaN, why);
            yield break;
        }
        ImmutableArray<Prompt> questions = Questions();
        foreach (Figure figure in Of("answer4", "bf16", Arithmetic.BFloat16, Candidates, plan.Answers)) yield return figure;
        foreach (Figure figure in Of("answer4_light", "int8", Arithmetic.Int8, FewCandidates, plan.Answers)) yield return figure;
        foreach (Figure figure in Of("answer4_torch_cpu", "libtorch", Arithmetic.TorchCpu, Candidates, Math.Max(20, plan.Answers / 10))) yield return figure;
        if (!TorchDevice.HasGpu) yield break;
        foreach (Figure figure in Of("answer4_torch_cuda", "libtorch on the GPU", Arithmetic.TorchCuda, Candidates, plan.Answers)) yield return figure;

        IEnumerable<Figure> Of(string name, string by, Arithmetic arithmetic, int candidates, int answers)
        {
            (Lateness First, Lateness Processor)? more = null;
            yield return NetworkFigures.TryTorch(name + "_ms", $"four-bar answer thought out ({by} x{candidates})", (name, about) =>
            {
                (Lateness whole, Lateness first, Lateness processor) = PinnedThread.Run(() => Time(checkpoint, arithmetic, candidates, questions, answers));
                more = (first, processor);
                return Figure.InMilliseconds(name, about, whole);
            });
            if (more is not { } rest) yield break;
            yield return Figure.InMilliseconds(name + "_first_ms", "  until its first bar is settled", rest.First);
            yield return Figure.InMilliseconds(name + "_cpu_ms", "  processor time of it", rest.Processor);
        }
    }

    /// <summary>What a set asks: two bars are answered by four.</summary>
    internal static ImmutableArray<Prompt> Questions()
    {
        Knobs knobs = Knobs.AtRest.With("turn", "bars:2").With("length", "4").With("tempo", "120").With("key", "C minor").With("range", "48..84")
            .With("land", "C5@4.1").With("no-copy", "8").With("repeats", "2").With("density", "follow").With("polyphony", "1");
        return Questions(knobs, Calls, Turns);
    }

    /// <summary>What a set asks in which the built-in performer plays so many calls, each so long after the one before.</summary>
    internal static ImmutableArray<Prompt> Questions(Knobs knobs, int count, TimeSpan apart)
    {
        var performer = new VirtualPerformer(1);
        var calls = new List<TimedMessage>();
        for (int i = 0; i < count; i++) calls.AddRange(performer.NextCall(HostTime.Zero + apart * i, knobs.Settings));
        var asked = ImmutableArray.CreateBuilder<Prompt>();
        // Who answers does not change what is asked next: the player's own notes are what is guarded and followed.
        Rehearsal.Play(calls, new Preset { Name = "bench", Knobs = knobs }, Ladder.Of(new MarkovImproviser()), 1, static _ => { }, exchanged: e => asked.Add(e.Prompt));
        return asked.ToImmutable();
    }

    private static (Lateness Whole, Lateness First, Lateness Processor) Time(
        CheckpointFolder checkpoint, Arithmetic arithmetic, int candidates, ImmutableArray<Prompt> questions, int answers)
    {
        using var engine = new AnticipationImproviser(AnticipationNetworks.Open(checkpoint, arithmetic, candidates), checkpoint.Name, new AnticipationOptions { Candidates = candidates });
        Lateness whole = new(), first = new(), processor = new();
        for (int i = -Settling; i < answers; i++)
        {
            // On a machine that others use too the two differ, and only the processor's own is ours.
            TimeSpan busy = Environment.CpuUsage.TotalTime;
            long began = Stopwatch.GetTimestamp();
            double begun = 0;
            engine.Respond(questions[(i + Settling) % questions.Length], _ =>
            {
                if (begun == 0) begun = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            }, CancellationToken.None);
            if (i < 0) continue;
            whole.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            first.Record((long)begun);
            processor.Record((long)(Environment.CpuUsage.TotalTime - busy).TotalMicroseconds);
        }
        return (whole, first, processor);
    }
}
