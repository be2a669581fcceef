using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Train.DeepBach;

namespace DeepMusic.Train.Tests.DeepBach;

public class ChoraleReaderTests
{
    private static readonly string[] Parts = ["train", "valid", "test"];

    [Fact]
    public void Every_cell_of_the_corpus_sounds_what_the_grid_says_and_every_note_comes_back()
    {
        string folder = Corpora.Folder("jsb-chorales");
        ChoraleReading read = ChoraleReader.Read([folder]);
        using JsonDocument grids = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ChoraleReader.GridFile)));
        int chorale = 0;
        foreach (string part in Parts)
            foreach (JsonElement ticks in grids.RootElement.GetProperty(part).EnumerateArray())
            {
                ChoraleGrid grid = read.Chorales[chorale++].Grid;
                Assert.Equal(ticks.GetArrayLength(), grid.Ticks);
                for (int tick = 0; tick < grid.Ticks; tick++)
                    for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                        Assert.Equal(ticks[tick][voice].GetInt32(), grid.Sounding(tick, voice));
                Phrase notes = grid.ToPhrase(Beats.Zero, 80);
                Assert.True(grid.Tokens.SequenceEqual(ChoraleGrid.Of(notes, grid.Frame.Meter, null).Tokens));
            }
        Assert.Equal((382, 229, 76, 77), (chorale, Count(read, TuneSplit.Train), Count(read, TuneSplit.Valid), Count(read, TuneSplit.Test)));
    }

    [Fact]
    public void Notes_struck_again_are_those_of_the_midi_files()
    {
        string folder = Corpora.Folder("jsb-chorales");
        ChoraleReading read = ChoraleReader.Read([folder]);
        int notes = read.Chorales.Sum(c => c.Grid.ToPhrase(Beats.Zero, 80).Notes.Length);
        int files = Directory.EnumerateFiles(Path.Combine(folder, "midi"), "*.mid", SearchOption.AllDirectories).Sum(f => Score.Of(MidiFile.Load(f)).Voices.Sum(v => v.Notes.Length));
        Assert.Equal(files, notes);
    }

    [Fact]
    public void Fermatas_keys_and_bar_lines_are_told()
    {
        Chorale first = ChoraleReader.Read([Corpora.Folder("jsb-chorales")]).Chorales[0];
        Assert.Equal((10, 0, true), (first.Grid.Frame.Tonic, first.Grid.Frame.Offset, first.Grid.Frame.Struck)); // two flats, no pickup
        Assert.Equal([28, 29, 30, 31, 56], Enumerable.Range(0, 57).Where(first.Grid.Frame.IsFermata));
    }

    [Fact]
    public void A_tune_is_learned_from_or_held_out_and_near_duplicates_stand_on_one_side()
    {
        ChoraleReading read = ChoraleReader.Read([Corpora.Folder("jsb-chorales")]);
        Dictionary<string, Chorale> named = read.Chorales.ToDictionary(c => c.Name);
        Assert.False(named["valid-058"].Apart);
        Assert.False(named["valid-074"].Apart);
        Assert.All(read.Chorales.Where(c => c.Split == TuneSplit.Train), c => Assert.True(c.Apart));
        HashSet<ulong> learned = [.. Stretches(read, TuneSplit.Train)];
        Assert.DoesNotContain(Stretches(read, TuneSplit.Test), learned.Contains);
        Assert.DoesNotContain(Stretches(read, TuneSplit.Valid), learned.Contains);
        Assert.InRange(read.Apart(TuneSplit.Test).Count + read.Apart(TuneSplit.Valid).Count, 50, 152); // enough to harmonise
    }

    [Fact]
    public void A_folder_without_chorales_is_one_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("jsb-chorales", Assert.Throws<CorpusException>(() => ChoraleReader.Read([folder.Path])).Message);
        File.WriteAllText(folder[ChoraleReader.GridFile], "{\"train\": [[[60, 60]]]}");
        Assert.Contains("not understood", Assert.Throws<CorpusException>(() => ChoraleReader.Read([folder.Path])).Message);
    }

    private static IEnumerable<ulong> Stretches(ChoraleReading read, TuneSplit split) =>
        read.Tunes.Where(t => t.Split == split).SelectMany(t => MelodySplit.Stretches(t.Melody));

    private static int Count(ChoraleReading read, TuneSplit split) => read.Chorales.Count(c => c.Split == split);
}
