using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// Measures training of a small language model: LSTM 2x256 with an embedding and a head over 512 symbols, sequences of 256 in batches of
/// 16, AdamW, gradients clipped at 1. The same that <c>tools/pytorch_step.py</c> measures.
/// </summary>
public static class TorchTrainingProbe
{
    private const int Vocabulary = 512, Width = 256, Layers = 2, Length = 256, Batch = 16, Settling = 2;

    /// <summary>Tokens trained on per second.</summary>
    /// <param name="threads">Threads libtorch may use.</param>
    /// <param name="steps">Steps to time, after two to settle.</param>
    /// <param name="device">Where.</param>
    /// <exception cref="TorchException">Torch cannot be had, or not on that device.</exception>
    public static double TokensPerSecond(int threads, int steps = 8, DeviceChoice device = DeviceChoice.Cpu)
    {
        Device where = TorchDevice.Open(device);
        NativeHeap.KeepFreed();
        TorchThreads.Use(threads);
        TorchSeed.Set(1);
        using IDisposable scope = NewDisposeScope();
        using Embedding embedding = nn.Embedding(Vocabulary, Width).to(where);
        using LSTM lstm = nn.LSTM(Width, Width, Layers, batchFirst: true).to(where);
        using Linear head = nn.Linear(Width, Vocabulary).to(where);
        using var optimizer = new AdamW([("embedding", embedding.weight!), .. lstm.named_parameters(), ("head", head.weight!), ("bias", head.bias!)]);
        Tensor tokens = randint(Vocabulary, [Batch, Length + 1], dtype: ScalarType.Int64, device: where);

        long start = 0;
        for (int i = -Settling; i < steps; i++)
        {
            if (i == 0) start = Stopwatch.GetTimestamp();
            using IDisposable step = NewDisposeScope();
            Tensor x = embedding.forward(tokens.narrow(1, 0, Length)); // [batch, length, width]
            (Tensor y, _, _) = lstm.forward(x);
            Tensor loss = nn.functional.cross_entropy(head.forward(y).reshape(-1, Vocabulary), tokens.narrow(1, 1, Length).reshape(-1));
            optimizer.ClearGradients();
            loss.backward();
            optimizer.Clip(1);
            optimizer.Step(i + Settling, 1e-3);
            loss.item<float>(); // waits for a GPU
        }
        return (double)Batch * Length * steps / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
