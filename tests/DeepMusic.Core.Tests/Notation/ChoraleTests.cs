using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

/// <summary>Bach's chorales, on paper and back.</summary>
public class ChoraleTests
{
    [Fact]
    public void Every_chorale_is_written_and_read_again_the_same_and_is_the_file_it_came_from()
    {
        string folder = Path.Combine(Corpora.Folder ?? "", "jsb-chorales", "midi");
        Assert.SkipUnless(Corpora.Folder is not null && Directory.Exists(folder), "no folder shared/corpora/jsb-chorales beside the clone");
        string[] files = Directory.GetFiles(folder, "*.mid", SearchOption.AllDirectories);
        Assert.Equal(382, files.Length);
        Assert.All(files, file =>
        {
            Score score = Score.Of(MidiFile.Load(file));
            SheetMusic sheet = SheetMusic.Of(score);
            Assert.Equal(4, sheet.Staves.Length);
            Assert.Equal([Clef.Treble, Clef.Treble, Clef.TrebleLow, Clef.Bass], sheet.Staves.Select(s => s.Clef));
            for (int i = 0; i < 4; i++) Assert.Equal(score.Voices[i].Notes, sheet.Notes(i));
            Assert.Equal(score.Markers.Select(m => m.At).Distinct(), sheet.Bars.SelectMany((b, i) => b.Fermatas.Select(f => sheet.StartOf(i) + f)));
            Assert.Equal(sheet, MusicXml.Read(MusicXml.ToBytes(sheet)));
            Score again = sheet.ToScore();
            Assert.Equal(score.Meters, again.Meters);
            Assert.Equal(score.Length, again.Length);
            Assert.Equal(sheet, SheetMusic.Of(Score.Of(MidiFile.Read(sheet.ToMidiFile().ToBytes()))));
        });
    }
}
