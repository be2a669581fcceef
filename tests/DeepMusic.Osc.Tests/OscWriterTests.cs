using System.Buffers;

namespace DeepMusic.Osc.Tests;

public class OscWriterTests
{
    [Fact]
    public void A_message_without_arguments_has_a_tag_string_all_the_same()
    {
        var writer = new OscWriter(new byte[16]);
        writer.Message("/panic"u8);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.Equal(Hex.Bytes("2f70616e 69630000 2c000000"), packet);
    }

    [Fact]
    public void Three_type_tags_take_eight_bytes()
    {
        var writer = new OscWriter(new byte[64]);
        writer.Message("/a"u8, "fff"u8);
        for (int i = 0; i < 3; i++) writer.Add(0f);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.Equal(Hex.Bytes("2f610000 2c666666 00000000 000000000000000000000000"), packet);
    }

    [Fact]
    public void In_any_room_a_packet_is_whole_or_told_not_to_fit()
    {
        Assert.True(Write(new byte[512], out ReadOnlySpan<byte> whole));
        for (int room = 0; room < whole.Length; room++)
        {
            Assert.False(Write(new byte[room], out ReadOnlySpan<byte> part));
            Assert.True(part.IsEmpty);
        }
        Assert.True(Write(new byte[whole.Length], out ReadOnlySpan<byte> exact));
        Assert.Equal(whole, exact);
    }

    [Fact]
    public void A_buffer_writer_advances_by_what_was_finished_and_by_nothing_that_did_not_fit()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new OscWriter(output, 64);
        writer.Message("/a"u8, "i"u8);
        writer.Add(1);
        Assert.Equal(0, output.WrittenCount);
        Assert.True(writer.TryFinish(out _));
        Assert.Equal(Hex.Bytes("2f610000 2c690000 00000001"), output.WrittenSpan);

        writer = new OscWriter(output, 8);
        writer.Message("/a"u8, "i"u8);
        writer.Add(1);
        Assert.False(writer.TryFinish(out _));
        Assert.Equal(12, output.WrittenCount);
    }

    [Fact]
    public void Text_is_utf8_and_ends_at_a_nul()
    {
        var writer = new OscWriter(new byte[64]);
        writer.Message("/a"u8, "sS"u8);
        writer.Add("é\0x");
        writer.Add("ab\0c"u8);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.Equal(Hex.Bytes("2f610000 2c735300 c3a90000 61620000"), packet);
    }

    [Fact]
    public void Arguments_that_do_not_follow_the_tags_are_a_mistake_of_the_program()
    {
        Assert.Contains("type tag is f", Mistake(static (ref OscWriter w) => w.Add(1)), StringComparison.Ordinal);
        Assert.Contains("no argument for its type tag f", Mistake(static (ref OscWriter w) => w.TryFinish(out _)), StringComparison.Ordinal);
        Assert.Contains("no type tag is left", Mistake(static (ref OscWriter w) =>
        {
            w.Add(1f);
            w.Add(2f);
        }), StringComparison.Ordinal);
        Assert.Contains("one message or one bundle", Mistake(static (ref OscWriter w) =>
        {
            w.Add(1f);
            w.Message("/b"u8);
        }), StringComparison.Ordinal);
        Assert.Contains("no bundle is open", Mistake(static (ref OscWriter w) =>
        {
            w.Add(1f);
            w.CloseBundle();
        }), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new OscWriter(new byte[8]).Message("a"u8));
        Assert.Throws<ArgumentException>(() => new OscWriter(new byte[8]).Message("/a"u8, "x"u8));
    }

    private delegate void Use(ref OscWriter writer);

    private static string Mistake(Use use) => Assert.Throws<InvalidOperationException>(() =>
    {
        var writer = new OscWriter(new byte[64]);
        writer.Message("/a"u8, "TfN"u8);
        use(ref writer);
    }).Message;

    private static bool Write(byte[] room, out ReadOnlySpan<byte> packet)
    {
        var writer = new OscWriter(room);
        writer.OpenBundle(OscTimeTag.Immediate);
        writer.Message("/state"u8, "sTb"u8);
        writer.Add("playing");
        writer.AddBlob([1, 2, 3, 4, 5]);
        writer.OpenBundle(new OscTimeTag(0xE000000000000000));
        writer.Message("/beat"u8, "dir"u8);
        writer.Add(1.5);
        writer.Add(3);
        writer.Add(new OscColor(1, 2, 3, 4));
        return writer.TryFinish(out packet);
    }
}
