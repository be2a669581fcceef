using DeepMusic.Core;
using DeepMusic.Osc.Net;

namespace DeepMusic.Osc.Tests.Net;

public class OscFramesTests
{
    private static readonly byte[][] Packets = [.. new[]
    {
        "2f610000 2c000000", "2f620000 2c690000 c0dbdcdd", "2f630000 2c620000 00000004 c0c0dbdb", "2f640000",
    }.Select(Hex.Bytes)];

    [Fact]
    public void Framed_packets_are_these_bytes()
    {
        Assert.Equal(Hex.Bytes("0000000c 2f620000 2c690000 c0dbdcdd"), Framed(OscFraming.LengthPrefix, Packets[1]));
        Assert.Equal(Hex.Bytes("c0 2f620000 2c690000 dbdc dbdd dcdd c0"), Framed(OscFraming.Slip, Packets[1]));
    }

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public void A_stream_is_read_the_same_wherever_it_is_cut_in_two(OscFraming framing)
    {
        byte[] stream = Framed(framing, Packets);
        for (int cut = 0; cut <= stream.Length; cut++)
            Assert.Equal(Packets.Select(Convert.ToHexString), Read(new OscFrames(framing), stream[..cut], stream[cut..]));
    }

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public void A_stream_is_read_byte_by_byte(OscFraming framing) =>
        Assert.Equal(Packets.Select(Convert.ToHexString), Read(new OscFrames(framing), [.. Framed(framing, Packets).Select(b => new[] { b })]));

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public void The_longest_packet_is_taken_and_one_longer_told(OscFraming framing)
    {
        byte[] longest = new byte[64];
        byte[] longer = new byte[68];
        var frames = new OscFrames(framing, 64);
        Assert.Equal([Convert.ToHexString(longest)], Read(frames, Framed(framing, longest)));
        Assert.Equal(["LongPacket"], Read(frames, Framed(framing, longer)));
        // SLIP finds its way again, a length prefix does not.
        Assert.Equal(framing == OscFraming.LengthPrefix, frames.IsLost);
        Assert.Equal(framing == OscFraming.LengthPrefix ? [] : [Convert.ToHexString(longest)], Read(frames, Framed(framing, longest)));
    }

    [Theory]
    [InlineData("ffffffff 2f610000", "BadLength")]
    [InlineData("00000003 2f610000", "BadLength")]
    [InlineData("7ffffffc 2f610000", "LongPacket")]
    [InlineData("c0000000 2f610000", "BadLength")]
    public void A_wrong_length_prefix_ends_the_reading(string hex, string told)
    {
        var frames = new OscFrames(OscFraming.LengthPrefix);
        Assert.Equal([told], Read(frames, Hex.Bytes(hex)));
        Assert.True(frames.IsLost);
        Assert.Empty(Read(frames, Framed(OscFraming.LengthPrefix, Packets)));
    }

    [Fact]
    public void A_length_of_zero_is_told_and_passed_over()
    {
        var frames = new OscFrames(OscFraming.LengthPrefix);
        Assert.Equal(["Empty", "2F640000"], Read(frames, Hex.Bytes("00000000 00000004 2f640000")));
        Assert.False(frames.IsLost);
    }

    [Theory]
    [InlineData("c0 2f61db00 0000 c0 2f640000 c0", "BadEscape", "2F640000")]
    [InlineData("c0 2f6100db c0 2f640000 c0", "BadEscape", "2F640000")]
    [InlineData("c0c0c0 2f640000 c0c0", "2F640000")]
    [InlineData("2f640000 c0", "2F640000")]
    public void A_slip_stream_goes_on_at_the_next_end(string hex, params string[] read) =>
        Assert.Equal(read, Read(new OscFrames(OscFraming.Slip), Hex.Bytes(hex)));

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public void Noise_throws_nothing_and_allocates_nothing(OscFraming framing)
    {
        var random = new SeededRandom(51);
        byte[] stream = Framed(framing, Packets);
        byte[] noisy = new byte[stream.Length];
        var frames = new OscFrames[2000];
        int read = 0;
        Assert.Equal(0, Allocated.By(() =>
        {
            foreach (OscFrames one in frames) read += Noise(one, stream, noisy, random);
        }, prepare: () =>
        {
            for (int i = 0; i < frames.Length; i++) frames[i] = new OscFrames(framing, 64);
            read = 0;
        }));
        Assert.True(read > frames.Length);
    }

    private static int Noise(OscFrames frames, byte[] stream, byte[] noisy, SeededRandom random)
    {
        int read = 0;
        for (int pass = 0; pass < 50; pass++)
        {
            stream.CopyTo(noisy, 0);
            noisy[random.Next(noisy.Length)] = (byte)random.Next(256);
            ReadOnlySpan<byte> bytes = noisy;
            while (frames.TryTake(ref bytes, out ReadOnlySpan<byte> packet, out _)) read += packet.IsEmpty ? 0 : 1;
            Assert.True(bytes.IsEmpty);
        }
        return read;
    }

    internal static byte[] Framed(OscFraming framing, params byte[][] packets)
    {
        byte[] room = new byte[8192];
        int at = 0;
        foreach (byte[] packet in packets)
        {
            int length = OscFrame.Write(framing, packet, room.AsSpan(at));
            Assert.Equal(length, OscFrame.Measure(framing, packet));
            at += length;
        }
        return room[..at];
    }

    private static List<string> Read(OscFrames frames, params byte[][] parts)
    {
        var read = new List<string>();
        foreach (byte[] part in parts)
        {
            ReadOnlySpan<byte> bytes = part;
            while (frames.TryTake(ref bytes, out ReadOnlySpan<byte> packet, out OscFault fault))
                read.Add(fault.Defect == OscDefect.None ? Convert.ToHexString(packet) : fault.Defect.ToString());
        }
        return read;
    }
}
