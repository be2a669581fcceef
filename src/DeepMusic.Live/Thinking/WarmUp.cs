using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Plays a few calls in virtual time before the doors open, so that the first answer of the set does not pay for code that was never
/// run, and puts the questions of that set to every rung of the ladder, so that it is known what each costs on this machine.
/// </summary>
internal static class WarmUp
{
    private const int Calls = 4;

    /// <summary>So often each question is put: enough for one slow answer of the set to be known as an exception.</summary>
    private const int Rounds = 3;

    /// <summary>A rung that has thought for so long is known well enough, however little it said: the player waits at the doors.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    /// <summary>Begins to warm up all that answers to <paramref name="preset"/>, on a thread of its own; nobody else may ask it anything until that is done.</summary>
    public static Task Begin(Preset preset, Ladder ladder) => Task.Factory.StartNew(() => Prime(preset, ladder), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits until what was begun is done, and puts the heap in order.</summary>
    public static void Finish(Task begun)
    {
        begun.GetAwaiter().GetResult();
        // A pause lasts as long as what survives it: what was set up until now is put away where later collections do not look.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }

    /// <summary>Warms up all that answers to <paramref name="preset"/>, and puts the heap in order. The ladder is left as if it had heard nothing.</summary>
    public static void Run(Preset preset, Ladder ladder)
    {
        Prime(preset, ladder);
        Finish(Task.CompletedTask);
    }

    /// <summary>As above, beside a set that is played: the heap is left as it is.</summary>
    public static void Prime(Preset preset, Ladder ladder)
    {
        var performer = new VirtualPerformer(1);
        var calls = new List<TimedMessage>();
        for (int i = 0; i < Calls; i++) calls.AddRange(performer.NextCall(HostTime.FromSeconds(12.0 * i), preset.Knobs.Settings));
        var asked = new List<Prompt>();
        // The lowest rung plays: it is the quickest, and for the questions it is all the same.
        Rehearsal.Play(calls, preset, new Ladder(ladder.Engine, ladder.Rungs[^1]), 1, static _ => { }, exchanged: e => asked.Add(e.Prompt));
        foreach (Rung rung in ladder.Rungs) Prime(rung, asked);
        ladder.Reset();
    }

    /// <summary>Once more than counts: the first time some of it is run that never ran.</summary>
    private static void Prime(Rung rung, List<Prompt> prompts)
    {
        Ask(rung, prompts, counts: false);
        Ask(rung, Enumerable.Repeat(prompts, Rounds).SelectMany(p => p), counts: true);
    }

    private static void Ask(Rung rung, IEnumerable<Prompt> prompts, bool counts)
    {
        using var enough = new CancellationTokenSource(Enough);
        foreach (Prompt prompt in prompts)
        {
            long began = Stopwatch.GetTimestamp();
            bool first = counts;
            try
            {
                if (rung.Engine is not IStreamingImproviser streaming) rung.Engine.Respond(prompt, enough.Token);
                else
                    streaming.Respond(prompt, part =>
                    {
                        if (!first || part.Phrase.IsRest) return;
                        first = false;
                        rung.Beginnings.Record(Stopwatch.GetElapsedTime(began), Beats.Quarter);
                    }, enough.Token);
            }
            catch (OperationCanceledException)
            {
                // One that was broken off would have cost more; it counts where nothing else is known.
                counts &= rung.Costs.Expected(prompt.Length) == TimeSpan.Zero;
            }
            catch (Exception)
            {
                return; // It is said when it matters, and the next rung answers.
            }
            if (counts) rung.Costs.Record(Stopwatch.GetElapsedTime(began), prompt.Length);
            if (enough.IsCancellationRequested) return;
        }
    }
}
