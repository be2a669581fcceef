using System.Text.Json;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>A Max patch read as JSON, without the code that wrote it; send and receive of one name are joined.</summary>
internal sealed class MaxFile
{
    public MaxFile(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement patcher = document.RootElement.GetProperty("patcher").Clone();
        foreach (JsonElement wrapped in patcher.GetProperty("boxes").EnumerateArray())
        {
            JsonElement box = wrapped.GetProperty("box");
            string id = box.GetProperty("id").GetString()!;
            string words = box.TryGetProperty("text", out JsonElement t) ? t.GetString()! : "";
            double[]? seen = box.TryGetProperty("presentation_rect", out JsonElement r) ? [.. r.EnumerateArray().Select(n => n.GetDouble())] : null;
            Boxes.Add(id, new MaxBox(id, box.GetProperty("maxclass").GetString()!, words, box.GetProperty("numinlets").GetInt32(), box.GetProperty("numoutlets").GetInt32(), seen, box));
        }
        foreach (JsonElement wrapped in patcher.GetProperty("lines").EnumerateArray())
        {
            JsonElement line = wrapped.GetProperty("patchline"), from = line.GetProperty("source"), to = line.GetProperty("destination");
            Lines.Add((from[0].GetString()!, from[1].GetInt32(), to[0].GetString()!, to[1].GetInt32()));
        }
        Patcher = patcher;
    }

    public JsonElement Patcher { get; }

    public Dictionary<string, MaxBox> Boxes { get; } = [];

    public List<(string From, int Outlet, string To, int Inlet)> Lines { get; } = [];

    /// <summary>The boxes a box leads to, from one outlet or from any.</summary>
    public IEnumerable<MaxBox> After(MaxBox box, int? outlet = null)
    {
        if (box.First == "s") return Boxes.Values.Where(b => b.Text == "r" + box.Text[1..]);
        return Lines.Where(l => l.From == box.Id && (outlet is null || l.Outlet == outlet)).Select(l => Boxes[l.To]);
    }

    /// <summary>The ways from a box to where nothing follows, not going on through what a hand moves.</summary>
    public IEnumerable<List<MaxBox>> Ways(MaxBox from, int? outlet = null)
    {
        MaxBox[] next = [.. After(from, outlet)];
        if (next.Length == 0) yield return [from];
        foreach (MaxBox box in next)
        {
            if (box.IsControl)
            {
                yield return [from, box];
                continue;
            }
            foreach (List<MaxBox> way in Ways(box)) yield return [from, .. way];
        }
    }
}
