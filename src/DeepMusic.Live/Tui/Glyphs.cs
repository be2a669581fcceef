using System.Text;
using Terminal.Gui.Text;

namespace DeepMusic.Live.Tui;

/// <summary>
/// One string per character, made once: the screen is drawn from these and allocates nothing. What would not fill exactly one
/// cell (wide and combining characters, halves of pairs) or would steer the terminal (control characters, from the name of a port
/// for instance) becomes a question mark.
/// </summary>
internal static class Glyphs
{
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The string of <paramref name="c"/>. Screen thread only.</summary>
    public static string Of(char c) => Known[c] ??= Make(c);

    private static string Make(char c)
    {
        if (char.IsControl(c) || !Rune.TryCreate(c, out Rune rune)) return c == '?' ? "?" : Of('?');
        string text = c.ToString();
        return text.GetColumns() == 1 ? text : Of('?');
    }
}
