using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class MidiInTests
{
    private static readonly TimedMessage Knob = new(HostTime.Zero, MidiMessage.Control(0, 1, 64), 0);
    private static readonly TimedMessage NoteOff = new(HostTime.Zero, MidiMessage.NoteOff(0, new Pitch(60)), 0);

    [Fact]
    public void A_flood_is_dropped_and_counted_and_leaves_room_for_note_offs()
    {
        using var wake = new Wake();
        var ring = new Ring<TimedMessage>(64);
        var thru = new CountingThru();
        var midiIn = new MidiIn([], ring, wake, thru, null);
        for (int i = 0; i < 100; i++) midiIn.Hear(Knob);
        Assert.Equal(56, ring.Count);
        Assert.Equal(44, midiIn.Dropped);
        for (int i = 0; i < 8; i++) Assert.True(midiIn.Hear(NoteOff));
        Assert.False(midiIn.Hear(NoteOff));
        Assert.Equal(109, thru.Passed);
        midiIn.Stop();
    }

    [Fact]
    public void Thru_comes_before_the_listening_thread()
    {
        using var wake = new Wake();
        var ring = new Ring<TimedMessage>(64);
        var thru = new CountingThru { Ring = ring };
        var midiIn = new MidiIn([], ring, wake, thru, null);
        midiIn.Hear(NoteOff);
        Assert.Equal(0, thru.WaitingWhenPassed);
        Assert.Equal(1, ring.Count);
        midiIn.Stop();
    }

    private sealed class CountingThru : IThru
    {
        public int Passed { get; private set; }

        public Ring<TimedMessage>? Ring { get; init; }

        public int WaitingWhenPassed { get; private set; } = -1;

        public void Release(int port)
        {
        }

        public void Pass(in TimedMessage message)
        {
            Passed++;
            WaitingWhenPassed = Ring?.Count ?? -1;
        }
    }
}
