using System.Text.RegularExpressions;
using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>
/// Reads the chord symbols of lead sheets into the qualities we have. What is richer loses what we have no name for: ninths,
/// elevenths and thirteenths become sevenths, added notes and slash basses go; an altered fifth stays where a quality has it.
/// </summary>
public static partial class ChordSymbol
{
    /// <summary>Reads a symbol.</summary>
    /// <param name="text">Such as "Am7", "G7/B", "F#m7b5", "N.C.".</param>
    /// <param name="chord">The chord, or null for "no chord".</param>
    /// <returns>Whether it was understood.</returns>
    public static bool TryParse(string text, out Chord? chord)
    {
        chord = null;
        text = text.Trim();
        if (text is "N.C." or "NC" or "N.C" or "n.c.") return true;
        Match match = Symbol().Match(text.Replace("(", "").Replace(")", "").Replace(" ", "").Replace(",", ""));
        if (!match.Success || !PitchClass.TryParse(match.Groups["root"].ValueSpan, out PitchClass root)) return false;
        string quality = Quality(match.Groups["third"].Value, match.Groups["number"].Value, match.Groups["major"].Success, match.Groups["more"].Value);
        chord = new Chord(root, ChordQuality.All.First(q => q.Symbol == quality));
        return true;
    }

    private static string Quality(string third, string number, bool major, string more)
    {
        bool seventh = number is "7" or "9" or "11" or "13";
        bool flatFifth = more.Contains("b5", StringComparison.Ordinal) || more.Contains("-5", StringComparison.Ordinal);
        bool sharpFifth = more.Contains("#5", StringComparison.Ordinal) || more.Contains("+5", StringComparison.Ordinal);
        bool sixth = number is "6" or "69";
        if (more.Contains("sus2", StringComparison.Ordinal)) return "sus2";
        if (more.Contains("sus", StringComparison.Ordinal)) return "sus4";
        switch (third)
        {
            case "maj" or "Maj" or "M" or "Δ" or "^":
                return number is "" && third is not ("Δ" or "^") ? "" : sixth ? "6" : "maj7";
            case "m" or "min" or "mi" or "-":
                if (sixth) return "m6";
                if (major || !seventh) return flatFifth ? "dim" : "m";
                return flatFifth ? "m7b5" : "m7";
            case "dim" or "o" or "°":
                return seventh ? "dim7" : "dim";
            case "ø":
                return "m7b5";
            case "aug" or "+":
                return "aug";
        }
        if (major) return "maj7";
        if (number == "5") return "5";
        if (number == "2") return "sus2";
        // What an augmented seventh has in common with a plain seventh is less than what it has with the augmented triad.
        if (sharpFifth) return "aug";
        return sixth ? "6" : seventh ? "7" : "";
    }

    [GeneratedRegex(@"^(?<root>[A-G][#b♯♭]?)(?<third>maj|Maj|min|mi|m|M|Δ|\^|-|dim|o|°|ø|aug|\+)?(?<number>69|6|7|9|11|13|5|2|4)?(?<major>maj7|Maj7|M7|maj9)?(?<more>(sus[24]?|add[#b]?\d+|omit\d+|no\d+|[#b+-]\d+|alt|/9)*)(/[A-G][#b♯♭]*)?$")]
    private static partial Regex Symbol();
}
