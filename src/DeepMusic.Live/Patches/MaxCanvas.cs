using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepMusic.Live.Patches;

/// <summary>A Max patcher: boxes and the lines between them, as its JSON file wants them.</summary>
public sealed class MaxCanvas
{
    private const int RowHeight = 28;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, IndentCharacter = '\t', NewLine = "\n" };

    private readonly JsonArray _boxes = [];
    private readonly JsonArray _lines = [];

    /// <summary>Adds an object by its text.</summary>
    public string Object(int x, int y, string text)
    {
        (int inlets, string[] outlets) = Shape(text);
        return Box("newobj", inlets, outlets, new Cell(x, y, text.Length * 7 + 16, 22), null, ("text", text));
    }

    /// <summary>Adds a message box.</summary>
    public string Message(int x, int y, string text) => Box("message", 2, [""], new Cell(x, y, text.Length * 7 + 16, 22), null, ("text", text));

    /// <summary>Adds a box of a kind of its own.</summary>
    /// <param name="kind">Max's word for it.</param>
    /// <param name="inlets">How many inlets it has.</param>
    /// <param name="outlets">What comes out of each outlet; empty for anything.</param>
    /// <param name="patching">Where it is among the lines.</param>
    /// <param name="presentation">Where it is on the face; null if it is not seen there.</param>
    /// <param name="attributes">What is set of it.</param>
    public string Box(string kind, int inlets, string[] outlets, Cell patching, Cell? presentation, params (string Name, JsonNode? Value)[] attributes)
    {
        string id = $"obj-{_boxes.Count + 1}";
        var box = new JsonObject { ["id"] = id, ["maxclass"] = kind, ["numinlets"] = inlets, ["numoutlets"] = outlets.Length, ["patching_rect"] = Rect(patching) };
        if (outlets.Length > 0) box["outlettype"] = new JsonArray([.. outlets.Select(o => JsonValue.Create(o))]);
        if (presentation is { } seen)
        {
            box["presentation"] = 1;
            box["presentation_rect"] = Rect(seen);
        }
        foreach ((string name, JsonNode? value) in attributes) box[name] = value;
        _boxes.Add(new JsonObject { ["box"] = box });
        return id;
    }

    /// <summary>Joins an outlet to an inlet.</summary>
    public void Wire(string from, int outlet, string to, int inlet) =>
        _lines.Add(new JsonObject { ["patchline"] = new JsonObject { ["source"] = new JsonArray(from, outlet), ["destination"] = new JsonArray(to, inlet) } });

    /// <summary>Joins boxes one after the other, by their first outlets and inlets.</summary>
    public void Join(params ReadOnlySpan<string> boxes)
    {
        for (int i = 1; i < boxes.Length; i++) Wire(boxes[i - 1], 0, boxes[i], 0);
    }

    /// <summary>
    /// Adds objects under each other, each joined to the next; one in brackets, <c>[set $1(</c>, is a message box.
    /// </summary>
    public string[] Column(int x, int y, params string[] texts)
    {
        string[] boxes = [.. texts.Select((text, i) => text is ['[', .., '('] ? Message(x, y + i * RowHeight, text[1..^1]) : Object(x, y + i * RowHeight, text))];
        Join(boxes);
        return boxes;
    }

    /// <summary>A colour as Max wants it.</summary>
    public static JsonArray Colour(string hex) =>
        [.. new[] { 1, 3, 5 }.Select(i => JsonValue.Create(Math.Round(Convert.ToInt32(hex.Substring(i, 2), 16) / 255.0, 3))), JsonValue.Create(1.0)];

    /// <summary>The text of the file.</summary>
    public string Text(Cell window, string ground) => new JsonObject
    {
        ["patcher"] = new JsonObject
        {
            ["fileversion"] = 1,
            ["appversion"] = new JsonObject { ["major"] = 8, ["minor"] = 5, ["revision"] = 0, ["architecture"] = "x64", ["modernui"] = 1 },
            ["classnamespace"] = "box",
            ["rect"] = Rect(window),
            ["bglocked"] = 0,
            ["openinpresentation"] = 1,
            ["default_fontsize"] = 12.0,
            ["default_fontface"] = 0,
            ["default_fontname"] = "Arial",
            ["gridonopen"] = 1,
            ["gridsize"] = new JsonArray(15.0, 15.0),
            ["editing_bgcolor"] = Colour("#e5e5e5"),
            ["locked_bgcolor"] = Colour(ground),
            ["boxes"] = _boxes,
            ["lines"] = _lines,
            ["dependency_cache"] = new JsonArray(),
            ["autosave"] = 0,
        },
    }.ToJsonString(Readable) + "\n";

    private static JsonArray Rect(Cell cell) => [(double)cell.X, (double)cell.Y, (double)cell.Width, (double)cell.Height];

    // Inlets and outlets of the objects that are used, as Max says them.
    private static (int Inlets, string[] Outlets) Shape(string text)
    {
        string[] words = text.Split(' ');
        return words[0] switch
        {
            "r" or "loadbang" or "closebang" => (words[0] == "r" ? 0 : 1, [words[0] == "r" ? "" : "bang"]),
            "s" or "udpsend" => (1, []),
            "udpreceive" => (1, [""]),
            "metro" or "delay" => (2, ["bang"]),
            "prepend" or "tosymbol" => (1, [""]),
            "route" => (words.Length, [.. Enumerable.Repeat("", words.Length)]),
            "t" => (1, [.. words[1..].Select(w => w switch { "b" => "bang", "i" => "int", _ => "" })]),
            "pack" => (words.Length - 1, [""]),
            "unpack" => (1, [.. words[1..].Select(w => w switch { "i" or "0" => "int", "f" or "0." => "float", _ => "" })]),
            "sprintf" => (text.Count(c => c == '%'), [""]),
            "notein" => (1, ["int", "int", "int"]),
            "ctlin" => (1, ["int", "int", "int"]),
            _ => throw new ArgumentException($"how many inlets and outlets has {words[0]}?"),
        };
    }
}
