using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Train.AnticipationRnn;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class MelodyTraineeTests
{
    private static readonly Tune[] Tunes = [Corpora.Wandering("a", TuneSplit.Train, 1), Corpora.Wandering("b", TuneSplit.Valid, 2)];
    private static readonly TrainingPlan Plan = TrainingPlan.For(10) with { Batch = 4 };

    [Fact]
    public void What_was_learned_is_taken_over_and_styles_keep_their_meaning()
    {
        using var network = new SmallNetwork(SmallNetwork.Shape with { Styles = ["hymns", "made", "jazz"] });
        CheckpointFolder learned = network.Saved();
        using var trainee = new MelodyTrainee(SmallNetwork.Shape with { Styles = ["mine", "made"], Dropout = 0.1, Window = 64 }, Plan, Tunes, CPU);
        trainee.StartFrom(learned);
        Dictionary<string, Tensor> theirs = network.Model.state_dict(), ours = trainee.Network.state_dict();
        foreach ((string name, Tensor value) in ours)
            if (name != "style.weight") Assert.True(value.equal(theirs[name]).all().item<bool>(), name);
        float[] before = theirs["style.weight"].data<float>().ToArray(), after = ours["style.weight"].data<float>().ToArray();
        Assert.Equal([.. before[..2], .. before[..2], .. before[4..6]], after); // any; mine as any; made as made
    }

    [Fact]
    public void With_the_same_styles_it_foretells_as_well_as_the_network_it_comes_from()
    {
        using var taught = new MelodyTrainee(SmallNetwork.Shape, Plan, Tunes, Torch());
        using var folder = new TemporaryFolder();
        new Trainer(taught, TrainingPlan.For(10) with { Batch = 4 }, folder["run"], folder["model"]).Run((_, _) => { }, CancellationToken.None);
        using var fresh = new MelodyTrainee(SmallNetwork.Shape, Plan with { Seed = 2 }, Tunes, CPU);
        fresh.Network.eval();
        taught.Save(folder["last"]);
        taught.Network.eval();
        Assert.NotEqual(taught.Validate(), fresh.Validate(), 1e-3);
        fresh.StartFrom(CheckpointFolder.Open(folder["last"]));
        Assert.Equal(taught.Validate(), fresh.Validate());
    }

    [Fact]
    public void A_network_of_another_shape_is_one_line()
    {
        using var network = new SmallNetwork();
        using var trainee = new MelodyTrainee(SmallNetwork.Shape with { Hidden = 32 }, Plan, Tunes, CPU);
        Assert.Contains("another shape", Assert.Throws<TrainingException>(() => trainee.StartFrom(network.Saved())).Message);
    }

    [Fact]
    public void A_handful_of_tunes_with_none_held_out_is_enough_and_none_at_all_is_one_line()
    {
        using var trainee = new MelodyTrainee(SmallNetwork.Shape, Plan, Tunes[..1], Torch());
        Assert.True(double.IsFinite(trainee.Validate()));
        Assert.Contains("more MIDI files", Assert.Throws<TrainingException>(() => new MelodyTrainee(SmallNetwork.Shape, Plan, [], CPU)).Message);
    }

    private static Device Torch()
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        return CPU;
    }
}
