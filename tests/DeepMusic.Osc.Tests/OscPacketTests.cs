using System.Text;

namespace DeepMusic.Osc.Tests;

public class OscPacketTests
{
    // #bundle at once: /a ,i 1 and a bundle due at 0x100000000 (1 s) more of era 0 with /b
    private const string Nested = "2362756e 646c6500 00000000 00000001"
        + "0000000c 2f610000 2c690000 00000001"
        + "0000001c 2362756e 646c6500 e0000000 00000000 00000008 2f620000 2c000000"
        + "00000004 2f630000";

    [Fact]
    public void A_bundle_is_gone_through_in_order_with_the_moment_each_message_is_due()
    {
        Assert.True(OscPacket.TryRead(Hex.Bytes(Nested), out OscPacket packet, out OscFault fault), fault.ToString());
        Assert.True(packet.IsBundle);
        Assert.Equal("/a@1 /b@16140901064495857664 /c@1", Addresses(packet));
    }

    [Fact]
    public void A_bundle_is_written_byte_for_byte()
    {
        var writer = new OscWriter(new byte[128]);
        writer.OpenBundle(OscTimeTag.Immediate);
        writer.Message("/a"u8, "i"u8);
        writer.Add(1);
        writer.OpenBundle(new OscTimeTag(0xE000000000000000));
        writer.Message("/b"u8);
        writer.CloseBundle();
        writer.Message("/c"u8);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.Equal(Hex.Bytes(Nested.Replace("00000004 2f630000", "00000008 2f630000 2c000000", StringComparison.Ordinal)), packet);
    }

    [Fact]
    public void A_message_alone_is_due_at_once()
    {
        Assert.True(OscPacket.TryRead(Hex.Bytes("2f610000"), out OscPacket packet, out _));
        Assert.False(packet.IsBundle);
        Assert.Equal("/a@1", Addresses(packet));
    }

    [Fact]
    public void An_empty_bundle_holds_nothing()
    {
        Assert.True(OscPacket.TryRead(Hex.Bytes("2362756e 646c6500 00000000 00000001"), out OscPacket packet, out _));
        Assert.Equal("", Addresses(packet));
    }

    [Fact]
    public void A_bundle_is_not_due_before_the_one_it_is_in()
    {
        var writer = new OscWriter(new byte[128]);
        writer.OpenBundle(new OscTimeTag(0xE000000000000000));
        writer.OpenBundle(OscTimeTag.Immediate);
        writer.Message("/a"u8);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> bytes));
        Assert.True(OscPacket.TryRead(bytes, out OscPacket packet, out _));
        Assert.Equal("/a@16140901064495857664", Addresses(packet));
    }

    [Fact]
    public void A_message_of_unknown_type_is_left_out_and_the_rest_of_the_bundle_read()
    {
        byte[] bytes = Hex.Bytes("2362756e 646c6500 00000000 00000001 00000004 2f610000 00000008 2f620000 2c780000 00000004 2f630000");
        Assert.True(OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault));
        Assert.Equal(new OscFault(OscDefect.UnknownType, 16 + 8 + 4 + 5), fault);
        Assert.Equal("/a@1 /c@1", Addresses(packet));
    }

    [Theory]
    [InlineData("2362756e 646c6500", OscDefect.CutBundle, 8)]
    [InlineData("2362756e 646c6500 00000000 00000001 00000000", OscDefect.BadElement, 16)]
    [InlineData("2362756e 646c6500 00000000 00000001 ffffffff", OscDefect.BadElement, 16)]
    [InlineData("2362756e 646c6500 00000000 00000001 00000005 2f610000", OscDefect.BadElement, 16)]
    [InlineData("2362756e 646c6500 00000000 00000001 00000008 2f610000", OscDefect.BadElement, 16)]
    [InlineData("2362756e 646c6500 00000000 00000001 0000", OscDefect.Unaligned, 18)]
    [InlineData("2362756e 646c6500 00000000 00000001 00000004 2f610000 00000004 2f616263", OscDefect.UnclosedString, 28)]
    [InlineData("2362756e 646c6501", OscDefect.NoAddress, 0)]
    public void A_broken_bundle_is_refused_whole(string hex, OscDefect defect, int offset)
    {
        Assert.False(OscPacket.TryRead(Hex.Bytes(hex), out OscPacket packet, out OscFault fault));
        Assert.Equal(new OscFault(defect, offset), fault);
        Assert.Equal("", Addresses(packet));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(3000, false)]
    public void Bundles_are_nested_so_deep_and_no_deeper(int depth, bool read)
    {
        byte[] bytes = Hex.Bytes("2f610000");
        for (int i = 0; i < depth; i++)
            bytes = [.. "#bundle\0"u8, 0, 0, 0, 0, 0, 0, 0, 1, (byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
        Assert.Equal(read, OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault));
        Assert.Equal(read ? "/a@1" : "", Addresses(packet));
        Assert.Equal(read ? OscFault.None : new OscFault(OscDefect.DeepBundle, 8 * 20), fault);
    }

    private static string Addresses(OscPacket packet)
    {
        var found = new List<string>();
        foreach (OscMessage message in packet.Messages) found.Add($"{Encoding.ASCII.GetString(message.Address)}@{message.Time.Ntp}");
        return string.Join(' ', found);
    }
}
