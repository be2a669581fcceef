namespace DeepMusic.Live.Tui;

/// <summary>Large letters and digits, five dots high and one to five wide, for what must be read from across the stage.</summary>
internal static class Letters
{
    /// <summary>Dots from top to bottom.</summary>
    public const int Height = 5;

    private static readonly Dictionary<char, string[]> Shapes = new()
    {
        ['A'] = [".##.", "#..#", "####", "#..#", "#..#"],
        ['D'] = ["###.", "#..#", "#..#", "#..#", "###."],
        ['E'] = ["###", "#..", "##.", "#..", "###"],
        ['G'] = [".###", "#...", "#.##", "#..#", ".###"],
        ['H'] = ["#..#", "#..#", "####", "#..#", "#..#"],
        ['I'] = ["#", "#", "#", "#", "#"],
        ['K'] = ["#..#", "#.#.", "##..", "#.#.", "#..#"],
        ['L'] = ["#..", "#..", "#..", "#..", "###"],
        ['M'] = ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
        ['N'] = ["#..#", "##.#", "#.##", "#..#", "#..#"],
        ['P'] = ["###.", "#..#", "###.", "#...", "#..."],
        ['S'] = [".###", "#...", ".##.", "...#", "###."],
        ['T'] = ["###", ".#.", ".#.", ".#.", ".#."],
        ['U'] = ["#..#", "#..#", "#..#", "#..#", ".##."],
        ['Y'] = ["#.#", "#.#", ".#.", ".#.", ".#."],
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
        ['.'] = [".", ".", ".", ".", "#"],
        ['-'] = ["...", "...", "###", "...", "..."],
    };

    /// <summary>Dots from left to right, one dot between letters.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text) width += (Shapes.TryGetValue(c, out string[]? shape) ? shape[0].Length : 1) + 1;
        return Math.Max(0, width - 1);
    }

    /// <summary>Draws a text with a dot two columns by one row: five rows high.</summary>
    public static void DrawLarge(Canvas canvas, int x, int y, ReadOnlySpan<char> text, Ink ink)
    {
        foreach (char c in text)
        {
            if (Shapes.TryGetValue(c, out string[]? shape))
            {
                for (int row = 0; row < Height; row++)
                    for (int dot = 0; dot < shape[row].Length; dot++)
                        if (shape[row][dot] == '#') canvas.Run(x + 2 * dot, y + row, 2, '█', ink);
                x += 2 * shape[0].Length;
            }
            x += 2;
        }
    }

    /// <summary>Draws a text with a dot one column by half a row: three rows high.</summary>
    public static void DrawSmall(Canvas canvas, int x, int y, ReadOnlySpan<char> text, Ink ink)
    {
        foreach (char c in text)
        {
            if (Shapes.TryGetValue(c, out string[]? shape))
            {
                for (int row = 0; row < Height; row += 2)
                    for (int dot = 0; dot < shape[row].Length; dot++)
                    {
                        bool upper = shape[row][dot] == '#';
                        bool lower = row + 1 < Height && shape[row + 1][dot] == '#';
                        if (upper || lower) canvas.Put(x + dot, y + row / 2, upper && lower ? '█' : upper ? '▀' : '▄', ink);
                    }
                x += shape[0].Length;
            }
            x++;
        }
    }
}
