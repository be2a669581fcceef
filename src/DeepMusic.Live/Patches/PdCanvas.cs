using System.Globalization;
using System.Text;

namespace DeepMusic.Live.Patches;

/// <summary>
/// One window of a Pure Data patch: boxes, in the order they are added, and the lines between them. Pd's file format says a line
/// as two numbers of boxes, an outlet and an inlet.
/// </summary>
public sealed class PdCanvas(string name, int width, int height)
{
    private const int RowHeight = 28;

    private readonly List<string> _boxes = [];
    private readonly List<string> _lines = [];

    /// <summary>The name of the window; where it is a patch within a patch, its box says it.</summary>
    public string Name { get; } = name;

    /// <summary>Adds an object and returns its number.</summary>
    public int Object(int x, int y, string text) => Add($"#X obj {x} {y} {Escaped(text)};");

    /// <summary>Adds a message box; where the text begins with <c>;</c> it is sent by name.</summary>
    public int Message(int x, int y, string text) => Add($"#X msg {x} {y} {Escaped(text)};");

    /// <summary>Adds words.</summary>
    public int Words(int x, int y, string text, int columns) => Add($"#X text {x} {y} {Escaped(text)}, f {columns};");

    /// <summary>Adds a patch within this one, shown as a box.</summary>
    public int Inner(int x, int y, PdCanvas inner)
    {
        _boxes.Add(inner.Body() + $"#X restore {x} {y} pd {inner.Name};");
        return _boxes.Count - 1;
    }

    /// <summary>
    /// Adds an empty patch within this one whose scalars show in <paramref name="cell"/>, over the range of the numbers given.
    /// </summary>
    public int Picture(Cell cell, string inner, double left, double top, double right, double bottom) => Add(string.Create(CultureInfo.InvariantCulture,
        $"#N canvas 0 0 450 300 {inner} 0;\n#X coords {left} {top} {right} {bottom} {cell.Width} {cell.Height} 2 0 0;\n#X restore {cell.X} {cell.Y} pd {inner};"));

    /// <summary>Adds a line of the file as it is; for boxes with a form of their own.</summary>
    public int Add(string line)
    {
        _boxes.Add(line);
        return _boxes.Count - 1;
    }

    /// <summary>Joins an outlet to an inlet.</summary>
    public void Wire(int from, int outlet, int to, int inlet) => _lines.Add($"#X connect {from} {outlet} {to} {inlet};");

    /// <summary>
    /// Adds boxes under each other, the first outlet of each joined to the first inlet of the next; one in brackets, <c>[set $1(</c>,
    /// is a message box. Returns their numbers.
    /// </summary>
    public int[] Column(int x, int y, params string[] texts)
    {
        int[] boxes = [.. texts.Select((text, i) => Box(x, y + i * RowHeight, text))];
        Join(boxes);
        return boxes;
    }

    /// <summary>The same, side by side at the places given.</summary>
    public int[] Line(int y, params (int X, string Text)[] row)
    {
        int[] boxes = [.. row.Select(b => Box(b.X, y, b.Text))];
        Join(boxes);
        return boxes;
    }

    /// <summary>The text of the file.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#N canvas 40 40 {width} {height} {Name} 0;\n");
        foreach (string line in _boxes.Concat(_lines)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private int Box(int x, int y, string text) =>
        text is ['[', .., '('] ? Message(x, y, text[1..^1]) : Object(x, y, text);

    private void Join(int[] boxes)
    {
        for (int i = 1; i < boxes.Length; i++) Wire(boxes[i - 1], 0, boxes[i], 0);
    }

    private static string Escaped(string text) =>
        text.Replace(",", " \\,", StringComparison.Ordinal).Replace(";", " \\;", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
}
