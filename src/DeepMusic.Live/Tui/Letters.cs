using System.Collections.Frozen;

namespace DeepMusic.Live.Tui;

/// <summary>
/// Large letters, digits and signs, five dots high and one to five wide, for what must be read from across the stage. A dot may be as small as
/// a quarter of a cell. Allocates: nothing.
/// </summary>
internal static class Letters
{
    /// <summary>Dots from top to bottom.</summary>
    public const int Height = 5;

    // Bits: upper left 1, upper right 2, lower left 4, lower right 8.
    private const string Quarters = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

    private static readonly string[] Unknown = ["###", "#.#", "#.#", "#.#", "###"];

    private static readonly FrozenDictionary<char, string[]> Shapes = new Dictionary<char, string[]>
    {
        ['A'] = [".##.", "#..#", "####", "#..#", "#..#"],
        ['B'] = ["###.", "#..#", "###.", "#..#", "###."],
        ['C'] = [".###", "#...", "#...", "#...", ".###"],
        ['D'] = ["###.", "#..#", "#..#", "#..#", "###."],
        ['E'] = ["###", "#..", "##.", "#..", "###"],
        ['F'] = ["###", "#..", "##.", "#..", "#.."],
        ['G'] = [".###", "#...", "#.##", "#..#", ".###"],
        ['H'] = ["#..#", "#..#", "####", "#..#", "#..#"],
        ['I'] = ["#", "#", "#", "#", "#"],
        ['J'] = ["..#", "..#", "..#", "#.#", ".#."],
        ['K'] = ["#..#", "#.#.", "##..", "#.#.", "#..#"],
        ['L'] = ["#..", "#..", "#..", "#..", "###"],
        ['M'] = ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
        ['N'] = ["#..#", "##.#", "#.##", "#..#", "#..#"],
        ['O'] = [".##.", "#..#", "#..#", "#..#", ".##."],
        ['P'] = ["###.", "#..#", "###.", "#...", "#..."],
        ['Q'] = [".##.", "#..#", "#..#", "#.##", ".###"],
        ['R'] = ["###.", "#..#", "###.", "#.#.", "#..#"],
        ['S'] = [".###", "#...", ".##.", "...#", "###."],
        ['T'] = ["###", ".#.", ".#.", ".#.", ".#."],
        ['U'] = ["#..#", "#..#", "#..#", "#..#", ".##."],
        ['V'] = ["#.#", "#.#", "#.#", "#.#", ".#."],
        ['W'] = ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
        ['X'] = ["#.#", "#.#", ".#.", "#.#", "#.#"],
        ['Y'] = ["#.#", "#.#", ".#.", ".#.", ".#."],
        ['Z'] = ["###", "..#", ".#.", "#..", "###"],
        ['0'] = ["###", "#.#", "#.#", "#.#", "###"],
        ['1'] = [".#.", "##.", ".#.", ".#.", "###"],
        ['2'] = ["###", "..#", "###", "#..", "###"],
        ['3'] = ["###", "..#", ".##", "..#", "###"],
        ['4'] = ["#.#", "#.#", "###", "..#", "..#"],
        ['5'] = ["###", "#..", "###", "..#", "###"],
        ['6'] = ["###", "#..", "###", "#.#", "###"],
        ['7'] = ["###", "..#", "..#", ".#.", ".#."],
        ['8'] = ["###", "#.#", "###", "#.#", "###"],
        ['9'] = ["###", "#.#", "###", "..#", "###"],
        [' '] = ["..", "..", "..", "..", ".."],
        ['.'] = [".", ".", ".", ".", "#"],
        [','] = ["..", "..", "..", ".#", "#."],
        [':'] = [".", "#", ".", "#", "."],
        [';'] = ["..", ".#", "..", ".#", "#."],
        ['\''] = ["#", "#", ".", ".", "."],
        ['"'] = ["#.#", "#.#", "...", "...", "..."],
        ['!'] = ["#", "#", "#", ".", "#"],
        ['?'] = ["##.", "..#", ".#.", "...", ".#."],
        ['-'] = ["...", "...", "###", "...", "..."],
        ['_'] = ["...", "...", "...", "...", "###"],
        ['+'] = ["...", ".#.", "###", ".#.", "..."],
        ['='] = ["...", "###", "...", "###", "..."],
        ['*'] = ["...", "#.#", ".#.", "#.#", "..."],
        ['/'] = ["..#", "..#", ".#.", "#..", "#.."],
        ['('] = [".#", "#.", "#.", "#.", ".#"],
        [')'] = ["#.", ".#", ".#", ".#", "#."],
        ['%'] = ["#.#", "..#", ".#.", "#..", "#.#"],
        ['&'] = [".#..", "#.#.", ".#..", "#.##", ".##."],
        ['#'] = [".#.#.", "#####", ".#.#.", "#####", ".#.#."],
        ['→'] = ["..#.", "...#", "####", "...#", "..#."],
        ['…'] = [".....", ".....", ".....", ".....", "#.#.#"],
        // A padlock, closed.
        ['⚿'] = [".###.", ".#.#.", "#####", "##.##", "#####"],
        // What the state looks like, for whoever does not read.
        ['—'] = [".....", ".....", "#####", ".....", "....."],
        ['○'] = [".###.", "#...#", "#...#", "#...#", ".###."],
        ['∴'] = ["..#..", ".....", ".....", ".....", "#...#"],
        ['▶'] = ["#....", "###..", "#####", "###..", "#...."],
        ['✕'] = ["#...#", ".#.#.", "..#..", ".#.#.", "#...#"],
    }.ToFrozenDictionary();

