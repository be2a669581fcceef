using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DeepMusic.Core;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// Measures steps of an LSTM on the calling thread: a given one, or one of two layers of 256 with an input of 256 and random weights. And,
/// in turns with them, how long reading as many bytes takes, which no step can beat.
/// </summary>
public static class StepProbe
{
    /// <summary>Units of each layer, and numbers that come in.</summary>
    public const int Size = 256;

    /// <summary>Layers.</summary>
    public const int Layers = 2;

    /// <summary>Weights of the network, biases aside.</summary>
    public const int Weights = Layers * 2 * 4 * Size * Size;

    private const int Turn = 50;

    /// <summary>Measures one format.</summary>
    /// <param name="format">How the weights are kept.</param>
    /// <param name="batch">How many candidates step together.</param>
    /// <param name="steps">How many steps to take, beside as many readings.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    public static StepFigures Measure(WeightFormat format, int batch = 1, int steps = 4000, VectorWidth? width = null)
    {
        var random = new SeededRandom(1);
        return Measure(Network(random, format, width), format, Uniform(random, Size, 1), batch, steps);
    }

    /// <summary>Measures a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="format">How its weights are kept.</param>
    /// <param name="input">Rows of inputs, used over and over, the same for every candidate: [n, input].</param>
    /// <param name="batch">How many candidates step together.</param>
    /// <param name="steps">How many steps to take, beside as many readings.</param>
    public static StepFigures Measure(Lstm network, WeightFormat format, ReadOnlyMemory<float> input, int batch = 1, int steps = 4000)
    {
        int rows = input.Length / network.InputSize;
        if (rows == 0 || input.Length % network.InputSize != 0) throw new ArgumentException($"rows of {network.InputSize} numbers are asked for", nameof(input));
        LstmState state = network.NewState(batch);
        float[][] inputs = [.. Enumerable.Range(0, rows).Select(Repeated)];
        float[] outputs = [.. inputs.SelectMany(x => network.Step(x, state, batch)[..network.HiddenSize].ToArray())];
        // On its own pages and as aligned as the weights are.
        byte[] memory = GC.AllocateArray<byte>((int)network.Bytes + Vector512<byte>.Count, pinned: true);
        var stepTimes = new double[steps];
        var readTimes = new double[steps];
        Turns(steps, i => network.Step(inputs[i % rows], state, batch), stepTimes, i => Read(memory), readTimes);
        Array.Sort(stepTimes);
        Array.Sort(readTimes);
        return new StepFigures(format, batch, network.Bytes, stepTimes[steps / 2], stepTimes[steps * 99 / 100], readTimes[steps / 2]) { Outputs = outputs };

        float[] Repeated(int row) => [.. Enumerable.Repeat(input.Slice(row * network.InputSize, network.InputSize).ToArray(), batch).SelectMany(x => x)];
    }

    /// <summary>A network with weights as torch begins with, uniform within ±1/√hidden.</summary>
    internal static Lstm Network(SeededRandom random, WeightFormat format, VectorWidth? width)
    {
        float range = 1 / MathF.Sqrt(Size);
        return new Lstm([.. Enumerable.Range(0, Layers).Select(_ => new LstmLayer(
            Uniform(random, 4 * Size * Size, range), Uniform(random, 4 * Size * Size, range),
            Uniform(random, 4 * Size, range), Uniform(random, 4 * Size, range), format, width))]);
    }

    private static void Turns(int count, Action<int> one, double[] oneTimes, Action<int> other, double[] otherTimes)
    {
        // Each keeps the caches to itself for a turn; the first of a turn finds them as the other left them, and is not counted.
        for (int done = 0; done < count; done += Turn)
        {
            int turn = Math.Min(Turn, count - done);
            Time(turn, one, oneTimes.AsSpan(done, turn));
            Time(turn, other, otherTimes.AsSpan(done, turn));
        }
    }

    private static void Time(int count, Action<int> action, Span<double> times)
    {
        action(0);
        for (int i = 0; i < count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
    }

    /// <summary>Reads straight on, with nothing to do but add: eight sums, so that adding does not hold it up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe void Read(byte[] memory)
    {
        fixed (byte* start = memory)
        {
            byte* at = (byte*)(((nint)start + 63) & ~63);
            byte* end = at + (memory.Length - Vector512<byte>.Count) / 512 * 512;
            Vector512<int> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
            for (; at < end; at += 512)
            {
                a += Vector512.Load((int*)at);
                b += Vector512.Load((int*)(at + 64));
                c += Vector512.Load((int*)(at + 128));
                d += Vector512.Load((int*)(at + 192));
                e += Vector512.Load((int*)(at + 256));
                f += Vector512.Load((int*)(at + 320));
                g += Vector512.Load((int*)(at + 384));
                h += Vector512.Load((int*)(at + 448));
            }

            _sum = Vector512.Sum(a + b + c + d + e + f + g + h);
        }
    }

    private static volatile int _sum;

    private static float[] Uniform(SeededRandom random, int count, float range)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan())
            value = (float)(2 * random.NextDouble() - 1) * range;
        return values;
    }
}
