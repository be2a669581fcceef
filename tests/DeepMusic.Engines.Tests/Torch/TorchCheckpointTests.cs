using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;
using TorchSharp.Modules;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class TorchCheckpointTests : IDisposable
{
    private static readonly Dictionary<string, string> NoTexts = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-test-").FullName;
    private readonly string _path;

    public TorchCheckpointTests()
    {
        TorchRuntime.Load();
        _path = Path.Combine(_folder, "model.safetensors");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_saved_comes_back_to_the_bit_under_torchs_own_names()
    {
        using LSTM saved = torch.nn.LSTM(5, 7, 2), read = torch.nn.LSTM(5, 7, 2);
        TorchCheckpoint.Save(saved, _path, new Dictionary<string, string> { ["room"] = "Test" });
        Safetensors file = Safetensors.Load(_path);
        string[] expected = [.. new[] { "bias_hh", "bias_ih", "weight_hh", "weight_ih" }.SelectMany(n => new[] { n + "_l0", n + "_l1" })];
        Assert.Equal(expected, file.Names.Order(StringComparer.Ordinal));
        Assert.Equal("Test", file.Metadata["room"]);
        Assert.Equal([28, 5], file.ShapeOf("weight_ih_l0").ToArray());

        TorchCheckpoint.Load(read, file);
        foreach ((string name, torch.Tensor tensor) in saved.state_dict())
            Assert.Equal(tensor.data<float>().ToArray(), read.state_dict()[name].data<float>().ToArray());
        Assert.All(read.parameters(), p => Assert.True(p.requires_grad));
    }

    [Fact]
    public void A_network_inside_a_network_has_both_names()
    {
        using Sequential network = torch.nn.Sequential(("first", torch.nn.Linear(3, 2)), ("last", torch.nn.Linear(2, 1)));
        TorchCheckpoint.Save(network, _path, NoTexts);
        Assert.Equal(["first.bias", "first.weight", "last.bias", "last.weight"], Safetensors.Load(_path).Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_weight_of_another_shape_is_one_line_and_nothing_is_changed()
    {
        using LSTM saved = torch.nn.LSTM(5, 7), other = torch.nn.LSTM(4, 7);
        float[] before = other.state_dict()["bias_ih_l0"].data<float>().ToArray();
        TorchCheckpoint.Save(saved, _path, NoTexts);
        string line = Assert.Throws<CheckpointException>(() => TorchCheckpoint.Load(other, Safetensors.Load(_path))).Message;
        Assert.Contains("weight_ih_l0", line);
        Assert.Contains("[28, 5]", line);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(before, other.state_dict()["bias_ih_l0"].data<float>().ToArray());
    }

    [Fact]
    public void A_weight_that_is_missing_or_unknown_is_one_line_that_names_it()
    {
        using LSTM one = torch.nn.LSTM(5, 7, 1), two = torch.nn.LSTM(5, 7, 2);
        TorchCheckpoint.Save(one, _path, NoTexts);
        Assert.Contains("_l1' is missing", Assert.Throws<CheckpointException>(() => TorchCheckpoint.Load(two, Safetensors.Load(_path))).Message);
        TorchCheckpoint.Save(two, _path, NoTexts);
        Assert.Contains("_l1' is unknown", Assert.Throws<CheckpointException>(() => TorchCheckpoint.Load(one, Safetensors.Load(_path))).Message);
    }
}
