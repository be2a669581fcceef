using DeepMusic.Core;

namespace DeepMusic.Osc.Tests;

public class OscRoundTripTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var random = new SeededRandom(11);
        for (int i = 0; i < 20_000; i++)
        {
            (byte[] bytes, string expected) = RandomPacket.Make(random);
            Assert.True(OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault), $"packet {i}: {fault}");
            Assert.Equal(OscFault.None, fault);
            Assert.Equal(expected, RandomPacket.Read(packet));
        }
    }

    [Fact]
    public void What_was_read_is_written_again_to_the_same_bytes()
    {
        var random = new SeededRandom(12);
        byte[] room = new byte[16384];
        int messages = 0;
        for (int i = 0; i < 20_000; i++)
        {
            (byte[] bytes, _) = RandomPacket.Make(random);
            if (!OscMessage.TryRead(bytes, out OscMessage message, out _)) continue;
            var writer = new OscWriter(room);
            RandomPacket.Copy(message, ref writer);
            Assert.True(writer.TryFinish(out ReadOnlySpan<byte> again));
            Assert.Equal(bytes, again);
            messages++;
        }
        Assert.InRange(messages, 8_000, 12_000);
    }

    [Fact]
    public void Reading_and_writing_allocate_nothing()
    {
        byte[][] packets = Packets(13, 200);
        byte[] room = new byte[16384];
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 50; i++) Pass(packets, room);
        }));
        Assert.NotEqual(0, Allocated.By(() => // else nothing is measured
        {
            Assert.True(OscPacket.TryRead(packets[0], out OscPacket packet, out _));
            RandomPacket.Read(packet);
        }));
    }

    private static void Pass(byte[][] packets, byte[] room)
    {
        foreach (byte[] bytes in packets)
        {
            if (!OscPacket.TryRead(bytes, out OscPacket packet, out _)) continue;
            foreach (OscMessage message in packet.Messages)
            {
                var writer = new OscWriter(room);
                RandomPacket.Copy(message, ref writer);
                writer.TryFinish(out _);
                if (OscPattern.TryRead(message.Address, out OscPattern pattern, out _)) pattern.Matches("/deepmusic/density"u8);
            }
        }
    }

    internal static byte[][] Packets(ulong seed, int count)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => RandomPacket.Make(random).Bytes)];
    }
}
