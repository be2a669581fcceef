using System.Text;
using System.Text.RegularExpressions;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public partial class MusicXmlDefectTests
{
    private static readonly string[] Values = ["0", "-1", "1", "3", "7", "64", "65", "1000000", "99999999999999999999", "1e308", "-1e308", "NaN", "0.0001", "", " ", "x", "+", "2+3", "\u0661", "&#x10FFFF;"];

    [GeneratedRegex("(?<=>)[^<>\n]+(?=</)|(?<==\")[^\"]*(?=\")")]
    private static partial Regex Value();

    [GeneratedRegex("<(\\w[\\w-]*)[^<>]*/>|<(\\w[\\w-]*)[^<>/]*>[^<]*</\\2>")]
    private static partial Regex Leaf();

    [Fact]
    public void Eight_thousand_mutilated_documents_are_read_or_refused()
    {
        int read = 0, refused = 0;
        // Small ones, which have as many kinds of element as large ones.
        string[] sheets = [.. Enumerable.Range(0, 10_000).Select(i => Encoding.UTF8.GetString(MusicXml.ToBytes(RandomSheet.Of((ulong)i)))).Where(d => d.Length < 8_000).Take(100)];
        Parallel.For(0, sheets.Length, index =>
        {
            string whole = sheets[index];
            byte[] packed = MusicXml.Packed(Encoding.UTF8.GetBytes(whole));
            var random = new SeededRandom((ulong)index);
            for (int i = 0; i < 80; i++)
            {
                byte[] document = random.Next(8) == 0 ? Wounded(packed, random) : random.Next(4) == 0 ? Wounded(Encoding.UTF8.GetBytes(whole), random) : Encoding.UTF8.GetBytes(Misread(whole, random));
                try
                {
                    SheetMusic sheet = MusicXml.Read(document);
                    Interlocked.Increment(ref read);
                    Assert.Equal(sheet, MusicXml.Read(MusicXml.ToBytes(sheet)));
                    sheet.ToMidiFile();
                }
                catch (MusicXmlException e)
                {
                    Interlocked.Increment(ref refused);
                    Assert.DoesNotContain('\n', e.Message);
                    Assert.InRange(e.Message.Length, 10, 400);
                }
            }
        });
        Assert.Equal(8000, read + refused);
        Assert.True(read > 1500 && refused > 1500, $"{read} read, {refused} refused");
    }

    private static byte[] Wounded(byte[] whole, SeededRandom random)
    {
        var bytes = (byte[])whole.Clone();
        for (int i = 1 + random.Next(3); i > 0 && bytes.Length > 0; i--)
        {
            int at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes = bytes[..at]; break;
                default: bytes = [.. bytes[..at], .. bytes.AsSpan(random.Next(bytes.Length)).ToArray()]; break;
            }
        }
        return bytes;
    }

    // Still XML, but with other values, and with elements missing, twice or elsewhere.
    private static string Misread(string document, SeededRandom random)
    {
        for (int i = 1 + random.Next(3); i > 0; i--)
        {
            bool value = random.Next(2) == 0;
            MatchCollection matches = (value ? Value() : Leaf()).Matches(document);
            Match at = matches[random.Next(matches.Count)], other = matches[random.Next(matches.Count)];
            string instead = value
                ? random.Next(2) == 0 ? Values[random.Next(Values.Length)] : other.Value
                : random.Next(3) switch { 0 => "", 1 => at.Value + other.Value, _ => other.Value };
            document = document[..at.Index] + instead + document[(at.Index + at.Length)..];
        }
        return document;
    }
}
