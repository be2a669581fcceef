using System.Text;
using System.Text.RegularExpressions;

namespace DeepMusic.Core.Tests.Notation;

/// <summary>Breaks a document that stays XML.</summary>
internal static partial class Misreading
{
    private static readonly string[] Values = ["0", "-1", "1", "3", "7", "64", "65", "1000000", "99999999999999999999", "1e308", "-1e308", "NaN", "0.0001", "", " ", "x", "+", "2+3", "\u0661", "&#x10FFFF;"];

    [GeneratedRegex("(?<=>)[^<>\n]+(?=</)|(?<==\")[^\"]*(?=\")")]
    private static partial Regex Value();

    [GeneratedRegex("<(\\w[\\w-]*)[^<>]*/>|<(\\w[\\w-]*)[^<>/]*>[^<]*</\\2>")]
    private static partial Regex Leaf();

    /// <summary>The same document with other values, and with elements missing, twice or elsewhere.</summary>
    public static byte[] Of(byte[] whole, SeededRandom random)
    {
        string document = Encoding.UTF8.GetString(whole);
        for (int i = 1 + random.Next(3); i > 0; i--)
        {
            bool value = random.Next(2) == 0;
            MatchCollection matches = (value ? Value() : Leaf()).Matches(document);
            // A packed one has none.
            if (matches.Count == 0) return whole[..random.Next(whole.Length + 1)];
            Match at = matches[random.Next(matches.Count)], other = matches[random.Next(matches.Count)];
            string instead = value
                ? random.Next(2) == 0 ? Values[random.Next(Values.Length)] : other.Value
                : random.Next(3) switch { 0 => "", 1 => at.Value + other.Value, _ => other.Value };
            document = document[..at.Index] + instead + document[(at.Index + at.Length)..];
        }
        return Encoding.UTF8.GetBytes(document);
    }
}
