using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>
/// Whether answers are ready by their start: bars traded at 120 bpm in real time, the ladder racing against the clock, on a machine
/// that has other things to do.
/// </summary>
internal static class OnTimeProbe
{
    private static readonly TimeSpan Turns = TimeSpan.FromSeconds(8);

    public static Tally Run(int seconds, Ladder ladder)
    {
        Knobs knobs = Knobs.AtRest.With("turn", "bars:2").With("length", "2").With("tempo", "120").With("key", "C minor")
            .With("land", "C5@2.3").With("no-copy", "8").With("polyphony", "1");
        var preset = new Preset { Name = "bench", Knobs = knobs };
        var performer = new VirtualPerformer(1);
        var calls = new List<TimedMessage>();
        for (TimeSpan at = TimeSpan.Zero; at.TotalSeconds < seconds; at += Turns) calls.AddRange(performer.NextCall(HostTime.Zero + at, knobs.Settings));
        WarmUp.Run(preset, ladder);
        using var load = new Load();
        return Rehearsal.Play(calls, preset, ladder, 1, static _ => { }, HostClock.Instance).Tally;
    }
}
