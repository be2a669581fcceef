using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// Reads chorales from the canonical grid of pitches (Jsb16thSeparated.json, with the split of Boulanger-Lewandowski 2012) and, where they are known, which
/// notes are struck again, key, meter, pickup and fermatas (annotations.json).
/// </summary>
internal static class ChoraleReader
{
    /// <summary>The grid of pitches.</summary>
    public const string GridFile = "Jsb16thSeparated.json";

    /// <summary>What is known beside it.</summary>
    public const string AnnotationsFile = "annotations.json";

    /// <summary>Reads folders.</summary>
    /// <exception cref="CorpusException">One holds no chorales.</exception>
    public static ChoraleReading Read(IReadOnlyList<string> folders)
    {
        List<(string Folder, string Name, TuneSplit Split, ChoraleGrid Grid)> read = [.. folders.SelectMany(Folder)];
        List<Tune> tunes = [.. read.Select(r => Soprano(r.Folder, r.Name, r.Split, r.Grid))];
        IReadOnlyList<Tune> byTune = MelodySplit.Apply(tunes, out IReadOnlyList<Tune> moved);
        List<Chorale> chorales = [.. read.Select((r, i) => new Chorale(r.Name, r.Split, byTune[i].Split == r.Split, r.Grid))];
        return new ChoraleReading
        {
            Chorales = chorales,
            Tunes = [.. tunes.Where((_, i) => chorales[i].Apart)],
            Moved = moved,
            Files = folders.Count,
            Broken = 0,
            SymbolsKnown = 0,
            SymbolsUnknown = new SortedDictionary<string, int>(),
        };
    }

    private static IEnumerable<(string, string, TuneSplit, ChoraleGrid)> Folder(string folder)
    {
        string path = Path.Combine(folder, GridFile);
        if (!File.Exists(path)) throw new CorpusException($"{folder} holds no {GridFile}: this room learns four voices on a grid; give the folder of the jsb-chorales");
        var chorales = new List<(string, string, TuneSplit, ChoraleGrid)>();
        try
        {
            using JsonDocument grids = JsonDocument.Parse(File.ReadAllBytes(path));
            string beside = Path.Combine(folder, AnnotationsFile);
            using JsonDocument? known = File.Exists(beside) ? JsonDocument.Parse(File.ReadAllBytes(beside)) : null;
            foreach (TuneSplit split in Enum.GetValues<TuneSplit>())
            {
                string part = split.ToString().ToLowerInvariant();
                int number = 0;
                foreach (JsonElement chorale in grids.RootElement.GetProperty(part).EnumerateArray())
                {
                    string name = FormattableString.Invariant($"{part}-{number++:000}");
                    int[][] pitches = [.. chorale.EnumerateArray().Select(t => t.EnumerateArray().Select(p => p.GetInt32()).ToArray())];
                    JsonElement? notes = known is not null && known.RootElement.GetProperty("chorales").TryGetProperty(name, out JsonElement found) ? found : null;
                    chorales.Add((new DirectoryInfo(folder).Name, name, split, Grid(pitches, notes)));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new CorpusException($"{folder} is not understood, restore it or take it away ({e.Message.ReplaceLineEndings(" ")})");
        }
        return chorales;
    }

    private static ChoraleGrid Grid(int[][] pitches, JsonElement? notes)
    {
        string[]? struck = notes?.GetProperty("onsets").EnumerateArray().Select(v => v.GetString()!).ToArray();
        var grid = new ChoraleGrid(Frame(notes, pitches.Length, struck), pitches.Length);
        for (int tick = 0; tick < pitches.Length; tick++)
            for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
            {
                int pitch = pitches[tick][voice];
                if (pitch < 0) continue;
                bool again = struck is not null && struck[voice][tick] == '1';
                grid[tick, voice] = tick > 0 && pitches[tick - 1][voice] == pitch && !again ? DeepBachEncoding.Hold(voice) : DeepBachEncoding.Strike(voice, pitch);
            }
        return grid;
    }

    private static ChoraleFrame Frame(JsonElement? notes, int ticks, string[]? struck)
    {
        if (notes is not { } known) return ChoraleFrame.Plain with { Struck = false };
        var meter = new TimeSignature(known.GetProperty("meter")[0].GetInt32(), known.GetProperty("meter")[1].GetInt32());
        int bar = (int)(meter.Bar.Ticks / DeepBachEncoding.Tick.Ticks), pickup = known.GetProperty("pickup").GetInt32();
        int sharps = known.GetProperty("key")[0].GetInt32();
        var fermatas = new bool[ticks];
        foreach (JsonElement at in known.GetProperty("fermatas").EnumerateArray())
            for (int tick = at.GetInt32(); tick < ticks && (tick == at.GetInt32() || struck![0][tick] != '1'); tick++) fermatas[tick] = true;
        return new ChoraleFrame(meter, (bar - pickup % bar) % bar, (sharps * 7 % 12 + 12) % 12, true, [.. fermatas]);
    }

    private static Tune Soprano(string folder, string name, TuneSplit split, ChoraleGrid grid)
    {
        Phrase all = grid.ToPhrase(Beats.Zero, 80);
        return new Tune
        {
            Name = name,
            Style = folder,
            File = name,
            Split = split,
            Melody = all.With(all.Notes.Where(n => n.Voice == 0)),
            Chords = [],
            ChordsWritten = false,
            Key = grid.Frame.Tonic < 0 ? Key.CMajor : new Key(new PitchClass(grid.Frame.Tonic), Scale.Major),
            Tempo = new Tempo(80),
            Meters = [new(Beats.Zero, grid.Frame.Meter)],
        };
    }
}
