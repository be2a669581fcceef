using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class MetaTests
{
    private static MidiFileEvent Event(MetaKind kind, string hex) => MidiFileEvent.Meta(0, kind, Convert.FromHexString(hex));

    [Theory]
    [InlineData("07A120", 500_000)]
    [InlineData("000001", 1)]
    [InlineData("FFFFFF", 16_777_215)]
    [InlineData("000000", 0)]
    [InlineData("07A1", 0)]
    public void A_tempo_is_three_bytes_of_microseconds_and_none_if_zero_or_short(string hex, int tempo)
    {
        Assert.Equal(tempo > 0, Event(MetaKind.Tempo, hex).TryTempo(out int read));
        Assert.Equal(tempo, read);
        if (tempo > 0) Assert.Equal(Event(MetaKind.Tempo, hex), Meta.Tempo(0, tempo));
    }

    [Theory]
    [InlineData("04021808", "4/4")]
    [InlineData("06032408", "6/8")]
    [InlineData("03041208", "3/16")]
    [InlineData("00021808", null)]
    [InlineData("04071808", null)]
    [InlineData("04", null)]
    public void A_meter_is_its_upper_number_and_the_power_of_two_below(string hex, string? meter) =>
        Assert.Equal(meter, Event(MetaKind.TimeSignature, hex).TryTimeSignature(out TimeSignature read) ? read.ToString() : null);

    [Theory]
    [InlineData("0000", "C major")]
    [InlineData("0001", "A minor")]
    [InlineData("FD00", "Eb major")]
    [InlineData("FD01", "C minor")]
    [InlineData("0600", "F# major")]
    [InlineData("0401", "C# minor")]
    [InlineData("0800", null)]
    [InlineData("0002", null)]
    [InlineData("00", null)]
    public void A_key_is_its_fifths_and_its_mode(string hex, string? key) =>
        Assert.Equal(key, Event(MetaKind.KeySignature, hex).TryKeySignature(out Key read) ? read.ToString() : null);

    [Fact]
    public void Every_major_and_minor_key_and_every_meter_written_is_read_again()
    {
        for (int tonic = 0; tonic < 12; tonic++)
            foreach (Scale scale in (Scale[])[Scale.Major, Scale.Minor])
            {
                var key = new Key(new PitchClass(tonic), scale);
                Assert.True(Meta.KeySignature(0, key).TryKeySignature(out Key read));
                Assert.Equal(key, read);
            }
        Gen.Select(Gen.Int[1, 64], Gen.Int[0, 6]).Sample((upper, power) =>
            Meta.TimeSignature(0, new TimeSignature(upper, 1 << power)).TryTimeSignature(out TimeSignature m)
            && m == new TimeSignature(upper, 1 << power));
    }

    [Fact]
    public void A_mode_is_written_with_the_signature_of_its_parent()
    {
        Assert.True(Key.TryParse("D dorian", out Key dorian));
        Assert.Equal("0000", Convert.ToHexString(Meta.KeySignature(0, dorian).Data));
        Assert.True(Key.TryParse("C harmonic-minor", out Key harmonic));
        Assert.Equal("FD01", Convert.ToHexString(Meta.KeySignature(0, harmonic).Data));
    }

    [Fact]
    public void The_metronome_clicks_on_the_felt_beat()
    {
        Assert.Equal("04021808", Convert.ToHexString(Meta.TimeSignature(0, new TimeSignature(4, 4)).Data));
        Assert.Equal("06032408", Convert.ToHexString(Meta.TimeSignature(0, new TimeSignature(6, 8)).Data));
    }

    [Theory]
    [InlineData("5A6FC3AB", "Zoë")]
    [InlineData("5A6FEB", "Zoë")]
    [InlineData("", "")]
    public void Text_is_UTF_8_where_it_is_that_and_Latin_1_otherwise(string hex, string text) =>
        Assert.Equal(text, Event(MetaKind.Lyric, hex).Text());

    [Fact]
    public void Numbers_and_prefixes_are_read_and_nothing_is_read_from_another_kind()
    {
        Assert.True(Event(MetaKind.SequenceNumber, "0102").TrySequenceNumber(out int number));
        Assert.Equal(258, number);
        Assert.False(Event(MetaKind.SequenceNumber, "").TrySequenceNumber(out _));
        Assert.True(Event(MetaKind.ChannelPrefix, "0F").TryChannelPrefix(out int channel));
        Assert.Equal(15, channel);
        Assert.False(Event(MetaKind.ChannelPrefix, "10").TryChannelPrefix(out _));
        Assert.True(Event(MetaKind.PortPrefix, "03").TryPortPrefix(out int port));
        Assert.Equal(3, port);
        Assert.False(Event(MetaKind.Text, "07A120").TryTempo(out _));
        Assert.Equal("", Event(MetaKind.Tempo, "414243").Text());
        Assert.False(MidiFileEvent.SysEx(0, [1, 2, 3]).TryTempo(out _));
    }

    [Theory]
    [InlineData("6101020304", 30, 1)]
    [InlineData("0101020304", 24, 1)]
    [InlineData("3701020304", 25, 23)]
    [InlineData("41010203", 0, 0)]
    [InlineData("1801020304", 0, 0)]
    [InlineData("013C020304", 0, 0)]
    public void A_place_on_film_has_its_frame_rate_in_the_hour(string hex, int rate, int hours)
    {
        bool read = Event(MetaKind.SmpteOffset, hex).TrySmpteOffset(out SmpteOffset offset);
        Assert.Equal(rate > 0, read);
        if (read) Assert.Equal(new SmpteOffset(rate, hours, 1, 2, 3, 4), offset);
    }

    [Fact]
    public void What_a_file_cannot_hold_is_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Meta.Tempo(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Meta.Tempo(0, 0x1000000));
        Assert.Throws<ArgumentException>(() => MidiFileEvent.Meta(0, MetaKind.EndOfTrack, []));
        Assert.Throws<ArgumentException>(() => MidiFileEvent.Meta(0, (MetaKind)128, []));
        Assert.Throws<ArgumentException>(() => MidiFileEvent.Of(0, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => MidiFileEvent.SysEx(-1, []));
        Assert.Equal(MidiFileEvent.Escape(7, [0xFA]), MidiFileEvent.Of(7, new MidiMessage(0xFA)));
    }
}
