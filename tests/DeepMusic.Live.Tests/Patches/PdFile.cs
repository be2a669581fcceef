using System.Text.RegularExpressions;
using DeepMusic.Live.Patches;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>A window of a Pd file, read without the code that wrote it.</summary>
internal sealed partial class PdFile(string name)
{
    public string Name { get; } = name;

    public List<PdBox> Boxes { get; } = [];

    public List<(int From, int Outlet, int To, int Inlet)> Lines { get; } = [];

    /// <summary>Reads all windows of a file, the outermost first.</summary>
    public static List<PdFile> Read(string text)
    {
        var all = new List<PdFile>();
        var open = new Stack<PdFile>();
        foreach (string record in Records().Split(text).Select(r => r.Trim()).Where(r => r.Length > 0))
        {
            string[] words = Blanks().Split(record);
            switch (words)
            {
                case ["#N", "canvas", ..]:
                    open.Push(new PdFile(words.Length > 7 ? words[6] : "face"));
                    all.Add(open.Peek());
                    break;
                case ["#X", "restore", var x, var y, .. var rest]:
                    PdFile closed = open.Pop();
                    open.Peek().Boxes.Add(new PdBox("canvas", rest, closed._picture is { } size ? new Cell(int.Parse(x), int.Parse(y), size.Width, size.Height) : Texted(x, y, rest)));
                    break;
                case ["#X", "coords", _, _, _, _, var width, var height, ..]:
                    open.Peek()._picture = (int.Parse(width), int.Parse(height));
                    break;
                case ["#X", "connect", .. var ends]:
                    int[] n = [.. ends.Select(int.Parse)];
                    open.Peek().Lines.Add((n[0], n[1], n[2], n[3]));
                    break;
                case ["#X", "obj", var x, var y, "cnv" or "hsl" or "tgl" or "bng", ..]:
                    open.Peek().Boxes.Add(new PdBox(words[4], words[5..], Widget(int.Parse(x), int.Parse(y), words[4], words[5..])));
                    break;
                case ["#X", "obj" or "msg" or "text", var x, var y, .. var rest]:
                    open.Peek().Boxes.Add(new PdBox(words[1] == "obj" ? rest[0] : words[1], rest, Texted(x, y, rest, words[1] == "msg" ? Flag : 0)));
                    break;
                case ["#X", "symbolatom" or "listbox", var x, var y, var columns, .. var rest]:
                    open.Peek().Boxes.Add(new PdBox(words[1], rest, new Cell(int.Parse(x), int.Parse(y), int.Parse(columns) * 7 + 4, 20)));
                    break;
                default:
                    Assert.Fail($"what is \"{record}\"?");
                    break;
            }
        }
        Assert.Single(open);
        return all;
    }

    // The notch at a message box's right end.
    private const int Flag = 14;

    private (int Width, int Height)? _picture;

    private static Cell Widget(int x, int y, string kind, string[] words) => kind switch
    {
        "cnv" => new Cell(x, y, int.Parse(words[1]), int.Parse(words[2])),
        "hsl" => new Cell(x - 3, y, int.Parse(words[0]) + 5, int.Parse(words[1])),
        _ => new Cell(x, y, int.Parse(words[0]), int.Parse(words[0])),
    };

    // A message's lines end where its semicolons are; Pd breaks lines at 60 letters.
    private static Cell Texted(string x, string y, string[] words, int flag = 0)
    {
        int columns = 60;
        if (words is [.., var last, "f", var said] && last.EndsWith(',')) (columns, words) = (int.Parse(said), [.. words[..^2]]);
        string[] lines = string.Join(' ', words).Split("\\;");
        int height = lines.Sum(l => Math.Max(1, (l.Length + columns - 1) / columns)) * 16 + 4;
        return new Cell(int.Parse(x), int.Parse(y), Math.Min(columns, lines.Max(l => l.Length)) * 7 + 6 + flag, height);
    }

    [GeneratedRegex(@"(?<!\\);\n")] private static partial Regex Records();

    [GeneratedRegex(@"(?<!\\)\s+")] private static partial Regex Blanks();
}
