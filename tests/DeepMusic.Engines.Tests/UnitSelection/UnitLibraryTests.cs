using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.Tests.Checkpoints;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public sealed class UnitLibraryTests(Band band) : IClassFixture<Band>
{
    private static readonly TimeSignature Seven = new(7, 8);

    [Fact]
    public void Bars_that_follow_one_another_make_units_of_one_of_two_and_of_four()
    {
        var library = new UnitLibrary(band.Network);
        ImmutableArray<Unit> piece = Band.Piece(new SeededRandom(1), Seven, Key.CMajor, "tune", 6);
        Assert.Equal(6 + 5 + 3, library.Add(piece));
        // One bar is missing: nothing reaches over the gap.
        Assert.Equal(5 + 3 + 0, library.Add([.. piece.Where((_, i) => i != 3)]));
        Assert.Equal(22, library.Count);
        Assert.Equal([1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 1, 2, 1], Enumerable.Range(0, 14).Select(i => library.Read(i)!.Bars));
    }

    [Fact]
    public void In_memory_the_newest_units_are_kept_and_found_as_before()
    {
        var library = new UnitLibrary(band.Network);
        for (ulong seed = 1; seed <= 10; seed++) library.Add(Band.Piece(new SeededRandom(seed), Seven, Key.CMajor, $"tune {seed}", 6));
        Unit[] all = [.. Enumerable.Range(0, library.Count).Select(i => library.Read(i)!)];
        library.KeepNewest(all.Length);
        Assert.Equal(all.Length, library.Count);
        library.KeepNewest(80);
        Assert.Equal(all[^60..], Enumerable.Range(0, library.Count).Select(i => library.Read(i)!));
        var query = new float[band.Network.Config.Embedding];
        var hits = new Hit[1];
        band.Network.Embed(all[^1], query);
        Assert.Equal(1, library.Search(query, all[^1].Tag, hits));
        Assert.Equal(all[^1].Tag, library.Read(hits[0].Entry)!.Tag);
        Assert.InRange(hits[0].Score, 0.9999f, 1.0001f);
    }

    [Fact]
    public void A_unit_finds_itself_among_those_of_its_length_and_meter()
    {
        (UnitLibrary library, _) = band.Library(1, Seven, TimeSignature.FourFour);
        var query = new float[band.Network.Config.Embedding];
        var hits = new Hit[10];
        for (int i = 0; i < library.Count; i += 7)
        {
            band.Network.Embed(library.Read(i)!, query);
            int found = library.Search(query, library.Read(i)!.Tag, hits);
            Assert.Equal(10, found);
            Assert.InRange(hits[0].Score, 0.9999f, 1.0001f);
            Assert.All(hits[..found], h => Assert.Equal(library.Read(i)!.Tag, library.Read(h.Entry)!.Tag));
        }
    }

    [Fact]
    public void A_library_on_disk_answers_as_the_same_in_memory()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "some.units");
        (UnitLibrary memory, List<ImmutableArray<Unit>> pieces) = band.Library(4, Seven);
        using (var written = new UnitLibrary(band.Network, UnitFile.OpenToAppend(path, band.Network.Config.Embedding, "model")))
            Assert.Equal(memory.Count, written.AddAll(pieces));
        UnitLibrary disk = new(band.Network, UnitFile.Open(path, band.Network.Config.Embedding, "model"));
        using UnitImproviser one = new(band.Network, memory), two = new(band.Network, disk);
        Phrase call = Band.Music(new SeededRandom(2), Seven, Key.CMajor, Beats.Zero, 4);
        for (ulong seed = 0; seed < 10; seed++)
        {
            Prompt prompt = Band.Ask(call, Seven.Bar * 4, Band.In(Key.CMajor, Seven), seed) with { Library = 1 };
            Assert.Equal(Band.Respond(one, prompt).Phrase, Band.Respond(two, prompt).Phrase);
        }
        Assert.Throws<UnitFileException>(() => disk.Add(pieces[0]));
    }
}
