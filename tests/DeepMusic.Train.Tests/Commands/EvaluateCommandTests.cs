using System.Text.Json;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.Tests.AnticipationRnn;

namespace DeepMusic.Train.Tests.Commands;

[Collection(TorchCollection.Name)]
public class EvaluateCommandTests
{
    private const string Room = AnticipationConfig.Room;

    [Fact]
    public void Likelihoods_stand_beside_their_baselines_in_one_object()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 12);
        using SmallNetwork model = new(), plain = new(SmallNetwork.Shape with { ConstraintHidden = 0 });
        (int code, string output, _) = Lab.Run("evaluate", Room, folder["songs"], "--name", model.Saved().Path, "--baseline", plain.Saved().Path, "--only", "likelihood", "--json", "--seed", "3");
        Assert.Equal(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal((Room, 3), (json.RootElement.GetProperty("room").GetString(), json.RootElement.GetProperty("seed").GetInt32()));
        Assert.Equal("songs", json.RootElement.GetProperty("data")[0].GetString());
        double Metric(string name) => json.RootElement.GetProperty("metrics").GetProperty(name).GetDouble();
        Assert.Equal(Metric("nll") / Metric("lstm_nll"), Metric("free_nll_ratio"), 1e-9);
        Assert.Equal(Metric("nll"), Metric("nll_fp32"), 1e-3);
        Assert.True(Metric("ngram_nll") < Metric("nll"), "counting beats a network that was never taught");
    }

    [Fact]
    public void Without_a_baseline_the_rest_is_measured_and_a_line_says_so()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 12);
        using var model = new SmallNetwork();
        (int code, string output, string errors) = Lab.Run("evaluate", Room, folder["songs"], "--name", model.Saved().Path, "--only", "likelihood");
        Assert.Equal(0, code);
        Assert.DoesNotContain("free_nll_ratio", output);
        Assert.Contains("ngram_nll_moved", output);
        Assert.Contains("there is no free_nll_ratio", errors);
    }

    [Fact]
    public void What_cannot_be_measured_is_one_line()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 12);
        Corpora.WriteSongs(folder["few"], 4);
        using SmallNetwork model = new();
        string saved = model.Saved().Path;
        Assert.Contains("--only taste: there are likelihood", Lab.Fails("evaluate", Room, folder["songs"], "--name", saved, "--only", "taste"));
        Assert.Contains("there is no model", Lab.Fails("evaluate", Room, folder["songs"], "--name", "nobody"));
        Assert.Contains("no tune to measure with", Lab.Fails("evaluate", Room, folder["few"], "--name", saved));
        File.WriteAllText(Path.Combine(saved, "model.safetensors"), "no weights");
        Assert.Contains("model.safetensors", Lab.Fails("evaluate", Room, folder["songs"], "--name", saved));
    }
}
