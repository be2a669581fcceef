using System.Text.RegularExpressions;

namespace DeepMusic.Live.Commands;

/// <summary>What the parser says of words it does not understand, as a player would say it: one line, what is wrong first.</summary>
internal static partial class Misread
{
    /// <summary>The line for a message of the parser, or of any other exception.</summary>
    public static string Line(string message)
    {
        if (Value().Match(message) is not { Success: true } m) return string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        string wanted = m.Groups["type"].Value.Contains("Int", StringComparison.Ordinal) ? "a whole number" : "a number";
        return $"{m.Groups["option"].Value} takes {wanted}, and not \"{m.Groups["value"].Value.ReplaceLineEndings(" ")}\"";
    }

    // Options take texts, switches and numbers; only of a number can the parser say that it is none.
    [GeneratedRegex(@"^Cannot parse argument '(?<value>.*)' for option '(?<option>[^']+)' as expected type '(?<type>[^']*(Int|Double)[^']*)'", RegexOptions.Singleline)]
    private static partial Regex Value();
}
