using System.Buffers.Binary;
using System.Text;
using DeepMusic.Core;

namespace DeepMusic.Fuzzing;

/// <summary>Breaks an input as files and cables are broken, and as an enemy would: some wounds at once.</summary>
internal static class Mutator
{
    private const int Longest = 1 << 17;
    private static readonly long[] Extremes = [0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue];

    private static readonly string[] Numbers =
        ["0", "-0", "-1", "1", "127", "128", "255", "256", "65536", "2147483647", "2147483648", "-2147483648", "4294967296", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "1e308", "1e400", "-1e400", "0.1", "1e-400", "NaN"];

    /// <summary>A broken copy of one of some inputs.</summary>
    public static byte[] Mutate(IReadOnlyList<byte[]> inputs, FuzzFormat format, SeededRandom random)
    {
        byte[] bytes = inputs[random.Next(inputs.Count)];
        if (format.Own is { } own && random.Next(2) == 0) return own(bytes, random);
        for (int wounds = 1 + random.Next(4); wounds > 0; wounds--)
        {
            bytes = Wound(bytes.Length == 0 ? [0] : bytes, inputs[random.Next(inputs.Count)], format, random);
            if (bytes.Length > Longest) bytes = bytes[..Longest];
        }
        return bytes;
    }

    private static byte[] Wound(byte[] bytes, byte[] other, FuzzFormat format, SeededRandom random)
    {
        int at = random.Next(bytes.Length), length = Math.Min(1 + random.Next(random.Next(4) == 0 ? bytes.Length : 16), bytes.Length - at);
        switch (random.Next(13))
        {
            case 0 or 1:
                return With(bytes, at, (byte)(bytes[at] ^ 1 << random.Next(8)));
            case 2:
                return With(bytes, at, (byte)random.Next(256));
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 5:
                return [.. bytes[..at], .. Noise(random), .. bytes[at..]];
            case 6:
                int to = random.Next(bytes.Length);
                return [.. bytes[..to], .. bytes[at..(at + length)], .. bytes[to..]];
            case 7:
                return [.. bytes[..at], .. other[random.Next(other.Length + 1)..]];
            case 8:
                return Number(bytes, at, random);
            case 9:
                return Digits(bytes, at, random);
            case 10 when format.Nests.Count > 0:
                (string open, string close) = format.Nests[random.Next(format.Nests.Count)];
                int deep = 1 << random.Next(14);
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Repeat(open, deep)), .. bytes[at..(at + length)], .. Encoding.UTF8.GetBytes(random.Next(2) == 0 ? "" : Repeat(close, deep)), .. bytes[(at + length)..]];
            case 11:
                return Line(bytes, random);
            default:
                if (format.Words.Count == 0) return With(bytes, at, (byte)~bytes[at]);
                int cut = random.Next(2) == 0 ? 0 : length;
                return [.. bytes[..at], .. format.Words[random.Next(format.Words.Count)], .. bytes[(at + cut)..]];
        }
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        byte[] copy = [.. bytes];
        copy[at] = value;
        return copy;
    }

    private static byte[] Noise(SeededRandom random)
    {
        var noise = new byte[1 + random.Next(8)];
        byte one = (byte)random.Next(256);
        bool same = random.Next(2) == 0;
        for (int i = 0; i < noise.Length; i++) noise[i] = same ? one : (byte)random.Next(256);
        return noise;
    }

    /// <summary>A binary number of 1 to 8 bytes at its limits, either end first.</summary>
    private static byte[] Number(byte[] bytes, int at, SeededRandom random)
    {
        byte[] copy = [.. bytes];
        var whole = new byte[8];
        long value = Extremes[random.Next(Extremes.Length)] + random.Next(3) - 1;
        int size = Math.Min(1 << random.Next(4), bytes.Length - at);
        bool big = random.Next(2) == 0;
        if (big) BinaryPrimitives.WriteInt64BigEndian(whole, value);
        else BinaryPrimitives.WriteInt64LittleEndian(whole, value);
        whole.AsSpan(big ? 8 - size : 0, size).CopyTo(copy.AsSpan(at));
        return copy;
    }

    /// <summary>The next number that is written in digits, as another.</summary>
    private static byte[] Digits(byte[] bytes, int from, SeededRandom random)
    {
        while (from < bytes.Length && !char.IsAsciiDigit((char)bytes[from])) from++;
        int to = from;
        while (to < bytes.Length && char.IsAsciiDigit((char)bytes[to])) to++;
        return [.. bytes[..from], .. Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]), .. bytes[to..]];
    }

    /// <summary>A line twice, gone, or elsewhere.</summary>
    private static byte[] Line(byte[] bytes, SeededRandom random)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(bytes).Split('\n')];
        int which = random.Next(lines.Count), how = random.Next(3);
        string line = lines[which];
        if (how > 0 && lines.Count > 1) lines.RemoveAt(which);
        if (how < 2) lines.Insert(random.Next(lines.Count + 1), line);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, Math.Min(times, Longest / Math.Max(1, piece.Length))));
}
