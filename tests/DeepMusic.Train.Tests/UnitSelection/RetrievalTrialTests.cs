using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public class RetrievalTrialTests
{
    [Fact]
    public void A_unit_is_found_by_an_autoencoder_that_learned_and_not_by_one_that_did_not()
    {
        Tune[] tunes = SmallUnits.Tunes(8, 1);
        using var small = new SmallUnits();
        RankTally before = RetrievalTrial.Self(small.Open(), new UnitPool(small.Open(), tunes, 1), 80, 1);
        Assert.InRange(before.Accuracy, 0, 0.3);
        small.LearnWords(tunes, 300);
        RankTally after = RetrievalTrial.Self(small.Open(), new UnitPool(small.Open(), tunes, 1), 80, 1);
        Assert.InRange(after.Accuracy, 0.9, 1);
        Assert.InRange(after.MeanRank, 1, 1.5);
    }

    [Fact]
    public void An_edited_unit_is_found_by_an_embedding_that_keeps_its_words_and_not_by_one_of_a_single_number()
    {
        Tune[] tunes = SmallUnits.Tunes(20, 2);
        using (var small = new SmallUnits(SmallUnits.Shape with { Embedding = 128 }))
        {
            (RankTally all, RankTally few, RankTally words) = RetrievalTrial.Edited(small.Open(), new UnitPool(small.Open(), tunes, 1), 100, 1);
            Assert.InRange(all.TopFive, 0.8, 1);
            Assert.InRange(few.TopFive, all.TopFive, 1);
            Assert.InRange(words.TopFive, 0.9, 1);
        }
        using (var single = new SmallUnits(SmallUnits.Shape with { Embedding = 1 }))
            Assert.InRange(RetrievalTrial.Edited(single.Open(), new UnitPool(single.Open(), tunes, 1), 100, 1).All.TopFive, 0, 0.1);
    }

    [Fact]
    public void An_edit_changes_one_note_so_that_it_is_heard()
    {
        using var small = new SmallUnits();
        var random = new SeededRandom(3);
        foreach (Specimen unit in new UnitPool(small.Open(), SmallUnits.Tunes(4, 3), 2).Distinct)
        {
            Unit edited = RetrievalTrial.Edit(unit.Unit, random)!;
            Assert.NotEqual(unit.Key, Specimen.KeyOf(edited));
            Assert.Equal(unit.Unit.Notes.Length, edited.Notes.Length);
            Assert.InRange(edited.Notes.Except(unit.Unit.Notes).Count(), 0, 1);
        }
    }

    [Fact]
    public void Units_that_collide_are_counted()
    {
        using var single = new SmallUnits(SmallUnits.Shape with { Embedding = 1 });
        using var small = new SmallUnits();
        Tune[] tunes = SmallUnits.Tunes(8, 4);
        Assert.Equal(1e5, RetrievalTrial.Collisions(new UnitPool(single.Open(), tunes, 1), 50, 1).Embeddings);
        Assert.InRange(RetrievalTrial.Collisions(new UnitPool(small.Open(), tunes, 1), 50, 1).Embeddings, 0, 1e4);
    }
}
