using System.Text;

namespace DeepMusic.Osc.Tests;

public class OscMessageTests
{
    // The two examples of the OSC 1.0 specification, byte for byte.
    private const string Frequency = "2f6f7363 696c6c61 746f722f 342f6672 65717565 6e637900 2c660000 43dc0000";
    private const string Foo = "2f666f6f 00000000 2c696973 66660000 000003e8 ffffffff 68656c6c 6f000000 3f9df3b6 40b5b22d";

    [Fact]
    public void The_first_example_of_the_specification_is_read()
    {
        OscMessage message = Read(Frequency);
        Assert.Equal("/oscillator/4/frequency", Encoding.ASCII.GetString(message.Address));
        OscArguments arguments = message.Arguments;
        Assert.True(arguments.TryNext(out OscArgument one));
        Assert.Equal(OscType.Float32, one.Type);
        Assert.True(one.TryGet(out float hertz));
        Assert.Equal(440f, hertz);
        Assert.False(arguments.TryNext(out _));
    }

    [Fact]
    public void The_second_example_of_the_specification_is_read() =>
        Assert.Equal("/foo ,iisff 1000 -1 hello 1.234 5.678", Read(Foo).ToString());

    [Fact]
    public void The_examples_of_the_specification_are_written_byte_for_byte()
    {
        byte[] room = new byte[64];
        var writer = new OscWriter(room);
        writer.Message("/oscillator/4/frequency"u8, "f"u8);
        writer.Add(440f);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.Equal(Hex.Bytes(Frequency), packet);

        writer = new OscWriter(room);
        writer.Message("/foo"u8, "iisff"u8);
        writer.Add(1000);
        writer.Add(-1);
        writer.Add("hello");
        writer.Add(1.234f);
        writer.Add(5.678f);
        Assert.True(writer.TryFinish(out packet));
        Assert.Equal(Hex.Bytes(Foo), packet);
    }

    [Fact]
    public void Every_type_is_read_from_its_bytes()
    {
        OscMessage message = Read("2f740000 2c696673 62687464 5363726d 54464e49 5b695d00"
            + "00000007 3fc00000 68690000 00000003 01020300 0000000000000009 8000000000000001 3ff8000000000000"
            + "73796d00 00000041 0a141eff 01903c40 0000002a");
        Assert.Equal("ifsbhtdScrmTFNI[i]", Encoding.ASCII.GetString(message.Types));
        OscArguments a = message.Arguments;
        Assert.True(a.TryNext(out OscArgument i) && i.TryGet(out int whole) && whole == 7);
        Assert.True(a.TryNext(out OscArgument f) && f.TryGet(out float single) && single == 1.5f);
        Assert.True(a.TryNext(out OscArgument s) && s.TryGetText(out ReadOnlySpan<byte> text) && text.SequenceEqual("hi"u8));
        Assert.True(a.TryNext(out OscArgument b) && b.TryGetBlob(out ReadOnlySpan<byte> blob) && blob.SequenceEqual(new byte[] { 1, 2, 3 }));
        Assert.True(a.TryNext(out OscArgument h) && h.TryGet(out long wide) && wide == 9);
        Assert.True(a.TryNext(out OscArgument t) && t.TryGet(out OscTimeTag tag) && tag.Ntp == 0x8000000000000001);
        Assert.True(a.TryNext(out OscArgument d) && d.TryGet(out double number) && number == 1.5);
        Assert.True(a.TryNext(out OscArgument symbol) && symbol.Type == OscType.Symbol && symbol.TryGetText(out text) && text.SequenceEqual("sym"u8));
        Assert.True(a.TryNext(out OscArgument c) && c.TryGet(out Rune rune) && rune == new Rune('A'));
        Assert.True(a.TryNext(out OscArgument r) && r.TryGet(out OscColor color) && color == new OscColor(10, 20, 30, 255));
        Assert.True(a.TryNext(out OscArgument m) && m.TryGet(out OscMidi midi) && midi == new OscMidi(1, 0x90, 60, 64));
        foreach (OscType type in new[] { OscType.True, OscType.False, OscType.Nil, OscType.Impulse, OscType.ArrayBegin })
            Assert.True(a.TryNext(out OscArgument bare) && bare.Type == type && bare.Wire.IsEmpty);
        Assert.True(a.TryNext(out OscArgument element) && element.TryGet(out whole) && whole == 42);
        Assert.True(a.TryNext(out OscArgument end) && end.Type == OscType.ArrayEnd);
        Assert.False(a.TryNext(out _));
    }

