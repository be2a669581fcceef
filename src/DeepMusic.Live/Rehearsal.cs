using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>A file of calls played into the instrument in virtual time.</summary>
public static class Rehearsal
{
    /// <summary>An answer may still sound for this long after the last call.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The set starts this long before its first note, so that the first stands clear of zero.</summary>
    private static readonly TimeSpan Prelude = TimeSpan.FromSeconds(1);

    /// <summary>A last phrase has ended and been answered after this long, in every mode but the longest turns.</summary>
    private static readonly TimeSpan Postlude = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Plays all of it, and on until the last answer has ended.</summary>
    /// <param name="calls">What the player plays, in order of time.</param>
    /// <param name="preset">The knobs and the channels.</param>
    /// <param name="ladder">Who answers.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    /// <param name="pace">
    /// The clock to keep step with, which thinking then has to keep up with as on stage; null to go as fast as the machine goes.
    /// </param>
    /// <param name="exchanged">Told of every call and its answer.</param>
    /// <param name="faulted">Told of every failure, in one line.</param>
    /// <returns>How it went.</returns>
    public static Rehearsed Play(
        IReadOnlyList<TimedMessage> calls, Preset preset, Ladder ladder, ulong seed, Action<JournalEvent> record,
        IClock? pace = null, Action<Exchange>? exchanged = null, Action<string>? faulted = null)
    {
        using var wake = new Wake();
        using var stage = new VirtualStage(preset, ladder, seed, HostTime.Zero, record, pace: pace, wake: wake.Signal);
        stage.Conductor.Exchanged += exchanged;
        stage.Conductor.Notices.Faulted += faulted;
        if (ladder.Trouble.Length > 0) stage.Conductor.Fault(ladder.Trouble);
        TimeSpan behind = pace is null ? TimeSpan.Zero : pace.Now - HostTime.Zero;
        foreach (TimedMessage call in calls)
        {
            Pass(call.Time + Prelude);
            stage.Hear(call with { Time = call.Time + Prelude });
        }
        HostTime last = stage.Conductor.Now, limit = last + Longest;
        Pass(last + Postlude);
        while (stage.Conductor.Now < limit && stage.Conductor.State != DialogueState.Idle) Pass(stage.Conductor.Now + Step);
        Pass(stage.Conductor.Now + Prelude);
        stage.Close();
        return new Rehearsed(stage.Conductor.Now, stage.Sounding, stage.Conductor.Tally);

        void Pass(HostTime until)
        {
            if (pace is null)
            {
                stage.RunTo(until);
                return;
            }
            while (stage.Conductor.Now < until)
            {
                wake.Wait(HostTime.Min(HostTime.Min(stage.NextDue, stage.Conductor.Now + Step), until) + behind);
                stage.RunTo(HostTime.Max(HostTime.Min(pace.Now - behind, until), stage.Conductor.Now));
            }
        }
    }
}
