using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public sealed class WireLettersTests
{
    private static (HostTime, MidiMessage)[] Sent(params int[] keys) => [.. keys.Select((k, i) => (HostTime.FromSeconds(i), MidiMessage.NoteOn(0, new Pitch(k), 90)))];

    private static MidiMessage[] Heard(params int[] keys) => [.. keys.Select(k => MidiMessage.NoteOn(0, new Pitch(k), 90))];

    [Fact]
    public void The_same_messages_in_the_same_order_are_nothing_to_tell() =>
        Assert.Equal(0, WireLetters.Missed(Sent(60, 62, 62, 64), Heard(60, 62, 62, 64), []));

    [Fact]
    public void What_is_lost_doubled_or_exchanged_on_a_sound_wire_is_counted()
    {
        Assert.Equal(1, WireLetters.Missed(Sent(60, 62, 64), Heard(60, 64), []));
        Assert.Equal(1, WireLetters.Missed(Sent(60, 62, 64), Heard(60, 62, 62, 64), []));
        Assert.Equal(2, WireLetters.Missed(Sent(60, 62), Heard(62, 60), []));
        Assert.Equal(3, WireLetters.Missed(Sent(60, 62, 64), Heard(), []));
    }

    [Fact]
    public void What_was_on_its_way_while_the_wire_was_broken_may_be_lost_and_nothing_else()
    {
        (HostTime, HostTime)[] broken = [(HostTime.FromSeconds(1), HostTime.FromSeconds(2))];
        Assert.Equal(0, WireLetters.Missed(Sent(60, 62, 64, 65), Heard(60, 65), broken));
        Assert.Equal(0, WireLetters.Missed(Sent(60, 62, 64, 65), Heard(60, 64, 65), broken));
        Assert.Equal(1, WireLetters.Missed(Sent(60, 62, 64, 65), Heard(60, 62), broken));
        // A broken wire loses; it does not make anything up.
        Assert.Equal(1, WireLetters.Missed(Sent(60, 62, 64, 65), Heard(60, 70, 65), broken));
    }
}
