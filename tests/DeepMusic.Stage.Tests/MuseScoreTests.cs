using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;
using DeepMusic.Core.Tests;
using DeepMusic.Core.Tests.Notation;

namespace DeepMusic.Stage.Tests;

/// <summary>What we write, opened by MuseScore: it must see the notes, bars and signatures that we meant.</summary>
public class MuseScoreTests
{
    [Fact]
    public void Chorales_are_in_MuseScore_what_they_are_here()
    {
        MuseScore.Need();
        string folder = Path.Combine(Corpora.Folder ?? "", "jsb-chorales", "midi", "valid");
        Assert.SkipUnless(Directory.Exists(folder), "no folder shared/corpora/jsb-chorales beside the clone");
        Compare([.. Directory.GetFiles(folder, "*.mid").Order().Where((_, i) => i % 5 == 0).Select(f => SheetMusic.Of(Score.Of(MidiFile.Load(f))))]);
    }

    [Fact]
    public void Triplets_pickups_odd_meters_and_all_keys_are_in_MuseScore_what_they_are_here()
    {
        MuseScore.Need();
        Compare([.. Enumerable.Range(0, 40).Select(i => RandomSheet.Of((ulong)i))]);
    }

    private static void Compare(SheetMusic[] sheets)
    {
        using var museScore = new MuseScore();
        string[] documents = [.. sheets.Select((_, i) => Path.Combine(museScore.Folder, $"{i}.{(i % 2 == 0 ? "musicxml" : "mxl")}"))];
        for (int i = 0; i < sheets.Length; i++) MusicXml.Save(sheets[i], documents[i]);
        string said = museScore.Convert(documents);
        Assert.All(sheets.Zip(documents), pair =>
        {
            (SheetMusic sheet, string document) = pair;
            Assert.True(File.Exists(MuseScore.Again(document, "mid")), said);
            Score played = Score.Of(MidiFile.Load(MuseScore.Again(document, "mid")));
            Voice[] voices = [.. played.Voices.Where(v => v.Notes.Length > 0)];
            int[] staves = [.. Enumerable.Range(0, sheet.Staves.Length).Where(i => sheet.Notes(i).Count > 0)];
            Assert.Equal(staves.Length, voices.Length);
            for (int i = 0; i < staves.Length; i++) Assert.Equal(Sounding(sheet.Notes(staves[i])), Sounding(voices[i].Notes));

            SheetMusic again = MusicXml.Load(MuseScore.Again(document, "musicxml"));
            Assert.Equal(sheet.Title, again.Title);
            Assert.Equal(sheet.Tempo.BeatsPerMinute, again.Tempo.BeatsPerMinute, 0.01);
            Assert.Equal(sheet.Bars.Select(Kept), again.Bars.Select(Kept));
            if (sheet.Bars[0].Signature.Fifths != 0) Assert.Equal(sheet.Bars[0].Signature, again.Bars[0].Signature);
            Assert.Equal(sheet.Staves.Select(s => s.Clef), again.Staves.Select(s => s.Clef));
            for (int i = 0; i < sheet.Staves.Length; i++) Assert.Equal(sheet.Staves[i].Measures, again.Staves[i].Measures);
            for (int i = 0; i < sheet.Bars.Length; i++) Assert.Equal(sheet.Chords[i].Select(c => c.Value), again.Chords[i].Select(c => c.Value));
        });
    }

    // MuseScore 3.2 reads fermatas, but says itself that it does not write them; that a signature stands for minor it forgets where the
    // number of sharps or flats stays the same, as from none to none.
    private static Bar Kept(Bar bar) => bar with { Fermatas = [], Signature = new KeySignature(bar.Signature.Fifths) };

    // MuseScore ends a note a tick early, and counts 480 of them to a quarter.
    private static IEnumerable<(long Start, long End, int Pitch)> Sounding(IEnumerable<Note> notes) =>
        notes.Select(n => (n.Start.Round(SheetMusic.Grid).Ticks, n.End.Round(SheetMusic.Grid).Ticks, (int)n.Pitch.Number)).Order();
}
