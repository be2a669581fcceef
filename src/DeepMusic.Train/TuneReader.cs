using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Train;

/// <summary>Takes the melody, the chords and the key out of a score.</summary>
internal sealed class TuneReader
{
    private const int FewestNotes = 8;

    /// <summary>Chord symbols that were understood, "N.C." among them.</summary>
    public int SymbolsKnown { get; private set; }

    /// <summary>Chord symbols that were not, and how often each was met.</summary>
    public SortedDictionary<string, int> SymbolsUnknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="file">The file in it.</param>
    /// <param name="style">The style tag.</param>
    /// <param name="split">What the tune is for.</param>
    /// <exception cref="CorpusException">There is no melody in it.</exception>
    /// <exception cref="MidiFileException">It is broken.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Tune Read(string folder, string file, string style, TuneSplit split)
    {
        Score score = Score.Of(MidiFile.Load(Path.Combine(folder, file)));
        Voice voice = Melody.Find(score) ?? throw new CorpusException($"no voice of {FewestNotes} notes or more that could be a melody");
        List<Note> line = TopLine.Of(voice.Notes);
        if (line.Count < FewestNotes) throw new CorpusException($"a melody of {line.Count} notes, at least {FewestNotes} are needed");
        var bars = new BarLines(score);
        Beats zero = bars.Before(line[0].Start), end = bars.After(line[^1].End);
        (Key key, bool written, ImmutableArray<Placed<Chord?>> chords) = Harmony(score, bars, voice.Notes[0].Voice);
        return new Tune
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Style = style,
            File = file.Replace('\\', '/'),
            Split = split,
            Melody = new Phrase(Beats.Zero, end - zero, line.Select(n => n with { Start = n.Start - zero })),
            Chords = From(chords, zero, end),
            ChordsWritten = written,
            Key = key,
            Tempo = score.TempoAt(line[0].Start),
            Meters = bars.From(zero),
        };
    }

    private (Key Key, bool Written, ImmutableArray<Placed<Chord?>> Chords) Harmony(Score score, BarLines bars, int melody)
    {
        Note[] all = [.. score.Voices.Where(v => v.Channel != 9).SelectMany(v => v.Notes)];
        Key key = KeyOfPiece.Of(score, all);
        Voice? symbols = score.Voices.FirstOrDefault(v => Melody.IsChords(v) && v.Texts.Length > 0);
        return symbols is null ? (key, false, Harmonies.Heard(bars, all, key, melody)) : (key, true, Written(symbols));
    }

    private ImmutableArray<Placed<Chord?>> Written(Voice symbols)
    {
        var chords = new List<Placed<Chord?>>();
        foreach (Placed<string> symbol in symbols.Texts)
        {
            if (ChordSymbol.TryParse(symbol.Value, out Chord? chord)) SymbolsKnown++;
            else SymbolsUnknown[symbol.Value] = SymbolsUnknown.GetValueOrDefault(symbol.Value) + 1;
            chords.Add(new(symbol.At, chord));
        }
        return [.. chords];
    }

    /// <summary>What is in force at the new zero stands there; equal neighbours are one.</summary>
    internal static ImmutableArray<Placed<Chord?>> From(ImmutableArray<Placed<Chord?>> chords, Beats zero, Beats end)
    {
        var moved = new List<Placed<Chord?>>();
        foreach (Placed<Chord?> chord in chords)
        {
            if (chord.At >= end) break;
            Beats at = Beats.Max(chord.At, zero) - zero;
            if (moved.Count > 0 && moved[^1].At == at) moved.RemoveAt(moved.Count - 1);
            if (moved.Count == 0 || moved[^1].Value != chord.Value) moved.Add(new(at, chord.Value));
        }
        return [.. moved];
    }
}
