using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeepMusic.Core.Midi;

namespace DeepMusic.Train;

/// <summary>
/// Reads folders of MIDI files into tunes. A folder with a manifest.json is read by it and split by its split.json; of any other
/// folder every MIDI file is read, and its name decides what it is for.
/// </summary>
public static class Corpus
{
    /// <summary>Reads one folder.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="note">Told of each file that cannot be read, in one line.</param>
    /// <exception cref="CorpusException">There is no such folder, or no melody in it.</exception>
    public static IReadOnlyList<Tune> Read(string folder, Action<string> note) => Read([folder], note).Tunes;

    /// <summary>Reads several folders, so that no melody of one is learned and measured with in another.</summary>
    /// <param name="folders">The corpora.</param>
    /// <param name="note">Told of each file that cannot be read, in one line.</param>
    /// <exception cref="CorpusException">There is no such folder, or no melody in it.</exception>
    public static CorpusReading Read(IReadOnlyList<string> folders, Action<string> note)
    {
        var reader = new TuneReader();
        var tunes = new List<Tune>();
        int files = 0, broken = 0;
        foreach (string folder in folders)
        {
            int before = tunes.Count;
            string style = new DirectoryInfo(folder).Name;
            foreach ((string file, TuneSplit split) in Files(folder))
            {
                files++;
                try
                {
                    tunes.Add(reader.Read(folder, file, style, split));
                }
                catch (Exception e) when (e is MidiFileException or CorpusException or IOException or UnauthorizedAccessException)
                {
                    broken++;
                    note($"{style}/{file}: {e.Message.ReplaceLineEndings(" ")}");
                }
            }
            if (tunes.Count == before) throw new CorpusException($"{folder} holds no melody: give a folder of MIDI files with a melody in each");
        }
        return new CorpusReading
        {
            Tunes = MelodySplit.Apply(tunes, out IReadOnlyList<Tune> moved),
            Moved = moved,
            Files = files,
            Broken = broken,
            SymbolsKnown = reader.SymbolsKnown,
            SymbolsUnknown = reader.SymbolsUnknown,
        };
    }

    private static List<(string File, TuneSplit Split)> Files(string folder)
    {
        if (!Directory.Exists(folder)) throw new CorpusException($"there is no folder {folder}");
        string manifest = Path.Combine(folder, "manifest.json");
        string[] files = File.Exists(manifest) ? Listed(manifest) : Found(folder);
        Dictionary<string, TuneSplit> splits = Splits(Path.Combine(folder, "split.json"));
        return [.. files.Select(f => (f, splits.TryGetValue(f, out TuneSplit split) ? split : ByName(f)))];
    }

    private static string[] Found(string folder)
    {
        if (Directory.EnumerateDirectories(folder).Any(d => File.Exists(Path.Combine(d, "manifest.json"))))
            throw new CorpusException($"{folder} holds several corpora: name the folders in it that you want");
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".mid" or ".midi" or ".rmi")
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
    }

    private static string[] Listed(string manifest) =>
        Json(manifest, root => root.EnumerateArray().Select(piece => piece.GetProperty("file").GetString()!).ToArray());

    private static Dictionary<string, TuneSplit> Splits(string path)
    {
        if (!File.Exists(path)) return [];
        return Json(path, root =>
        {
            var splits = new Dictionary<string, TuneSplit>();
            foreach (TuneSplit split in Enum.GetValues<TuneSplit>())
                if (root.TryGetProperty(split.ToString().ToLowerInvariant(), out JsonElement files))
                    foreach (JsonElement file in files.EnumerateArray()) splits[file.GetString()!] = split;
            return splits;
        });
    }

    private static T Json<T>(string path, Func<JsonElement, T> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new CorpusException($"{path} is not understood, mend it or take it away ({e.Message.ReplaceLineEndings(" ")})");
        }
    }

    /// <summary>Eight of ten to learn from, one to choose by, one to measure with, whatever else is in the folder.</summary>
    internal static TuneSplit ByName(string file) =>
        SHA1.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file)))[0] switch { < 205 => TuneSplit.Train, < 230 => TuneSplit.Valid, _ => TuneSplit.Test };
}
