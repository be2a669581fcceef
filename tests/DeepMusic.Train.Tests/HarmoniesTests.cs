using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Train.Tests;

public class HarmoniesTests(ITestOutputHelper output)
{
    [Fact]
    public void A_cadence_in_four_voices_is_heard_with_its_passing_notes()
    {
        // C F G7 C, a passing D in the soprano on the second half of the first beat.
        int[][] voices = [[76, 77, 77, 76], [67, 69, 71, 72], [60, 60, 62, 60], [48, 53, 55, 48]];
        List<Note> notes = [.. voices.SelectMany((v, i) => Corpora.Line(1, v).Select(n => n with { Voice = (byte)i }))];
        notes[0] = notes[0] with { Length = Beats.Of(0.5) };
        notes.Add(new Note(Beats.Of(0.5), Beats.Of(0.5), new Pitch(74), 80));
        var bars = new BarLines(new Score { Voices = [] });
        Assert.Equal(["C", "F", "G7", "C"], Harmonies.Heard(bars, notes, Key.CMajor, melody: 0).Select(c => $"{c.Value}"));
    }

    [Fact]
    public void A_broken_chord_is_its_chord()
    {
        Note[] notes = [.. Corpora.Line(4, 45).Concat(Corpora.Line(0.5, 57, 60, 64, 60, 57, 60, 64, 60))];
        Assert.Equal(["Am"], Harmonies.Heard(new BarLines(new Score { Voices = [] }), notes, Key.CMajor).Select(c => $"{c.Value}"));
    }

    [Theory]
    [InlineData("openewld", 0.94, 0.88)]
    [InlineData("openewld-uspd", 0.92, 0.87)]
    public void What_is_heard_of_lead_sheets_is_mostly_what_is_written(string corpus, double roots, double chords)
    {
        string folder = Corpora.Folder(corpus);
        int all = 0, root = 0, whole = 0;
        foreach (Tune tune in Corpus.Read(folder, _ => { }))
        {
            Score score = Score.Of(MidiFile.Load(Path.Combine(folder, tune.File)));
            var heard = tune with { Chords = Harmonies.Heard(new BarLines(score), [.. score.Voices.SelectMany(v => v.Notes)], tune.Key, score.Find("Melody")!.Notes[0].Voice) };
            Placed<string>[] written = [.. score.Find("Chords")!.Texts];
            for (int i = 0; i < written.Length; i++)
            {
                if (!ChordSymbol.TryParse(written[i].Value, out Chord? chord) || chord is null) continue;
                Beats next = i + 1 < written.Length ? written[i + 1].At : written[i].At + Beats.Quarter;
                Chord? found = heard.ChordAt(written[i].At + (next - written[i].At) * 0.5);
                all++;
                if (found?.Root == chord.Root) root++;
                if (found == chord) whole++;
            }
        }
        output.WriteLine($"{corpus}: {all} chords, root {(double)root / all:0.000}, as written {(double)whole / all:0.000}");
        Assert.True(root > roots * all && whole > chords * all, $"root {(double)root / all:0.000}, as written {(double)whole / all:0.000}");
    }
}