    [Fact]
    public void A_message_without_type_tags_has_no_arguments()
    {
        OscMessage message = Read("2f696e66 6f000000");
        Assert.True(message.Types.IsEmpty);
        Assert.False(message.Arguments.MoveNext());
    }

    [Theory]
    [InlineData("", OscDefect.Empty, 0)]
    [InlineData("2f6100", OscDefect.Unaligned, 3)]
    [InlineData("61620000", OscDefect.NoAddress, 0)]
    [InlineData("00000000", OscDefect.NoAddress, 0)]
    [InlineData("2f616263", OscDefect.UnclosedString, 0)]
    [InlineData("2f610001", OscDefect.BadPadding, 3)]
    [InlineData("2f610000 00000001", OscDefect.NoTypes, 4)]
    [InlineData("2f610000 2c696969", OscDefect.UnclosedString, 4)]
    [InlineData("2f610000 2c780000", OscDefect.UnknownType, 5)]
    [InlineData("2f610000 2c697800 00000001", OscDefect.UnknownType, 6)]
    [InlineData("2f610000 2c5b0000", OscDefect.BadArray, 6)]
    [InlineData("2f610000 2c5d0000", OscDefect.BadArray, 5)]
    [InlineData("2f610000 2c5b5b5b 5b5b5b5b 5b5b0000", OscDefect.BadArray, 13)]
    [InlineData("2f610000 2c690000", OscDefect.CutArgument, 8)]
    [InlineData("2f610000 2c680000 00000000", OscDefect.CutArgument, 12)]
    [InlineData("2f610000 2c730000", OscDefect.UnclosedString, 8)]
    [InlineData("2f610000 2c730000 61626364", OscDefect.UnclosedString, 8)]
    [InlineData("2f610000 2c620000", OscDefect.CutArgument, 8)]
    [InlineData("2f610000 2c620000 ffffffff", OscDefect.BadBlob, 8)]
    [InlineData("2f610000 2c620000 7fffffff 00000000", OscDefect.BadBlob, 8)]
    [InlineData("2f610000 2c620000 00000001 01000001", OscDefect.BadPadding, 15)]
    [InlineData("2f610000 2c690000 00000001 00000002", OscDefect.TrailingBytes, 12)]
    public void What_is_wrong_is_told_with_the_byte_that_shows_it(string bytes, OscDefect defect, int offset)
    {
        Assert.False(OscMessage.TryRead(Hex.Bytes(bytes), out _, out OscFault fault));
        Assert.Equal(new OscFault(defect, offset), fault);
        Assert.Matches($@"^OSC: [^\n]+ \(byte {offset}\)$", fault.ToString());
    }

    [Theory]
    [InlineData("i", "00000003", 3, 3.0, true)]
    [InlineData("f", "40266666", 3, 2.5999999046325684, true)]
    [InlineData("h", "0000000000000003", 3, 3.0, true)]
    [InlineData("d", "c004cccccccccccd", -3, -2.6, true)]
    [InlineData("T", "", 1, 1.0, true)]
    [InlineData("F", "", 0, 0.0, false)]
    public void Numbers_are_taken_for_one_another(string type, string bytes, int whole, double number, bool yes)
    {
        OscMessage message = Read("2f610000 2c" + Convert.ToHexString(Encoding.ASCII.GetBytes(type)) + "0000" + bytes);
        OscArguments arguments = message.Arguments;
        Assert.True(arguments.TryNext(out OscArgument argument));
        Assert.True(argument.TryGet(out int i) && argument.TryGet(out double d) && argument.TryGet(out bool b) && argument.TryGet(out float f) && argument.TryGet(out long l)
            && i == whole && l == whole && d == number && f == (float)number && b == yes);
    }

    [Theory]
    [InlineData("f", "7fc00000")]           // NaN
    [InlineData("f", "4f800000")]           // 2^32
    [InlineData("d", "7ff0000000000000")]   // infinity
    [InlineData("h", "0000000080000000")]   // 2^31
    [InlineData("s", "33000000")]           // "3"
    [InlineData("N", "")]
    public void What_does_not_fit_a_whole_number_is_not_forced_into_one(string type, string bytes)
    {
        OscArguments arguments = Read("2f610000 2c" + Convert.ToHexString(Encoding.ASCII.GetBytes(type)) + "0000" + bytes).Arguments;
        Assert.True(arguments.TryNext(out OscArgument argument));
        Assert.False(argument.TryGet(out int _));
    }

    private static OscMessage Read(string hex)
    {
        Assert.True(OscMessage.TryRead(Hex.Bytes(hex), out OscMessage message, out OscFault fault), fault.ToString());
        return message;
    }
}
