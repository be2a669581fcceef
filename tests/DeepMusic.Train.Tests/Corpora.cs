using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

/// <summary>Corpora to read: those beside the clone, and small ones made for a test.</summary>
internal static class Corpora
{
    /// <summary>A corpus beside the clone; skips the test where there is none.</summary>
    public static string Folder(string corpus)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "corpora", corpus);
            if (Directory.Exists(path)) return path;
        }
        Assert.Skip($"no folder shared/corpora/{corpus} beside the clone");
        throw new InvalidOperationException("skipped");
    }

    /// <summary>A line of quarters, or of notes of another length.</summary>
    public static Note[] Line(double length, params ReadOnlySpan<int> pitches)
    {
        var notes = new Note[pitches.Length];
        for (int i = 0; i < pitches.Length; i++) notes[i] = new Note(Beats.Of(i * length), Beats.Of(length), new Pitch(pitches[i]), 80);
        return notes;
    }

    /// <summary>A tune in C major, 4/4, without chords.</summary>
    public static Tune Tune(string name, TuneSplit split, params Note[] notes) => new()
    {
        Name = name,
        Style = "made",
        File = name + ".mid",
        Split = split,
        Melody = new Phrase(Beats.Zero, notes[^1].End.Ceiling(Beats.Of(4)), notes),
        Chords = [],
        ChordsWritten = false,
        Key = Key.CMajor,
        Tempo = new Tempo(120),
        Meters = [new(Beats.Zero, TimeSignature.FourFour)],
    };

    /// <summary>A score of one voice.</summary>
    public static Score Score(params Note[] notes) => new() { Voices = [new Voice { Name = "Melody", Notes = [.. notes] }], Length = notes[^1].End };

    /// <summary>Writes a score as a MIDI file.</summary>
    public static void Write(this Score score, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        score.ToMidiFile().Save(path);
    }

    /// <summary>A wandering melody of eighths in C major, with a chord in every bar.</summary>
    public static Tune Wandering(string name, TuneSplit split, ulong seed, int bars = 10) => Tune(name, split, Line(0.5, Wander(seed, bars * 8))) with
    {
        Chords = [.. Enumerable.Range(0, bars).Select(b => new Placed<Chord?>(Beats.Of(b * 4), b % 2 == 0 ? new Chord(new PitchClass(0), ChordQuality.Major) : new Chord(new PitchClass(9), ChordQuality.Minor)))],
        ChordsWritten = true,
    };

    /// <summary>Writes wandering melodies as MIDI files whose names put them into training (two thirds), validation and test.</summary>
    public static void WriteSongs(string folder, int count, ulong seed = 1)
    {
        TuneSplit[] wanted = [.. Enumerable.Range(0, count).Select(i => (i % 6) switch { 4 => TuneSplit.Valid, 5 => TuneSplit.Test, _ => TuneSplit.Train })];
        for (int i = 0, n = 0; i < count; n++)
        {
            string name = $"song-{n}.mid";
            if (Corpus.ByName(name) != wanted[i]) continue;
            Score(Line(0.5, Wander(seed * 1000 + (ulong)i, 80))).Write(Path.Combine(folder, name));
            i++;
        }
    }

    private static int[] Wander(ulong seed, int notes)
    {
        int[] scale = [60, 62, 64, 65, 67, 69, 71, 72, 74, 76];
        var random = new SeededRandom(seed);
        int at = random.Next(scale.Length);
        return [.. Enumerable.Range(0, notes).Select(_ => scale[at = Math.Clamp(at + random.Next(5) - 2, 0, scale.Length - 1)])];
    }
}
