using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Tests.Checkpoints;

public class CheckpointFolderTests
{
    private sealed record Layers(int HiddenSize, string Style, float Dropout = 0.2f);

    private sealed record Deep(int HiddenSize, Layers Inner);

    [Fact]
    public void A_checkpoint_comes_back_with_its_config_and_weights()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("Room/first");
        CheckpointFolder.Save(path, "Room", new Layers(256, "folk", 0.5f), [("w", [1], new[] { 2f })], new Dictionary<string, string> { ["epoch"] = "4" });
        CheckpointFolder.SaveCard(path, "# first\n");

        CheckpointFolder opened = CheckpointFolder.Open(path, "Room");
        Assert.Equal("first", opened.Name);
        Assert.Equal("Room", opened.Room);
        Assert.Equal(new Layers(256, "folk", 0.5f), opened.Config<Layers>());
        Assert.Equal(2f, opened.Weights.Floats("w", 1)[0]);
        Assert.Equal("4", opened.Weights.Metadata["epoch"]);
        Assert.Equal(["CARD.md", "config.json", "model.safetensors"], Directory.GetFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("{\n  \"room\": \"Room\",\n  \"hidden_size\": 256,\n  \"style\": \"folk\",\n  \"dropout\": 0.5\n}\n", File.ReadAllText(Path.Combine(path, "config.json")));
    }

    [Fact]
    public void Records_within_records_come_back()
    {
        using var folder = new TemporaryFolder();
        CheckpointFolder.Save(folder.Path, "Room", new Deep(1, new Layers(2, "a")), []);
        Assert.Equal(new Deep(1, new Layers(2, "a")), CheckpointFolder.Open(folder.Path).Config<Deep>());
    }

    [Theory]
    [InlineData("""{"room":"Room","hidden_size":256}""", "style")]
    [InlineData("""{"room":"Room","hidden_size":"many","style":"folk"}""", "hidden_size")]
    [InlineData("""{"room":"Room","hidden_size":256,"style":null}""", "null")]
    [InlineData("""{"room":"Room","hidden_size":2560000000000,"style":"folk"}""", "hidden_size")]
    public void A_config_with_a_bad_field_is_one_clear_line(string config, string expected)
    {
        using var folder = new TemporaryFolder();
        CheckpointFolder.Save(folder.Path, "Room", new Layers(1, "folk"), []);
        File.WriteAllText(folder.File("config.json"), config);
        CheckpointFolder opened = CheckpointFolder.Open(folder.Path);
        Assert.Contains(expected, Fault(() => opened.Config<Layers>()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "does not say of which room")]
    [InlineData("""{"room":7}""", "does not say of which room")]
    [InlineData("""{"room":"\ud800"}""", "not JSON")]
    [InlineData("""{"room":"Other"}""", "a model of 'Other' and not of 'Room'")]
    public void A_config_of_something_else_is_one_clear_line(string config, string expected)
    {
        using var folder = new TemporaryFolder();
        CheckpointFolder.Save(folder.Path, "Room", new Layers(1, "folk"), []);
        File.WriteAllText(folder.File("config.json"), config);
        Assert.Contains(expected, Fault(() => CheckpointFolder.Open(folder.Path, "Room")));
    }

    [Fact]
    public void A_folder_that_is_no_checkpoint_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("no such model", Fault(() => CheckpointFolder.Open(folder.File("none"))));
        Assert.Contains("config.json: there is no such file", Fault(() => CheckpointFolder.Open(folder.Path)));
        File.WriteAllText(folder.File("config.json"), """{"room":"Room"}""");
        Assert.Contains("model.safetensors: there is no such file", Fault(() => CheckpointFolder.Open(folder.Path)));
        Safetensors.Save(folder.File("model.safetensors"), [], new Dictionary<string, string> { ["room"] = "Other" });
        Assert.Contains("weights of 'Other'", Fault(() => CheckpointFolder.Open(folder.Path)));
    }

    private static string Fault(Action action)
    {
        CheckpointException fault = Assert.Throws<CheckpointException>(action);
        Assert.DoesNotContain('\n', fault.Message);
        return fault.Message;
    }
}
