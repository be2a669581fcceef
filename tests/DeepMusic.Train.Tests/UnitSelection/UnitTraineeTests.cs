using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.Tests.Commands;
using DeepMusic.Train.UnitSelection;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public class UnitTraineeTests
{
    private static readonly TrainingPlan Plan = new() { Batch = 6, Seed = 4, LearningRate = 0.005 };

    [Fact]
    public void A_few_tunes_can_be_learned_by_heart()
    {
        using UnitTrainee trainee = Trainee(Plan);
        using var optimizer = new AdamW(trainee.Network.named_parameters());
        (double first, double last) = (double.NaN, 0);
        trainee.Network.train();
        for (int step = 0; step < 120; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.ClearGradients();
            Tensor loss = trainee.Loss(step);
            loss.backward();
            optimizer.Step(step, Plan.LearningRate);
            last = loss.item<float>();
            if (step == 0) first = last;
        }
        Assert.True(last < 0.5 * first, $"{first} fell to {last} only");
    }

    [Fact]
    public void A_step_depends_on_its_number_and_the_seed_alone()
    {
        using UnitTrainee one = Trainee(Plan), same = Trainee(Plan), other = Trainee(Plan with { Seed = 5 });
        Assert.Equal(Loss(one, 3), Loss(same, 3));
        Assert.NotEqual(Loss(one, 3), Loss(one, 4));
        Assert.NotEqual(Loss(one, 3), Loss(other, 3));
        Assert.Equal(one.Validate(), one.Validate());

        static float Loss(UnitTrainee trainee, int step)
        {
            using DisposeScope scope = NewDisposeScope();
            return trainee.Loss(step).item<float>();
        }
    }

    [Fact]
    public void A_changed_unit_differs_in_one_note()
    {
        var random = new SeededRandom(7);
        foreach (Unit unit in TuneBars.Of(SmallUnits.Tunes(1, 3)[0])[0].Where(u => !u.Notes.IsEmpty))
        {
            Unit changed = UnitEdit.Of(unit, random);
            Assert.Single(unit.Notes.Except(changed.Notes));
            Assert.Equal((unit.Tag, unit.Origin, unit.Notes.Length), (changed.Tag, changed.Origin, changed.Notes.Length));
        }
    }

    [Fact]
    public void A_folder_of_midi_files_becomes_networks_that_are_played()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 12);
        string[] train = ["train", UnitConfig.Room, folder["songs"], "--name", "tiny", "--out", folder["tiny"], "--steps", "6", "--batch", "4", "--threads", "1", "--device", "cpu", "--set", "hidden=16", "--set", "embedding=16"];
        (int code, string output, string errors) = Lab.Run(train);
        Assert.True(code == 0, errors);
        Assert.Contains("--engine units --model", output);
        UnitNetwork network = UnitNetwork.Open(CheckpointFolder.Open(folder["tiny"], UnitConfig.Room));
        Assert.Equal((16, 16), (network.Config.Hidden, network.Config.Embedding));
        Assert.Equal(["songs"], network.Config.Styles);
        Assert.Contains("features is", Lab.Fails([.. train[..^4], "--set", "features=3"]));
    }

    private static UnitTrainee Trainee(TrainingPlan plan)
    {
        TorchRuntime.Load();
        TorchThreads.Use(1);
        return new UnitTrainee(SmallUnits.Shape, plan, [.. SmallUnits.Tunes(6, 2, TuneSplit.Train), .. SmallUnits.Tunes(3, 5, TuneSplit.Valid)], CPU);
    }
}
