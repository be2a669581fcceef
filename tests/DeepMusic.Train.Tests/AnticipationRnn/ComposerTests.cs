using DeepMusic.Core;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class ComposerTests
{
    [Fact]
    public void A_composition_is_a_tune_again_with_its_notes_key_and_meter()
    {
        Note[] notes = [.. Enumerable.Range(0, 12).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(69 + 2 * (i % 5)), 80))];
        var composition = new Composition(new Phrase(Beats.Zero, Beats.Quarter * 12, notes), new Key(new PitchClass(9), Scale.Minor), new TimeSignature(3, 4), "any");
        using var folder = new TemporaryFolder();
        composition.ToMidi("one").Save(folder["one.mid"]);
        Tune tune = Assert.Single(Corpus.Read(folder.Path, _ => { }));
        Assert.Equal(composition.Melody, tune.Melody);
        Assert.Equal((composition.Key, composition.Meter), (tune.Key, tune.MeterAt(Beats.Zero)));
    }

    [Fact]
    public void Who_has_learned_nothing_composes_nothing_and_it_is_one_line()
    {
        using var network = new SmallNetwork();
        using var composer = new Composer(network.Open(Composer.Candidates), "small", []);
        string message = Assert.Throws<TrainingException>(() => composer.Next(new SeededRandom(1))).Message;
        Assert.Contains("trained further", message);
        Assert.DoesNotContain('\n', message);
        Assert.NotEmpty(composer.Rejected);
    }
}
