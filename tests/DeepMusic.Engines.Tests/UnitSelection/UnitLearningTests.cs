using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>What is learned of a phrase as people play it: upbeats, closing notes, calls of less than a bar; and what comes of too little.</summary>
[Collection(TorchCollection.Name)]
public sealed class UnitLearningTests(Band band) : IClassFixture<Band>
{
    private static readonly MusicalContext C = Band.In(Key.CMajor, TimeSignature.FourFour);

    [Fact]
    public void A_bar_that_ends_in_silence_is_learned_like_any_other()
    {
        using var engine = new UnitImproviser(band.Network);
        // Two bars of quarters, and a cadence: a half note, then nothing.
        engine.Feed(Line(0, [60, 62, 64, 65, 67, 65, 64, 62, 60], length: 10), C);
        Assert.Equal(3 + 2, engine.Learned); // three bars, two pairs of bars
        HashSet<int> bars = [];
        for (ulong seed = 0; seed < 30; seed++)
            bars.UnionWith(Said(Band.Respond(engine, Band.Ask(Line(12, [64, 65, 67, 69], length: 4), Beats.Of(12), C, seed) with { Library = 0 })));
        Assert.Contains(3, bars);
    }

    [Fact]
    public void A_call_of_less_than_a_bar_is_learned_and_an_upbeat_before_others_is_not()
    {
        using var engine = new UnitImproviser(band.Network);
        engine.Feed(Line(1, [60, 62, 64], length: 3), C);
        Assert.Equal(1, engine.Learned);
        engine.Reset();
        engine.Feed(Line(3, [55, 60, 62, 64, 65], length: 5), C);
        Assert.Equal(1, engine.Learned);
    }

    [Fact]
    public void Bars_of_the_first_call_are_told_at_the_time_they_were_played()
    {
        using var engine = new UnitImproviser(band.Network);
        Phrase call = Line(0, [60, 62, 64, 65, 67, 65, 64, 62, 60, 64, 67, 72], length: 12);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(8), C, seed) with { Library = 0 });
            // At 120 a bar takes two seconds.
            Assert.All(answer.Provenance, p => Assert.Contains(p.Detail.Split(',')[0], (string[])["your bar 1 at 0:00", "your bar 2 at 0:02", "your bar 3 at 0:04"]));
        }
    }

    [Fact]
    public void Where_bars_run_out_nothing_is_struck_again_to_fill_the_time()
    {
        using var engine = new UnitImproviser(band.Network);
        Phrase call = Line(1, [60, 62, 64], length: 3);
        Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(8), C) with { Library = 0, Start = Beats.Of(4), Constraints = ConstraintSet.Of(new Density(1)) });
        Assert.Equal(3, answer.Phrase.Notes.Length);
        Assert.All(answer.Provenance, p => Assert.Equal("units", p.Source));
    }

    [Fact]
    public void A_bar_that_may_come_often_does_not_come_again_and_again()
    {
        var random = new SeededRandom(3);
        using var engine = new UnitImproviser(band.Network);
        for (int i = 0; i < 6; i++) engine.Feed(Band.Music(random, TimeSignature.FourFour, Key.CMajor, Beats.Of(16 * i), 4), C);
        int same = 0, joins = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            int[] bars = Said(Band.Respond(engine, Band.Ask(Band.Music(random, TimeSignature.FourFour, Key.CMajor, Beats.Of(96), 2), Beats.Of(32), C, seed) with { Library = 0, Reuse = 8, Surprise = 0 }));
            (same, joins) = (same + bars.Skip(1).Zip(bars).Count(p => p.First == p.Second), joins + bars.Length - 1);
        }
        Assert.InRange(same, 0, joins / 20);
    }

    [Fact]
    public void A_damaged_unit_is_passed_over_and_the_others_are_played()
    {
        string path = Path.Combine(Path.GetTempPath(), $"deepmusic-{Guid.NewGuid():N}.units");
        try
        {
            Unit[] bars = [.. Band.Piece(new SeededRandom(5), TimeSignature.FourFour, Key.CMajor, "tune")];
            using (var library = new UnitLibrary(band.Network, UnitFile.OpenToAppend(path, band.Network.Config.Embedding, "model"))) library.Add([.. bars]);
            byte[] bytes = File.ReadAllBytes(path);
            int payload = bytes.AsSpan().IndexOf(UnitRecord.Write(bars[2]));
            bytes[payload + 30] ^= 0x55;
            File.WriteAllBytes(path, bytes);
            using var damaged = new UnitLibrary(band.Network, UnitFile.Open(path, band.Network.Config.Embedding, "model"));
            Assert.Contains(Enumerable.Range(0, damaged.Count), i => damaged.Read(i) is null);
            using var engine = new UnitImproviser(band.Network, damaged);
            for (ulong seed = 0; seed < 20; seed++)
                Assert.NotEmpty(Band.Respond(engine, Band.Ask(Line(0, [60, 62, 64, 65], length: 4), Beats.Of(8), C, seed) with { Library = 1 }).Phrase.Notes);
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".lock");
        }
    }

    private static Phrase Line(double start, int[] pitches, double length) =>
        new(Beats.Of(start), Beats.Of(length), pitches.Select((p, i) => new Note(Beats.Quarter * i, i == pitches.Length - 1 ? Beats.Of(length - i) : Beats.Quarter, new Pitch(p), 80)));

    // The bars an answer says it is made of, in order.
    private static int[] Said(Answer answer) =>
        [.. answer.Provenance.Zip(answer.Phrase.Notes).GroupBy(p => (answer.Phrase.Start + p.Second.Start).Floor(Beats.Of(4))).Select(g => int.Parse(g.First().First.Detail.Split("bar ")[1].Split(' ', ',')[0], System.Globalization.CultureInfo.InvariantCulture))];
}
