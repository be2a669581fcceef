using System.Globalization;
using System.Text;
using DeepMusic.Core;

namespace DeepMusic.Osc.Tests;

/// <summary>Packets by chance, each with what a reader has to find in it.</summary>
internal static class RandomPacket
{
    private const string Types = "ifsbhtdScrmTFNI";

    public static (byte[] Bytes, string Found) Make(SeededRandom random)
    {
        byte[] room = new byte[16384];
        var found = new StringBuilder();
        var writer = new OscWriter(room);
        if (random.Next(2) == 0) Message(random, ref writer, found);
        else Bundle(random, ref writer, found, 1 + random.Next(4));
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        return (packet.ToArray(), found.ToString());
    }

    /// <summary>What a reader finds, in the same words.</summary>
    public static string Read(OscPacket packet)
    {
        var found = new StringBuilder();
        foreach (OscMessage message in packet.Messages)
        {
            found.Append(Encoding.UTF8.GetString(message.Address)).Append(' ');
            foreach (OscArgument argument in message.Arguments) Describe(argument, found);
            found.Append('\n');
        }
        return found.ToString();
    }

    /// <summary>Writes a message again from what is read of it.</summary>
    public static void Copy(OscMessage message, ref OscWriter writer)
    {
        writer.Message(message.Address, message.Types);
        foreach (OscArgument a in message.Arguments)
        {
            switch (a.Type)
            {
                case OscType.Int32 when a.TryGet(out int i): writer.Add(i); break;
                case OscType.Float32 when a.TryGet(out float f): writer.Add(f); break;
                case OscType.Int64 when a.TryGet(out long h): writer.Add(h); break;
                case OscType.Float64 when a.TryGet(out double d): writer.Add(d); break;
                case OscType.TimeTag when a.TryGet(out OscTimeTag t): writer.Add(t); break;
                case OscType.Char when a.TryGet(out Rune c): writer.Add(c); break;
                case OscType.Color when a.TryGet(out OscColor r): writer.Add(r); break;
                case OscType.Midi when a.TryGet(out OscMidi m): writer.Add(m); break;
                case OscType.String or OscType.Symbol when a.TryGetText(out ReadOnlySpan<byte> s): writer.Add(s); break;
                case OscType.Blob when a.TryGetBlob(out ReadOnlySpan<byte> b): writer.AddBlob(b); break;
            }
        }
    }

    private static void Bundle(SeededRandom random, ref OscWriter writer, StringBuilder found, int depth)
    {
        writer.OpenBundle(new OscTimeTag(random.NextBits()));
        for (int n = random.Next(4); n > 0; n--)
        {
            if (depth > 1 && random.Next(3) == 0) Bundle(random, ref writer, found, depth - 1);
            else Message(random, ref writer, found);
        }
        writer.CloseBundle();
    }

    private static void Message(SeededRandom random, ref OscWriter writer, StringBuilder found)
    {
        string address = "/" + Text(random, 12, "abcdefghijklmnopqrstuvwxyz0123456789/_-");
        string types = Tags(random, 2);
        writer.Message(Encoding.ASCII.GetBytes(address), Encoding.ASCII.GetBytes(types));
        found.Append(address).Append(' ');
        foreach (char type in types) Argument(random, ref writer, found, type);
        found.Append('\n');
    }

    private static string Tags(SeededRandom random, int depth)
    {
        var tags = new StringBuilder();
        for (int n = random.Next(7); n > 0; n--)
        {
            if (depth > 0 && random.Next(8) == 0) tags.Append('[').Append(Tags(random, depth - 1)).Append(']');
            else tags.Append(Types[random.Next(Types.Length)]);
        }
        return tags.ToString();
    }

    private static void Argument(SeededRandom random, ref OscWriter writer, StringBuilder found, char type)
    {
        ulong bits = random.NextBits();
        found.Append(type).Append(':');
        switch (type)
        {
            case 'i': writer.Add((int)bits); Note((int)bits); break;
            case 'f': writer.Add(BitConverter.UInt32BitsToSingle((uint)bits)); Note((uint)bits); break;
            case 'h': writer.Add((long)bits); Note((long)bits); break;
            case 'd': writer.Add(BitConverter.UInt64BitsToDouble(bits)); Note(bits); break;
            case 't': writer.Add(new OscTimeTag(bits)); Note(bits); break;
            case 'c': writer.Add(new Rune((uint)bits % 0xD800)); Note((uint)bits % 0xD800); break;
            case 'r': writer.Add(new OscColor((byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24))); Note(bits & 0xFFFFFFFF); break;
            case 'm': writer.Add(new OscMidi((byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24))); Note(bits & 0xFFFFFFFF); break;
            case 's' or 'S':
                string text = Text(random, 20, "aé日𝄞 ,/[#");
                writer.Add(text);
                found.Append(text);
                break;
            case 'b':
                byte[] blob = [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)random.Next(256))];
                writer.AddBlob(blob);
                found.Append(Convert.ToHexString(blob));
                break;
        }
        found.Append(';');

        void Note(IFormattable value) => found.Append(value.ToString(null, CultureInfo.InvariantCulture));
    }

    private static void Describe(OscArgument a, StringBuilder found)
    {
        found.Append((char)a.Type).Append(':');
        found.Append(a.Type switch
        {
            OscType.Int32 when a.TryGet(out int i) => $"{i}",
            OscType.Float32 when a.TryGet(out float f) => $"{BitConverter.SingleToUInt32Bits(f)}",
            OscType.Int64 when a.TryGet(out long h) => $"{h}",
            OscType.Float64 when a.TryGet(out double d) => $"{BitConverter.DoubleToUInt64Bits(d)}",
            OscType.TimeTag when a.TryGet(out OscTimeTag t) => $"{t.Ntp}",
            OscType.Char when a.TryGet(out Rune c) => $"{c.Value}",
            OscType.Color when a.TryGet(out OscColor r) => $"{BitConverter.ToUInt32([r.Red, r.Green, r.Blue, r.Alpha])}",
            OscType.Midi when a.TryGet(out OscMidi m) => $"{BitConverter.ToUInt32([m.Port, m.Status, m.Data1, m.Data2])}",
            OscType.String or OscType.Symbol when a.TryGetText(out ReadOnlySpan<byte> s) => Encoding.UTF8.GetString(s),
            OscType.Blob when a.TryGetBlob(out ReadOnlySpan<byte> b) => Convert.ToHexString(b),
            _ => "",
        });
        found.Append(';');
    }

    private static string Text(SeededRandom random, int longest, string letters)
    {
        Rune[] runes = [.. letters.EnumerateRunes()];
        return string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => runes[random.Next(runes.Length)].ToString()));
    }
}
