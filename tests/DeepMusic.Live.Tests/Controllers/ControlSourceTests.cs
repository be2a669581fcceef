using CsCheck;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;

namespace DeepMusic.Live.Tests.Controllers;

public class ControlSourceTests
{
    internal static readonly Gen<ControlSource> Any = Gen.Select(Gen.Enum<ControlKind>(), Gen.Int[0, 16383], Gen.Int[0, 16]).Select((kind, number, channel) =>
        new ControlSource(kind, kind switch { ControlKind.Bend => 0, ControlKind.Nrpn => number, ControlKind.Control14 => number % 32, ControlKind.Note or ControlKind.Program => number % 128, _ => number % 120 }, channel == 16 ? null : channel));

    [Fact]
    public void What_is_written_is_read_as_it_was() => Any.Sample(source =>
    {
        Assert.True(ControlSource.TryParse($"{source}", out ControlSource read), $"{source}");
        Assert.Equal(source, read);
    });

    [Theory]
    [InlineData("cc:74", "cc:74")]
    [InlineData(" CC:74@16 ", "cc:74@16")]
    [InlineData("cc14:16@1", "cc14:16@1")]
    [InlineData("rel:16", "rel-twos:16")]
    [InlineData("rel-sign:16", "rel-sign:16")]
    [InlineData("note:c1", "note:C1")]
    [InlineData("note:36", "note:C2")]
    [InlineData("program:128", "program:128")]
    [InlineData("nrpn:1234", "nrpn:1234")]
    [InlineData("Bend@3", "bend@3")]
    public void Sources_are_read_as_a_player_writes_them(string text, string expected)
    {
        Assert.True(ControlSource.TryParse(text, out ControlSource source));
        Assert.Equal(expected, $"{source}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("cc")]
    [InlineData("cc:120")]
    [InlineData("cc:-1")]
    [InlineData("cc:74@0")]
    [InlineData("cc:74@17")]
    [InlineData("cc:74@1@2")]
    [InlineData("cc14:32")]
    [InlineData("nrpn:16384")]
    [InlineData("program:0")]
    [InlineData("program:129")]
    [InlineData("note:H1")]
    [InlineData("bend:1")]
    [InlineData("clock")]
    public void What_is_no_source_is_not_read(string text) => Assert.False(ControlSource.TryParse(text, out _));

    [Fact]
    public void Two_sources_overlap_exactly_where_a_message_is_of_both()
    {
        MidiMessage[] all =
        [
            .. Enumerable.Range(0, 16).SelectMany(c => Enumerable.Range(0, 128).SelectMany(n => new[] { MidiMessage.NoteOn(c, new Core.Pitch(n), 1), MidiMessage.Control(c, n, 0), MidiMessage.Program(c, n) })),
            .. Enumerable.Range(0, 16).Select(c => new MidiMessage((byte)(0xE0 | c), 0, 0)),
        ];
        Gen<ControlSource> near = Any.Select(s => s with { Number = s.Kind == ControlKind.Nrpn ? s.Number : s.Number % 40, Channel = s.Channel % 3 });
        Gen.Select(near, near).Sample((a, b) =>
        {
            bool shared = all.Any(m => a.Uses(m) && b.Uses(m));
            // Two parameters share their controllers, and tell themselves apart by their numbers.
            if (a.Kind == ControlKind.Nrpn && b.Kind == ControlKind.Nrpn) shared &= a.Number == b.Number;
            Assert.Equal(shared, a.Overlaps(b));
            Assert.Equal(shared, b.Overlaps(a));
        }, iter: 300);
    }
}
