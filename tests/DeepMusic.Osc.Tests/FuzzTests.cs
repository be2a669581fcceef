using System.Text;
using DeepMusic.Fuzzing;
using DeepMusic.Osc.Net;
using DeepMusic.Osc.Tests.Net;

namespace DeepMusic.Osc.Tests;

/// <summary>Packets and streams of packets that are broken; a million more are in <see cref="OscMutationTests"/>.</summary>
public class FuzzTests
{
    private static readonly byte[][] Words = [.. ((string[])["#bundle\0", "\0\0\0\0", "/", ",", ",i\0\0", ",b\0\0", ",[[]]\0\0\0", "*", "{a,b}", "[!a-z]", "?"]).Select(Encoding.ASCII.GetBytes), [0xC0], [0xDB], [0xDB, 0xDC], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 4]];

    [Fact]
    public void osc() => Fuzz.Run(new FuzzFormat("osc", [.. OscRoundTripTests.Packets(31, 60).Where(p => p.Length < 2048)], bytes =>
    {
        if (!OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault))
        {
            Assert.InRange(fault.Offset, 0, bytes.Length);
            return null;
        }
        string read = RandomPacket.Read(packet);
        return () =>
        {
            if (!OscMessage.TryRead(bytes, out OscMessage message, out _)) return;
            if (OscPattern.TryRead(message.Address, out OscPattern pattern, out _)) pattern.Matches("/deepmusic/density/norm"u8);
            // A character beyond Unicode is read and cannot be written.
            if (message.Types.IndexOf((byte)'c') >= 0) return;
            var writer = new OscWriter(new byte[bytes.Length + 64]);
            RandomPacket.Copy(message, ref writer);
            Assert.True(writer.TryFinish(out ReadOnlySpan<byte> again));
            Assert.True(OscPacket.TryRead(again, out OscPacket copy, out _));
            Assert.Equal(read, RandomPacket.Read(copy));
        };
    }, _ => false)
    {
        Words = Words,
        Nests = [("#bundle\0\0\0\0\0\0\0\0\u0001\0\0\0\u0014", "")],
    }, 6_000);

    [Fact]
    public void osc_frames()
    {
        byte[][] packets = [.. OscRoundTripTests.Packets(32, 40).Where(p => p.Length < 512)];
        Fuzz.Run(new FuzzFormat("osc-frames", [.. packets.Chunk(3).SelectMany(c => (byte[][])[Framed(OscFraming.LengthPrefix, c), Framed(OscFraming.Slip, c)])], bytes =>
        {
            string[] whole = [.. Enum.GetValues<OscFraming>().Select(f => Taken(f, bytes, bytes.Length))];
            return () => Assert.All((int[])[1, 5], piece => Assert.Equal(whole, Enum.GetValues<OscFraming>().Select(f => Taken(f, bytes, piece))));
        }, _ => false)
        {
            Words = Words,
            Refuses = false,
        }, 3_000);
    }

    private static byte[] Framed(OscFraming framing, IEnumerable<byte[]> packets) => OscFramesTests.Framed(framing, [.. packets]);

    private static string Taken(OscFraming framing, byte[] bytes, int piece)
    {
        var frames = new OscFrames(framing, 4096);
        var taken = new StringBuilder();
        for (int at = 0; at < bytes.Length && !frames.IsLost; at += piece)
        {
            ReadOnlySpan<byte> rest = bytes.AsSpan(at, Math.Min(piece, bytes.Length - at));
            while (frames.TryTake(ref rest, out ReadOnlySpan<byte> packet, out OscFault fault)) taken.Append(Convert.ToHexString(packet)).Append(fault.Defect).Append(' ');
        }
        return taken.Append(frames.IsLost).ToString();
    }
}
