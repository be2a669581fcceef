using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Tests.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Engines.Tests.Inference;

/// <summary>The same weights, through a file, in torch and here.</summary>
[Collection(TorchCollection.Name)]
public class TorchParityTests
{
    private const int Steps = 200;

    [Theory]
    [InlineData(20, 40, 1)]
    [InlineData(256, 256, 2)]
    public void An_lstm_gives_what_torch_gives(int input, int hidden, int layers)
    {
        Assert.SkipUnless(TorchRuntime.TryLoad(out string why), why);
        using var folder = new TemporaryFolder();
        string path = folder.File("w.safetensors");
        torch.manual_seed(1);
        using TorchSharp.Modules.LSTM theirs = torch.nn.LSTM(input, hidden, layers, batchFirst: true);
        TorchCheckpoint.Save(theirs, path, new Dictionary<string, string>());
        float[] x = Numbers.Uniform(new SeededRandom(1), Steps * input);
        float[] expected = Run(theirs, x, input);

        Safetensors weights = Safetensors.Load(path);
        foreach (VectorWidth width in Processor.Widths)
        {
            Lstm ours = Lstm.Load(weights, "", input, hidden, layers, WeightFormat.Float32, width);
            LstmState state = ours.NewState(1);
            for (int step = 0; step < Steps; step++)
            {
                ReadOnlySpan<float> found = ours.Step(x.AsSpan(step * input, input), state, 1);
                Assert.True(Numbers.Largest(found, Numbers.Doubles(expected[(step * hidden)..((step + 1) * hidden)])) < 1e-5, $"{width}, step {step}");
            }
        }
    }

    [Fact]
    public void A_linear_layer_gives_what_torch_gives()
    {
        Assert.SkipUnless(TorchRuntime.TryLoad(out string why), why);
        using var folder = new TemporaryFolder();
        string path = folder.File("w.safetensors");
        torch.manual_seed(2);
        using TorchSharp.Modules.Linear theirs = torch.nn.Linear(256, 130);
        TorchCheckpoint.Save(theirs, path, new Dictionary<string, string>());
        float[] x = Numbers.Uniform(new SeededRandom(2), 5 * 256), found = new float[5 * 130];
        Linear.Load(Safetensors.Load(path), "", 256, 130).Apply(x, found, 5);
        using torch.Tensor expected = theirs.call(torch.tensor(x, [5, 256]));
        Assert.True(Numbers.Largest(found, Numbers.Doubles(expected.data<float>().ToArray())) < 1e-5);
    }

    private static float[] Run(TorchSharp.Modules.LSTM network, float[] x, int input)
    {
        using IDisposable scope = torch.NewDisposeScope();
        using IDisposable guard = torch.no_grad();
        (torch.Tensor y, _, _) = network.call(torch.tensor(x, [1, Steps, input]));
        return y.contiguous().data<float>().ToArray();
    }
}
