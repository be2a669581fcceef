using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Torch;
using DeepMusic.Train.DeepBach;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.DeepBach;

[Collection(TorchCollection.Name)]
public class ChoraleTraineeTests
{
    private static readonly TrainingPlan Plan = TrainingPlan.For(8) with { Batch = 3, LearningRate = 1e-2 };

    [Theory]
    [InlineData(ChoraleNetworkKind.DeepBach)]
    [InlineData(ChoraleNetworkKind.Mlp)]
    [InlineData(ChoraleNetworkKind.MaxEnt)]
    [InlineData(ChoraleNetworkKind.Orderless)]
    public void A_run_that_was_ended_ends_with_the_same_weights(ChoraleNetworkKind kind)
    {
        using var folder = new TemporaryFolder();
        float[] whole = Run(kind, folder["whole"], int.MaxValue), halves = [];
        Run(kind, folder["halves"], 3);
        halves = Run(kind, folder["halves"], int.MaxValue);
        Assert.Equal(whole, halves);
        IChoraleNetwork played = ChoraleNetworks.Open(CheckpointFolder.Open(folder["whole"], DeepBachConfig.Room));
        Assert.Equal(kind.ToString(), played.Name, ignoreCase: true);
    }

    [Fact]
    public void A_batch_depends_on_its_seed_alone()
    {
        using var trainee = Trainee(ChoraleNetworkKind.Orderless);
        trainee.Network.eval();
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal(trainee.Loss(3).item<float>(), trainee.Loss(3).item<float>());
        Assert.NotEqual(trainee.Loss(3).item<float>(), trainee.Loss(4).item<float>());
        Assert.Equal(trainee.Validate(), trainee.Validate());
    }

    [Fact]
    public void What_is_learned_from_is_what_is_played()
    {
        using var folder = new TemporaryFolder();
        using var trainee = Trainee(ChoraleNetworkKind.DeepBach);
        trainee.Save(folder.Path);
        Chorale chorale = MadeChorales.Reading().Chorales[^2];
        double played = ChoraleLikelihood.Cells(ChoraleNetworks.Open(CheckpointFolder.Open(folder.Path)), [chorale]).Average();
        trainee.Network.eval();
        using DisposeScope scope = NewDisposeScope();
        // One chorale without a note struck again, as long as a window: every draw is this one.
        double learned = new ChoraleBatch(Config(ChoraleNetworkKind.DeepBach) with { Window = 64 }, [chorale], 1, DrawnAsWritten(chorale), transposed: false).Loss((DeepBachModel)trainee.Network, CPU).item<float>();
        Assert.Equal(learned, played, 1e-4);
    }

    [Fact]
    public void Without_chorales_it_is_one_line() =>
        Assert.Contains("jsb-chorales", Assert.Throws<TrainingException>(() => new ChoraleTrainee(Config(ChoraleNetworkKind.DeepBach), Plan, MadeChorales.Reading() with { Chorales = [] }, CPU)).Message);

    private static ulong DrawnAsWritten(Chorale chorale)
    {
        for (ulong seed = 0; ; seed++)
        {
            var random = new Core.SeededRandom(seed);
            random.NextDouble();
            if (random.Next(2) == 0 || chorale.Grid.Tokens.SequenceEqual(chorale.Merged.Tokens) && chorale.Grid.Frame == chorale.Merged.Frame) return seed;
        }
    }

    private static float[] Run(ChoraleNetworkKind kind, string folder, int most)
    {
        using ChoraleTrainee trainee = Trainee(kind);
        using var cancel = new CancellationTokenSource();
        new Trainer(trainee, Plan, Path.Combine(folder, "training"), folder).Run((log, _) =>
        {
            if (log.Step == most) cancel.Cancel();
        }, cancel.Token);
        return [.. TorchCheckpoint.Tensors(trainee.Network).SelectMany(t => t.Values.ToArray())];
    }

    private static ChoraleTrainee Trainee(ChoraleNetworkKind kind)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        return new ChoraleTrainee(Config(kind), Plan, MadeChorales.Reading(), CPU);
    }

    private static DeepBachConfig Config(ChoraleNetworkKind kind) => new() { Kind = (int)kind, Hidden = 12, Embedding = 4, Radius = 4, Window = 16 };
}
