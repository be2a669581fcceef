using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

/// <summary>
/// A stage whose thinking races against a clock that the test turns: virtual time and that clock go on together, a few milliseconds at
/// a time, and stand still while anybody thinks who does not wait for the clock.
/// </summary>
/// <param name="waits">Whether the thinking waits for the clock to go on.</param>
internal sealed class LockStep(VirtualStage stage, ManualClock clock, Func<HostTime, bool> waits)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    /// <summary>Plays what the player plays, and on for some seconds.</summary>
    public void Play(IEnumerable<Core.Midi.TimedMessage> calls, double postlude)
    {
        foreach (Core.Midi.TimedMessage call in calls)
        {
            RunTo(call.Time);
            stage.Hear(call);
            StandStill();
        }
        RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(postlude));
    }

    private void RunTo(HostTime until)
    {
        while (clock.Now < until)
        {
            clock.AdvanceTo(HostTime.Min(HostTime.Min(clock.Now + Step, HostTime.Max(stage.NextDue, clock.Now)), until));
            StandStill();
            stage.RunTo(clock.Now);
            StandStill();
        }
    }

    private void StandStill()
    {
        Assert.True(SpinWait.SpinUntil(() => !stage.IsThinking || waits(clock.Now), Network.Patience), "it thinks for ever");
        stage.Settle();
    }
}
