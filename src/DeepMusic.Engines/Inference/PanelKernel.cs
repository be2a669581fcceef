using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// Multiplies panels of weights. One candidate: eight vectors of rows in flight, which keeps memory busy. Several: two vectors of rows
/// for up to six candidates at a time stay in registers, so that weights are fetched once and arithmetic is the limit.
/// </summary>
internal static unsafe partial class PanelKernel<T, V>
    where T : struct, IWeights<V>
    where V : struct
{
    private const int Tall = 8;
    private const int Wide = 2;
    private const int MostTogether = 6;

    /// <summary>All rows for all candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in PanelCall call)
    {
        int vectors = (call.Rows + T.Count - 1) / T.Count;
        int vector = 0;
        if (call.Batch == 1)
        {
            for (; (vector + Tall) * T.Count <= call.Rows; vector += Tall)
                Tall1(call, vector, 0, call.Y + vector * T.Count, 0);
        }

        for (; (vector + Wide) * T.Count <= call.Rows; vector += Wide)
        {
            float* y = call.Y + vector * T.Count;
            for (int done = 0; done < call.Batch;)
                done += Several(call, vector, done, y + (nint)done * call.StrideY, call.StrideY);
        }

        if (vector < vectors)
            Last(call, vector);
    }

    /// <summary>The last rows, which do not fill their vectors: through memory that has room for them all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Last(in PanelCall call, int vector)
    {
        int first = vector * T.Count, rows = call.Rows - first, width = Wide * T.Count;
        float* room = stackalloc float[MostTogether * width];
        for (int done = 0; done < call.Batch;)
        {
            int together = Math.Min(MostTogether, call.Batch - done);
            float* y = call.Y + (nint)done * call.StrideY + first;
            for (int b = 0; b < together; b++)
                Unsafe.CopyBlockUnaligned(room + b * width, y + (nint)b * call.StrideY, (uint)rows * sizeof(float));
            together = Several(call, vector, done, room, width);
            for (int b = 0; b < together; b++)
                Unsafe.CopyBlockUnaligned(y + (nint)b * call.StrideY, room + b * width, (uint)rows * sizeof(float));
            done += together;
        }
    }

    /// <summary>Two vectors of rows for as many candidates as go together; how many that were.</summary>
    private static int Several(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        switch (call.Batch - candidate)
        {
            case 1:
                Wide1(call, vector, candidate, y, strideY);
                return 1;
            case 2 or 3:
                Wide2(call, vector, candidate, y, strideY);
                return 2;
            case 4 or 5 or 8:
                Wide4(call, vector, candidate, y, strideY);
                return 4;
            default:
                Wide6(call, vector, candidate, y, strideY);
                return MostTogether;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* At(in PanelCall call, int vector)
    {
        int row = vector * T.Count;
        return call.Weights + row / Panels.Rows * call.BytesPerPanel + row % Panels.Rows * T.BytesPerRow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(in PanelCall call, V sum, int vector, int candidate, float* y) =>
        T.Finish(sum, y, call.Add, call.RowScales + vector * T.Count, call.Scales == null ? 0 : call.Scales[candidate]);
}
