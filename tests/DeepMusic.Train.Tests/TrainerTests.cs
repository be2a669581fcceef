using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Train.AnticipationRnn;
using TorchSharp;

namespace DeepMusic.Train.Tests;

[Collection(TorchCollection.Name)]
public class TrainerTests
{
    private static readonly TrainingPlan Plan = new() { Steps = 12, Batch = 4, LearningRate = 1e-2, WarmUp = 3, CheckEvery = 4, Seed = 5 };

    private static readonly AnticipationConfig Tiny = new()
    {
        Hidden = 16,
        ConstraintHidden = 8,
        Embedding = 4,
        StyleEmbedding = 2,
        Dropout = 0.3,
        Window = 16,
        Styles = ["made"],
    };

    private static readonly Tune[] Tunes =
    [
        Corpora.Wandering("a", TuneSplit.Train, 1), Corpora.Wandering("b", TuneSplit.Train, 2), Corpora.Wandering("c", TuneSplit.Valid, 3),
    ];

    [Theory]
    [InlineData(4)]  // right at a look
    [InlineData(6)]  // between two
    [InlineData(1)]  // before the first
    public void A_run_that_was_ended_ends_with_the_same_bits_as_one_that_was_not(int end)
    {
        using var whole = new TemporaryFolder();
        (TrainingLog expected, byte[] weights, _) = Run(whole, Plan);
        using var halved = new TemporaryFolder();
        (TrainingLog half, _, TrainingLog? none) = Run(halved, Plan, end);
        Assert.Equal(end, half.Step);
        Assert.Null(none);
        Assert.True(File.Exists(halved["model/model.safetensors"]), "what was reached can be played");
        (TrainingLog actual, byte[] again, TrainingLog? resumed) = Run(halved, Plan);
        Assert.Equal(end, resumed?.Step);
        Assert.Equal(weights, again);
        Assert.Equal(expected.Points, actual.Points);
        Assert.Equal(3, actual.Points.Count);
        Assert.Equal(File.ReadAllBytes(whole["model/model.safetensors"]), File.ReadAllBytes(halved["model/model.safetensors"]));
    }

    [Fact]
    public void Other_seeds_end_with_other_bits()
    {
        using TemporaryFolder one = new(), other = new();
        Assert.NotEqual(Run(one, Plan).Weights, Run(other, Plan with { Seed = 6 }).Weights);
    }

    [Fact]
    public void Who_is_killed_while_writing_goes_on_from_the_files_before()
    {
        using TemporaryFolder whole = new(), killed = new();
        byte[] expected = Run(whole, Plan).Weights;
        Run(killed, Plan, end: 4);
        File.WriteAllBytes(killed["run/weights-8.safetensors"], File.ReadAllBytes(killed["run/weights-4.safetensors"])[..100]);
        File.WriteAllText(killed["run/training.json.part"], "{\"Plan\": {");
        (_, byte[] weights, TrainingLog? resumed) = Run(killed, Plan);
        Assert.Equal(4, resumed?.Step);
        Assert.Equal(expected, weights);
        Assert.Equal(["moments-12.safetensors", "weights-12.safetensors"], Directory.GetFiles(killed["run"], "*.safetensors").Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_run_at_its_end_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        (TrainingLog first, _, _) = Run(folder, Plan);
        DateTime written = File.GetLastWriteTimeUtc(folder["model/model.safetensors"]);
        (TrainingLog second, _, TrainingLog? resumed) = Run(folder, Plan);
        Assert.Equal((12, 12), (resumed?.Step, second.Step));
        Assert.Equal(first.Points, second.Points);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder["model/model.safetensors"]));
    }

    [Theory]
    [InlineData("plan", "another plan")]
    [InlineData("data", "other tunes")]
    [InlineData("log", "is broken")]
    [InlineData("empty", "is broken")]
    [InlineData("weights", "cannot go on")]
    [InlineData("lost", "cannot go on")]
    [InlineData("shape", "cannot go on")]
    public void A_folder_that_does_not_fit_is_one_line_that_says_what_to_do(string defect, string expected)
    {
        using var folder = new TemporaryFolder();
        Run(folder, Plan with { Data = "these" }, end: 4);
        string log = folder["run/training.json"], weights = folder["run/weights-4.safetensors"];
        if (defect == "log") File.WriteAllText(log, File.ReadAllText(log)[..60]);
        if (defect == "empty") File.WriteAllText(log, "null");
        if (defect == "weights") File.WriteAllBytes(weights, File.ReadAllBytes(weights)[..500]);
        if (defect == "lost") File.Delete(folder["run/moments-4.safetensors"]);
        TrainingPlan plan = Plan with { Data = defect == "data" ? "those" : "these", Batch = defect == "plan" ? 5 : 4 };
        string message = Assert.Throws<TrainingException>(() => Run(folder, plan, shape: Tiny with { Hidden = defect == "shape" ? 12 : 16 })).Message;
        Assert.Contains(expected, message);
        Assert.Contains("delete the folder", message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Logs_that_do_not_tell_of_shape_and_data_go_on()
    {
        using var folder = new TemporaryFolder();
        Run(folder, Plan, end: 4);
        Assert.Equal(4, Run(folder, Plan with { Data = "these", Set = "hidden=16" }).Resumed?.Step);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_one_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        using var trainee = new MelodyTrainee(Tiny, Plan, Tunes, Torch());
        string message = Assert.Throws<TrainingException>(() => new Trainer(trainee, Plan, folder["file/run"], folder["file"]).Run((_, _) => { }, CancellationToken.None)).Message;
        Assert.Contains("cannot be kept", message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_loss_that_is_no_number_is_one_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("lower the learning rate", Assert.Throws<TrainingException>(() => Run(folder, Plan with { LearningRate = 1e15, WarmUp = 0 })).Message);
    }

    private static (TrainingLog Log, byte[] Weights, TrainingLog? Resumed) Run(TemporaryFolder folder, TrainingPlan plan, int end = int.MaxValue, AnticipationConfig? shape = null)
    {
        using var trainee = new MelodyTrainee(shape ?? Tiny, plan, Tunes, Torch());
        using var stop = new CancellationTokenSource();
        TrainingLog? resumed = null;
        TrainingLog log = new Trainer(trainee, plan, folder["run"], folder["model"]).Run((log, _) =>
        {
            if (log.Step == end) stop.Cancel();
        }, stop.Token, found => resumed = found);
        CheckpointFolder.Save(folder["last"], AnticipationConfig.Room, trainee.Config, TorchCheckpoint.Tensors(trainee.Network));
        return (log, File.ReadAllBytes(folder["last/model.safetensors"]), resumed);
    }

    private static torch.Device Torch()
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        return torch.CPU;
    }
}
