using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public class ClockStopTests
{
    [Theory]
    [InlineData(0xFA, true)]
    [InlineData(0xFB, true)]
    [InlineData(0xFC, false)]
    [InlineData(0xF8, false)]
    public void Closing_tells_those_who_follow_our_clock_to_stop(int said, bool stops)
    {
        var sink = new Wire();
        var clock = new ManualClock();
        using var sequencer = new Sequencer(clock, sink);
        Lane lane = sequencer.OpenLane("clock");
        lane.Play(clock.Now, new MidiMessage((byte)said));
        sequencer.Step(clock.Now);
        sequencer.Close(TimeSpan.Zero);
        Assert.Equal(stops ? [(byte)said, 0xFC] : [(byte)said], sink.Statuses);
    }

    private sealed class Wire : IMidiSink
    {
        public List<byte> Statuses { get; } = [];

        public bool Send(byte port, in MidiMessage message)
        {
            Statuses.Add(message.Status);
            return true;
        }
    }
}
