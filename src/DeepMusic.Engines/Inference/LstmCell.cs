using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeepMusic.Engines.Inference;

/// <summary>What an LSTM does with its gates: c = σ(f) c + σ(i) tanh(g), h = σ(o) tanh(c) (Hochreiter and Schmidhuber 1997; Gers 2000).</summary>
internal static unsafe class LstmCell
{
    /// <summary>One step of one layer.</summary>
    /// <param name="width">The width to work at.</param>
    /// <param name="gates">Input, forget, cell and output gate before they are squashed. [batch, 4 hidden]</param>
    /// <param name="cell">The cells, changed. [batch, hidden]</param>
    /// <param name="hidden">The hidden state, written. [batch, hidden]</param>
    /// <param name="size">Units of the layer.</param>
    /// <param name="batch">How many candidates.</param>
    public static void Step(VectorWidth width, ReadOnlySpan<float> gates, Span<float> cell, Span<float> hidden, int size, int batch)
    {
        fixed (float* g = gates, c = cell, h = hidden)
        {
            for (int b = 0; b < batch; b++)
            {
                float* gb = g + 4 * (nint)b * size, cb = c + (nint)b * size, hb = h + (nint)b * size;
                int done = width switch
                {
                    VectorWidth.Bits512 => Step<Width512, Vector512<float>>(gb, cb, hb, size, 0),
                    VectorWidth.Bits256 => Step<Width256, Vector256<float>>(gb, cb, hb, size, 0),
                    VectorWidth.Bits128 => Step<Width128, Vector128<float>>(gb, cb, hb, size, 0),
                    _ => 0,
                };
                Step<WidthScalar, float>(gb, cb, hb, size, done);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Step<TWidth, V>(float* gates, float* cell, float* hidden, int size, int first)
        where TWidth : struct, IWidth<V>
        where V : struct
    {
        int j = first;
        for (; j <= size - TWidth.Count; j += TWidth.Count)
        {
            V input = Squash<TWidth, V>.Sigmoid(TWidth.Load(gates + j));
            V forget = Squash<TWidth, V>.Sigmoid(TWidth.Load(gates + size + j));
            V fresh = Squash<TWidth, V>.Tanh(TWidth.Load(gates + 2 * (nint)size + j));
            V output = Squash<TWidth, V>.Sigmoid(TWidth.Load(gates + 3 * (nint)size + j));
            V kept = TWidth.Fma(forget, TWidth.Load(cell + j), TWidth.Multiply(input, fresh));
            TWidth.Store(kept, cell + j);
            TWidth.Store(TWidth.Multiply(output, Squash<TWidth, V>.Tanh(kept)), hidden + j);
        }

        return j;
    }
}
