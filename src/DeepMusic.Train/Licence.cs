using System.Text.Json;

namespace DeepMusic.Train;

/// <summary>Under what terms a folder of MIDI files may be used, in its own words.</summary>
public static class Licence
{
    /// <summary>Said of a folder that says nothing itself.</summary>
    public const string Unknown = "no SOURCE.md in this folder: whoever trained on it knows the terms";

    /// <summary>
    /// The first line under the heading "Licence" of the folder's SOURCE.md; where its manifest.json names a licence for each file, those
    /// names first, with how many files each has where there are several.
    /// </summary>
    public static string Of(string folder)
    {
        string source = Path.Combine(folder, "SOURCE.md");
        string named = string.Join(", ", Named(Path.Combine(folder, "manifest.json")));
        string told = File.Exists(source) ? Told(File.ReadLines(source)) : Unknown;
        return named.Length == 0 ? told : File.Exists(source) ? $"{named}. SOURCE.md: {told}" : named;
    }

    private static string Told(IEnumerable<string> lines)
    {
        IEnumerable<string> under = lines.SkipWhile(l => !IsHeading(l)).Skip(1).TakeWhile(l => !l.StartsWith('#')).Select(l => l.Trim());
        return under.FirstOrDefault(l => l.Length > 0) ?? "its SOURCE.md names no licence";
    }

    private static bool IsHeading(string line) =>
        line.StartsWith('#') && line.TrimStart('#').Trim() is var heading
        && (heading.Equals("Licence", StringComparison.OrdinalIgnoreCase) || heading.Equals("License", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Named(string manifest)
    {
        if (!File.Exists(manifest)) return [];
        try
        {
            using JsonDocument pieces = JsonDocument.Parse(File.ReadAllBytes(manifest));
            var names = pieces.RootElement.EnumerateArray()
                .Select(p => p.TryGetProperty("licence", out JsonElement licence) && licence.ValueKind == JsonValueKind.String ? licence.GetString()! : "none named")
                .GroupBy(l => l).OrderByDescending(g => g.Count()).Select(g => (g.Key, Count: g.Count())).ToList();
            return names.Count == 1 ? names.Where(n => n.Key != "none named").Select(n => n.Key) : [.. names.Select(n => $"{n.Key} ({n.Count})")];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new CorpusException($"{manifest} is not understood, mend it or take it away ({e.Message.ReplaceLineEndings(" ")})");
        }
    }
}
