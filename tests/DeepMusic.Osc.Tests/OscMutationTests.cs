using DeepMusic.Core;

namespace DeepMusic.Osc.Tests;

public class OscMutationTests
{
    private static readonly byte[] Telling = [0, 1, 4, 8, 16, 0x7F, 0x80, 0xFF, (byte)'#', (byte)'/', (byte)',', (byte)'[', (byte)']', (byte)'*', (byte)'{', (byte)'b', (byte)'x'];

    [Fact]
    public void A_million_mutated_packets_throw_nothing_and_allocate_nothing()
    {
        byte[][] seeds = [.. OscRoundTripTests.Packets(21, 400).Where(p => p.Length <= 1024)];
        var random = new SeededRandom(22);
        var defects = new OscDefects();
        byte[] room = new byte[2048];
        byte[] copy = new byte[2048];
        (int whole, long read) = (0, 0);

        Assert.Equal(0, Allocated.By(() => (whole, read) = Mutate(seeds, random, defects, room, copy, 500_000)));

        Assert.InRange(whole, 50_000, 450_000);
        Assert.True(read > whole);
        OscDefect[] notHere = [OscDefect.None, OscDefect.LongPacket, OscDefect.BadLength, OscDefect.BadEscape, OscDefect.LongPattern, OscDefect.DeepBundle];
        Assert.All(Enum.GetValues<OscDefect>().Except(notHere), d => Assert.True(defects[d] > 0, $"{d} was never met"));
    }

    private static (int Whole, long Read) Mutate(byte[][] seeds, SeededRandom random, OscDefects defects, byte[] room, byte[] copy, int times)
    {
        int whole = 0;
        long read = 0;
        for (int i = 0; i < times; i++)
        {
            byte[] seed = seeds[random.Next(seeds.Length)];
            Span<byte> bytes = room.AsSpan(0, Change(seed, room, random));
            if (!OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault))
            {
                if (fault.Offset < 0 || fault.Offset > bytes.Length) throw new InvalidOperationException($"{fault} of {bytes.Length}");
                defects.Count(fault);
                continue;
            }
            defects.Count(fault);
            whole++;
            foreach (OscMessage message in packet.Messages)
            {
                var writer = new OscWriter(copy);
                // A character beyond Unicode is read and cannot be written.
                if (message.Types.IndexOf((byte)'c') < 0)
                {
                    RandomPacket.Copy(message, ref writer);
                    if (!writer.TryFinish(out _)) throw new InvalidOperationException("a copy is no longer than its original");
                }
                if (OscPattern.TryRead(message.Address, out OscPattern pattern, out fault)) pattern.Matches("/deepmusic/density/norm"u8);
                else defects.Count(fault);
                read += message.Address.Length;
            }
        }
        return (whole, read);
    }

    private static int Change(byte[] seed, byte[] room, SeededRandom random)
    {
        seed.CopyTo(room, 0);
        int length = seed.Length;
        for (int n = random.Next(4); n >= 0; n--)
        {
            int at = random.Next(Math.Max(length, 1));
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    room[at] = Telling[random.Next(Telling.Length)];
                    break;
                case 3 or 4:
                    room[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 5:
                    length = random.Next(2) == 0 ? at : at & ~3;
                    break;
                case 6 when length + 4 <= room.Length:
                    at &= ~3;
                    room.AsSpan(at, length - at).CopyTo(room.AsSpan(at + 4));
                    length += 4;
                    break;
                case 7 when length >= 8:
                    at = Math.Min(at & ~3, length - 4);
                    room.AsSpan(at + 4, length - at - 4).CopyTo(room.AsSpan(at));
                    length -= 4;
                    break;
            }
        }
        return length;
    }
}
