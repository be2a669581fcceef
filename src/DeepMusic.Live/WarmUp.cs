using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live;

/// <summary>
/// Plays a few calls in virtual time before the doors open, with an engine of its own, so that the first answer of the set does not
/// pay for code that was never run.
/// </summary>
internal static class WarmUp
{
    private const int Calls = 4;

    /// <summary>Warms up all that answers to <paramref name="preset"/>.</summary>
    public static void Run(Preset preset)
    {
        var performer = new VirtualPerformer(1);
        var calls = new List<TimedMessage>();
        for (int i = 0; i < Calls; i++) calls.AddRange(performer.NextCall(HostTime.FromSeconds(12.0 * i), preset.Knobs.Settings));
        Rehearsal.Play(calls, preset, EngineShelf.New(preset.Engine), 1, static _ => { });
        // A pause lasts as long as what survives it: what was set up until now is put away where later collections do not look.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
