using System.Text.Json;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests;

/// <summary>Every file of the corpora beside the clone, held against what their manifests say.</summary>
public class CorpusTests
{
    [Fact]
    public void Every_file_of_the_corpora_holds_the_notes_voices_and_chords_its_manifest_says()
    {
        string? corpora = Corpora.Folder;
        if (corpora is null) Assert.Skip("no folder shared/corpora beside the clone");
        var wrong = new List<string>();
        int files = 0;
        foreach (string manifest in Directory.GetFiles(corpora, "manifest.json", SearchOption.AllDirectories).Order())
        {
            string folder = Path.GetDirectoryName(manifest)!;
            using JsonDocument pieces = JsonDocument.Parse(File.ReadAllBytes(manifest));
            foreach (JsonElement piece in pieces.RootElement.EnumerateArray())
            {
                files++;
                string name = piece.GetProperty("file").GetString()!;
                string? difference = Compare(Path.Combine(folder, name), piece);
                if (difference is not null) wrong.Add($"{Path.GetFileName(folder)}/{name}: {difference}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {files}: " + string.Join("\n", wrong.Take(20)));
        Assert.True(files > 6000, $"only {files} files");
    }

    private static string? Compare(string path, JsonElement piece)
    {
        MidiFile file = MidiFile.Load(path);
        Score score = Score.Of(file);
        Voice[] played = [.. score.Voices.Where(v => v.Notes.Length + v.Texts.Length > 0)];
        Note[] notes = [.. played.SelectMany(v => v.Notes)];
        int chords = score.Find("Chords")?.Texts.Length ?? 0;
        var said = (Notes: piece.GetProperty("notes").GetInt32(), Low: piece.GetProperty("low").GetInt32(), High: piece.GetProperty("high").GetInt32());
        var found = (Notes: notes.Length, Low: notes.Min(n => (int)n.Pitch.Number), High: notes.Max(n => (int)n.Pitch.Number));
        if (found != said) return $"{found}, the manifest says {said}";
        if (chords != piece.GetProperty("chords").GetInt32()) return $"{chords} chords";
        string[] names = [.. piece.GetProperty("tracks").EnumerateArray().Select(t => t.GetString()!)];
        if (!played.Select(v => v.Name).SequenceEqual(names)) return $"voices {string.Join('|', played.Select(v => v.Name))}, not {string.Join('|', names)}";
        double seconds = file.TempoMap().TimeAt(file.Tracks.SelectMany(t => t.Events).Where(e => e.Message.IsNoteOff).Max(e => e.Tick)).Seconds;
        if (Math.Abs(seconds - piece.GetProperty("seconds").GetDouble()) > 0.06) return $"{seconds} s, not {piece.GetProperty("seconds")}";
        return MidiFile.Read(file.ToBytes()).Equals(file) ? null : "is not read the same once written";
    }
}
