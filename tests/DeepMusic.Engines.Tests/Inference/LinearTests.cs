using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Tests.Checkpoints;

namespace DeepMusic.Engines.Tests.Inference;

public class LinearTests
{
    [Fact]
    public void It_is_weights_times_x_and_the_bias()
    {
        var random = new SeededRandom(1);
        float[] weight = Numbers.Uniform(random, 37 * 21), bias = Numbers.Uniform(random, 37), x = Numbers.Uniform(random, 3 * 21), y = new float[3 * 37];
        new Linear(weight, bias, 21, 37).Apply(x, y, 3);
        double[] start = [.. Numbers.Doubles(bias), .. Numbers.Doubles(bias), .. Numbers.Doubles(bias)];
        Assert.True(Numbers.Largest(y, Numbers.Multiply(weight, Numbers.Doubles(x), start, 37, 21, 3)) < 1e-5);
    }

    [Fact]
    public void It_loads_with_a_bias_or_without()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("w.safetensors");
        Safetensors.Save(path, [("head.weight", [2, 1], new[] { 2f, 3f }), ("head.bias", [2], new[] { 10f, 20f }), ("bare.weight", [2, 1], new[] { 2f, 3f })], new Dictionary<string, string>());
        Safetensors weights = Safetensors.Load(path);
        float[] y = [7, 7];
        Linear.Load(weights, "head", 1, 2).Apply([1], y, 1);
        Assert.Equal([12, 23], y);
        Linear.Load(weights, "bare", 1, 2).Apply([1], y, 1);
        Assert.Equal([2, 3], y);
        Assert.Throws<CheckpointException>(() => Linear.Load(weights, "head", 2, 2));
        Assert.Throws<CheckpointException>(() => Linear.Load(weights, "tail", 1, 2));
    }
}
