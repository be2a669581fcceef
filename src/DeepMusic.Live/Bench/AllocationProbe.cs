using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>Bytes allocated by each event on its way through thru, a lane and the sequencer.</summary>
internal static class AllocationProbe
{
    private const int Events = 100_000;

    public static double BytesPerEvent()
    {
        var clock = new ManualClock();
        using var sequencer = new Sequencer(clock, new Nowhere());
        Lane lane = sequencer.OpenLane("answers");
        var thru = new Thru(sequencer.OpenLane("thru"));
        thru.Route(0, new ThruRoute(0));
        Run(sequencer, clock, lane, thru, 1000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(sequencer, clock, lane, thru, Events);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Events;
    }

    private static void Run(Sequencer sequencer, ManualClock clock, Lane lane, Thru thru, int events)
    {
        for (int i = 0; i < events; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            var pitch = new Pitch(36 + i % 48);
            lane.PlayNote(clock.Now, clock.Now + TimeSpan.FromMilliseconds(3), 0, pitch, 80, 0, (uint)i);
            thru.Pass(new TimedMessage(clock.Now, i % 2 == 0 ? MidiMessage.NoteOn(1, pitch, 80) : MidiMessage.NoteOff(1, new Pitch(36 + (i - 1) % 48)), 0));
            sequencer.Step(clock.Now);
            while (sequencer.Sent.TryRead(out _)) { }
        }
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
