using System.Text;
using Terminal.Gui.Text;

namespace DeepMusic.Live.Tui;

/// <summary>
/// What may be drawn in a cell. What would not fill exactly one (wide and combining characters, halves of pairs) or would steer the
/// terminal (control characters, from the name of a port for instance) becomes a question mark.
/// </summary>
internal static class Glyphs
{
    // 0 not looked at yet, 1 fills a cell, 2 does not.
    private static readonly byte[] Known = new byte[char.MaxValue + 1];

    /// <summary>The character to draw for <paramref name="c"/>. Allocates: when it meets a character for the first time, at most.</summary>
    public static char Of(char c)
    {
        // Letters and what the panes are made of need no looking up, nor the toolkit's tables.
        if (c is >= ' ' and < '\x7f' or >= '─' and <= '●' or '·' or '…' or '→' or '‖') return c;
        if (Known[c] == 0) Known[c] = Fills(c) ? (byte)1 : (byte)2;
        return Known[c] == 1 ? c : '?';
    }

    private static bool Fills(char c) => !char.IsControl(c) && Rune.TryCreate(c, out _) && c.ToString().GetColumns() == 1;
}
