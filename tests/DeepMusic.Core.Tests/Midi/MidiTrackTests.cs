using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class MidiTrackTests
{
    private static MidiFileEvent On(long tick, int pitch) => MidiFileEvent.Of(tick, MidiMessage.NoteOn(0, new Pitch(pitch), 64));

    [Fact]
    public void Events_given_in_any_order_stand_in_order_and_those_of_one_tick_as_given()
    {
        MidiTrack track = MidiTrack.Of([On(5, 1), On(0, 2), On(5, 3)]);
        Assert.Equal([On(0, 2), On(5, 1), On(5, 3)], track.Events);
        Assert.Equal(5, track.End);
        Assert.Equal(9, MidiTrack.Of([On(5, 1)], 9).End);
    }

    [Fact]
    public void Events_out_of_order_and_an_end_before_the_last_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new MidiTrack([On(5, 1), On(0, 2)], 9));
        Assert.Throws<ArgumentException>(() => new MidiTrack([On(5, 1)], 4));
    }

    [Fact]
    public void The_first_name_is_the_name()
    {
        Assert.Equal("Alto", MidiTrack.Of([On(0, 1), Meta.TrackName("Alto"), Meta.TrackName("Tenor")]).Name);
        Assert.Equal("", MidiTrack.Of([On(0, 1)]).Name);
    }

    [Fact]
    public void A_SysEx_that_never_ends_is_left_out_and_does_not_spoil_the_next()
    {
        MidiTrack track = MidiTrack.Of([MidiFileEvent.SysEx(0, [1, 2]), MidiFileEvent.SysEx(5, [3, 0xF7]), MidiFileEvent.Escape(6, [4, 0xF7])]);
        (long tick, byte[] message) = Assert.Single(track.SysExMessages());
        Assert.Equal(5, tick);
        Assert.Equal([0xF0, 3, 0xF7], message);
    }

    [Fact]
    public void A_file_that_breaks_the_rules_of_its_type_is_refused()
    {
        MidiTrack track = MidiTrack.Of([]);
        Assert.Throws<ArgumentException>(() => new MidiFile(3, MidiDivision.Usual, track));
        Assert.Throws<ArgumentException>(() => new MidiFile(0, MidiDivision.Usual, track, track));
        Assert.Throws<ArgumentException>(() => new MidiFile(1, default, track));
        Assert.Throws<ArgumentOutOfRangeException>(() => MidiDivision.PerBeat(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MidiDivision.Smpte(26, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => MidiDivision.Smpte(25, 256));
    }
}
