using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Train.Tests.AnticipationRnn;

namespace DeepMusic.Train.Tests.Commands;

[Collection(TorchCollection.Name)]
public class CardCommandTests
{
    private const string Room = AnticipationConfig.Room;

    [Fact]
    public void What_is_not_known_is_said_to_be_unknown()
    {
        using var folder = new TemporaryFolder();
        string card = Card(folder, _ => { });
        Assert.Contains("how it was trained is not known here", card);
        Assert.Contains("Nothing was measured", card);
        Assert.DoesNotContain("deepmusic-train train", card);
    }

    [Fact]
    public void Figures_are_held_against_what_they_are_to_reach()
    {
        using var folder = new TemporaryFolder();
        string card = Card(folder, model => new ModelFigures(Room, "small", ["made"], 4, new Dictionary<string, double>
        {
            ["landing_hit"] = 0.991,
            ["landing_hit_chromatic"] = 0.5,
            ["nll_fp32"] = 1,
            ["nll_int8"] = 1.009,
            ["nll_bf16"] = 1.002,
            ["copied_windows"] = 0,
            ["copied_windows_guard_off"] = 812,
            ["copied_window_notes"] = 8,
        })
        { Weights = CheckpointFolder.HashOf(model) }.Save(model));
        Assert.Contains("| 0.991 | ≥ 0.98 |  | met |", card);
        Assert.Contains("| 0.5 | ≥ 0.9 |  | **not met** |", card);
        Assert.Contains("| 1.009 | ≤ 1.01 × nll_fp32 | nll_fp32 1 | met |", card);
        Assert.Contains("| 1.002 | ≤ 1.001 × nll_fp32 | nll_fp32 1 | **not met** |", card);
        Assert.Contains("| 0 | ≤ 0 | copied_windows_guard_off 812 | met |", card);
        Assert.Contains("Beside these: `copied_window_notes` 8.", card);
        Assert.Contains("seed 4", card);
        Assert.DoesNotContain("other weights", card);
    }

    [Fact]
    public void Figures_of_other_weights_are_marked()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("measured with other weights (old)", Card(folder, model => new ModelFigures(Room, "small", ["made"], 4, new Dictionary<string, double>()) { Weights = "old" }.Save(model)));
    }

    [Fact]
    public void A_log_that_does_not_tell_of_the_shape_is_completed_from_the_network()
    {
        using var folder = new TemporaryFolder();
        string card = Card(folder, model =>
        {
            Directory.CreateDirectory(Path.Combine(model, "training"));
            new TrainingLog { Plan = new TrainingPlan(), Step = 5000, Seconds = 3600, Points = [new(250, 2, 1.5), new(500, 1.2, 1.25), new(750, 1, 1.3)] }.Save(Path.Combine(model, "training", "training.json"));
        });
        Assert.Contains("--steps 5000 --batch 32 --rate 0.002 --seed 1 --set embedding=16 --set style_embedding=2 --set constraint_hidden=16 --set hidden=48 --set dropout=0 --set window=32", card);
        Assert.Contains("in 60 minutes, seed 1. The weights are those of step 500", card);
        Assert.True(File.Exists(folder["models/small/training.json"]), "the log stays when the run is cleared away");
    }

    [Fact]
    public void Other_folders_than_it_was_trained_on_are_one_line()
    {
        using var folder = new TemporaryFolder();
        Card(folder, _ => { });
        Corpora.WriteSongs(folder["others"], 3);
        Assert.Contains("was trained on made: give these folders", Lab.Fails("card", Room, folder["others"], "--name", folder["models/small"]));
        Assert.Contains("was trained on made", Lab.Fails("card", Room, folder["made"], folder["others"], "--name", folder["models/small"]));
    }

    private static string Card(TemporaryFolder folder, Action<string> prepare)
    {
        Corpora.WriteSongs(folder["made"], 6);
        using var network = new SmallNetwork();
        string model = folder["models/small"];
        CheckpointFolder.Save(model, Room, SmallNetwork.Shape, DeepMusic.Engines.Torch.TorchCheckpoint.Tensors(network.Model));
        prepare(model);
        (int code, string output, string errors) = Lab.Run("card", Room, folder["made"], "--name", model);
        Assert.Equal((0, ""), (code, errors));
        return File.ReadAllText(output.Trim());
    }
}