    // Latin letters with a mark over or under them are read without it.
    private static readonly FrozenDictionary<char, char> Plain =
        "AÀÁÂÃÄÅĀĄ CÇĆČ DĐĎ EÈÉÊËĒĘĚ IÌÍÎÏ LŁ NÑŃŇ OÒÓÔÕÖØŐ RŘ SŚŠŞ TŤ UÙÚÛÜŮŰ YÝ ZŹŻŽ"
            .Split(' ').SelectMany(same => same.Skip(1), (same, c) => (c, same[0])).ToFrozenDictionary(pair => pair.c, pair => pair.Item2);

    /// <summary>Dots from left to right, one dot between letters.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text) width += ShapeOf(c)[0].Length + 1;
        return Math.Max(0, width - 1);
    }

    /// <summary>How many characters of a text have room in so many dots.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int dots)
    {
        int width = -1;
        for (int i = 0; i < text.Length; i++)
            if ((width += ShapeOf(text[i])[0].Length + 1) > dots) return i;
        return text.Length;
    }

    /// <summary>Draws a text with a dot two columns by one row: five rows high.</summary>
    public static void DrawLarge(Canvas canvas, int x, int y, ReadOnlySpan<char> text, Ink ink) => Draw(canvas, x, y, text, new LetterSize(4, 2), ink);

    /// <summary>Draws a text with a dot one column by half a row: three rows high.</summary>
    public static void DrawSmall(Canvas canvas, int x, int y, ReadOnlySpan<char> text, Ink ink) => Draw(canvas, x, y, text, new LetterSize(2, 1), ink);

    /// <summary>Draws a text of any size.</summary>
    public static void Draw(Canvas canvas, int x, int y, ReadOnlySpan<char> text, LetterSize size, Ink ink)
    {
        int left = 2 * x;
        foreach (char c in text)
        {
            string[] shape = ShapeOf(c);
            for (int row = 0; row < Height; row++)
                for (int dot = 0; dot < shape[row].Length; dot++)
                    if (shape[row][dot] == '#') Dot(canvas, left + dot * size.Across, 2 * y + row * size.Down, size, ink);
            left += (shape[0].Length + 1) * size.Across;
        }
    }

    /// <summary>Fills a dot, in halves of columns and rows; what else is drawn in its cells stays.</summary>
    private static void Dot(Canvas canvas, int left, int top, LetterSize size, Ink ink)
    {
        for (int v = top; v < top + size.Down; v++)
            for (int h = left; h < left + size.Across; h++)
            {
                int x = h >> 1, y = v >> 1;
                if ((uint)x >= (uint)canvas.Width || (uint)y >= (uint)canvas.Height) continue;
                int filled = Math.Max(0, Quarters.IndexOf(canvas.Glyph(x, y), StringComparison.Ordinal)) | 1 << ((h & 1) + 2 * (v & 1));
                canvas.Put(x, y, Quarters[filled], ink);
            }
    }

    private static string[] ShapeOf(char c)
    {
        c = char.ToUpperInvariant(c);
        if (Plain.TryGetValue(c, out char plain)) c = plain;
        return Shapes.TryGetValue(c, out string[]? shape) ? shape : Unknown;
    }
}
