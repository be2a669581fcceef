using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class CorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Melodies = ["jsb-chorales", "open-hymnal", "openewld", "openewld-uspd", "openscore-lieder"];

    [Fact]
    public void Every_melody_of_the_corpora_is_read_and_no_held_out_one_is_in_training()
    {
        string[] folders = [.. Melodies.Select(Corpora.Folder)];
        var notes = new List<string>();
        CorpusReading reading = Corpus.Read(folders, notes.Add);
        Assert.Empty(notes);
        Assert.Equal(0, reading.Broken);
        Assert.Equal(2269, reading.Tunes.Count);
        Assert.Empty(reading.SymbolsUnknown);
        foreach (Tune tune in reading.Tunes)
        {
            Assert.Equal(Beats.Zero, tune.Melody.Start);
            Assert.True(tune.Melody.Notes[0].Start < tune.Meters[0].Value.Bar, $"{tune} starts with an empty bar");
            for (int i = 1; i < tune.Melody.Notes.Length; i++)
                Assert.True(tune.Melody.Notes[i - 1].End <= tune.Melody.Notes[i].Start, $"{tune} overlaps at {tune.Melody.Notes[i]}");
            Assert.All(tune.Chords, c => Assert.True(c.At >= Beats.Zero && c.At < tune.Melody.Length, $"{tune} has a chord at {c.At}"));
        }

        // Found by another way than the split is made by: a suffix array, rhythm included.
        var training = new CopySearch(reading.Tunes.Where(t => t.Split == TuneSplit.Train).Select(t => (IReadOnlyList<Note>)t.Melody.Notes));
        Note[][] held = [.. reading.Tunes.Where(t => t.Split != TuneSplit.Train).Select(t => t.Melody.Notes.ToArray())];
        (long windows, long copied) = training.Count(held, 17);
        output.WriteLine($"{reading.Moved.Count} tunes moved; of {windows} windows of 17 notes that are held out {copied} are in training");
        Assert.True(windows > 40000, $"only {windows}");
        Assert.Equal(0, copied);
    }

    [Fact]
    public void A_chorale_is_its_soprano_and_a_song_its_singer()
    {
        Tune chorale = Corpus.Read(Corpora.Folder("jsb-chorales"), _ => { }).First(t => t.Name == "test-007-bwv327");
        Assert.Equal([74, 74, 73, 71, 69], chorale.Melody.Notes.Take(5).Select(n => (int)n.Pitch.Number));
        Assert.Equal("D major", chorale.Key.ToString());
        Tune sheet = Corpus.Read(Corpora.Folder("openewld"), _ => { }).First(t => t.Name == "angels-we-have-heard-on-high");
        Assert.True(sheet.ChordsWritten);
        Assert.Equal("C7", $"{sheet.ChordAt(Beats.Of(4.5))}");
    }

    [Fact]
    public void A_folder_of_ones_own_is_read_and_split_by_the_names_and_broken_files_are_told_in_a_line_each()
    {
        using var folder = new TemporaryFolder();
        var random = new SeededRandom(1);
        for (int i = 0; i < 40; i++)
            Corpora.Score(Corpora.Line(0.5, [.. Enumerable.Range(0, 24).Select(_ => 60 + random.Next(12))])).Write(folder[$"songs/{i}.mid"]);
        File.WriteAllBytes(folder["cut.mid"], [.. "MThd"u8, 0, 0]);
        File.WriteAllText(folder["notes.txt"], "no music");
        File.WriteAllBytes(folder["empty.midi"], []);
        Corpora.Score(Corpora.Line(1, 60, 62)).Write(folder["short.mid"]);
        var lines = new List<string>();
        CorpusReading reading = Corpus.Read([folder.Path], lines.Add);
        Assert.Equal((43, 3, 40), (reading.Files, reading.Broken, reading.Tunes.Count));
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.All(Enum.GetValues<TuneSplit>(), split => Assert.Contains(reading.Tunes, t => t.Split == split));
        Assert.Equal(Path.GetFileName(folder.Path), reading.Tunes[0].Style);
        Assert.Equal(reading.Tunes.Select(t => (t.File, t.Split)), Corpus.Read(folder.Path + Path.DirectorySeparatorChar, _ => { }).Select(t => (t.File, t.Split)));
    }

    [Fact]
    public void Names_put_eight_of_ten_into_training()
    {
        TuneSplit[] splits = [.. Enumerable.Range(0, 10000).Select(i => Corpus.ByName($"{i}.mid"))];
        Assert.InRange(splits.Count(s => s == TuneSplit.Train), 7800, 8200);
        Assert.InRange(splits.Count(s => s == TuneSplit.Valid), 850, 1150);
    }

    [Theory]
    [InlineData("nowhere", "there is no folder")]
    [InlineData("empty", "holds no melody")]
    [InlineData("several", "holds several corpora")]
    [InlineData("split", "split.json is not understood")]
    [InlineData("manifest", "manifest.json is not understood")]
    public void A_folder_that_is_no_corpus_is_one_line(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (string made in (string[])["empty", "several/one", "split", "manifest"]) Directory.CreateDirectory(folder[made]);
        File.WriteAllText(folder["several/one/manifest.json"], "[]");
        File.WriteAllText(folder["split/split.json"], "{\"train\": 3}");
        File.WriteAllText(folder["manifest/manifest.json"], "[{\"title\": ");
        string message = Assert.Throws<CorpusException>(() => Corpus.Read(folder[name], _ => { })).Message;
        Assert.Contains(expected, message);
        Assert.DoesNotContain('\n', message);
    }
}
