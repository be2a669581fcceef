using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Measures the sequencer's thread by itself: notes at a steady pace into an output that takes everything at once, so that what is
/// left is how late the thread wakes and sends. To be read beside <c>cyclictest</c> with the same interval.
/// </summary>
public static class LatenessProbe
{
    /// <summary>Runs for so long and returns how late the messages were. Thread-safe: yes. Realtime-safe: no, it waits.</summary>
    /// <param name="duration">How long, up to ten minutes.</param>
    /// <param name="interval">From one message to the next; 1.7 ms if null, which no timer of a round period is in step with.</param>
    /// <param name="options">The sequencer's options; null for the defaults.</param>
    public static LatenessReport Run(TimeSpan duration, TimeSpan? interval = null, SequencerOptions? options = null)
    {
        TimeSpan step = interval ?? TimeSpan.FromMicroseconds(1700);
        using var sequencer = new Sequencer(HostClock.Instance, new Everything(), options);
        Lane lane = sequencer.OpenLane("probe");
        using var wake = new Wake();
        sequencer.Start();
        HostTime due = HostClock.Instance.Now + TimeSpan.FromMilliseconds(100);
        HostTime end = due + duration;
        var pitch = new Pitch(60);
        while (due + step < end)
        {
            // Handed over well ahead: how punctual this thread is must not show.
            if (lane.PlayNote(due, due + step, 0, pitch, 64)) due += 2 * step;
            else Sleep(wake, HostClock.Instance.Now + 50 * step);
        }
        Sleep(wake, end + TimeSpan.FromMilliseconds(50));
        return new LatenessReport(sequencer.Grant ?? new Grant(ThreadGrant.Plain, false), sequencer.Lateness, sequencer.Counters);
    }

    private static void Sleep(Wake wake, HostTime until)
    {
        while (HostClock.Instance.Now < until) wake.Wait(until);
    }

    private sealed class Everything : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}

/// <summary>What a probe found.</summary>
/// <param name="Grant">What the thread was granted.</param>
/// <param name="Lateness">How late the messages were.</param>
/// <param name="Counters">What was counted.</param>
public sealed record LatenessReport(Grant Grant, Lateness Lateness, SequencerCounters Counters);
