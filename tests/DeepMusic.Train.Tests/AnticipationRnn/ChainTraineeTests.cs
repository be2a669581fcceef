using DeepMusic.Engines.Torch;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class ChainTraineeTests
{
    [Fact]
    public void Training_brings_it_nearer_to_the_truth()
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        using var folder = new TemporaryFolder();
        var plan = TrainingPlan.For(120) with { Batch = 32, LearningRate = 1e-2 };
        using var trainee = new ChainTrainee(plan);
        double before = trainee.TotalVariation(100).Mean;
        TrainingLog log = new Trainer(trainee, plan, folder.Path, folder.Path).Run((_, _) => { }, CancellationToken.None);
        (double after, double most) = trainee.TotalVariation(100);
        Assert.True(before > 0.25, $"untrained it is {before} from the truth");
        Assert.True(after < before / 2 && after < most, $"{before}, then {after}, at most {most}");
        Assert.Equal(log.Points.Min(p => p.Valid), log.Best);
    }
}
