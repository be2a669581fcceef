using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

// The blocks, written out: sums stay in registers only as locals.
internal static unsafe partial class PanelKernel<T, V>
{
    /// <summary>Eight vectors of rows, one candidate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tall1(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        byte* w0 = At(call, vector);
        byte* w1 = At(call, vector + 1);
        byte* w2 = At(call, vector + 2);
        byte* w3 = At(call, vector + 3);
        byte* w4 = At(call, vector + 4);
        byte* w5 = At(call, vector + 5);
        byte* w6 = At(call, vector + 6);
        byte* w7 = At(call, vector + 7);
        float* x0 = call.X + (nint)(candidate) * call.StrideX;
        V s00 = T.Start(y + 0 * T.Count, call.Add), s10 = T.Start(y + 1 * T.Count, call.Add), s20 = T.Start(y + 2 * T.Count, call.Add), s30 = T.Start(y + 3 * T.Count, call.Add), s40 = T.Start(y + 4 * T.Count, call.Add), s50 = T.Start(y + 5 * T.Count, call.Add), s60 = T.Start(y + 6 * T.Count, call.Add), s70 = T.Start(y + 7 * T.Count, call.Add);
        float* end = x0 + (call.Substeps & ~1);
        while (x0 < end)
        {
            V v0 = T.First(w0), v1 = T.First(w1), v2 = T.First(w2), v3 = T.First(w3), v4 = T.First(w4), v5 = T.First(w5), v6 = T.First(w6), v7 = T.First(w7);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            s20 = T.Accumulate(v2, x, s20);
            s30 = T.Accumulate(v3, x, s30);
            s40 = T.Accumulate(v4, x, s40);
            s50 = T.Accumulate(v5, x, s50);
            s60 = T.Accumulate(v6, x, s60);
            s70 = T.Accumulate(v7, x, s70);
            v0 = T.Second(w0);
            v1 = T.Second(w1);
            v2 = T.Second(w2);
            v3 = T.Second(w3);
            v4 = T.Second(w4);
            v5 = T.Second(w5);
            v6 = T.Second(w6);
            v7 = T.Second(w7);
            x = T.Broadcast(x0 + 1);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            s20 = T.Accumulate(v2, x, s20);
            s30 = T.Accumulate(v3, x, s30);
            s40 = T.Accumulate(v4, x, s40);
            s50 = T.Accumulate(v5, x, s50);
            s60 = T.Accumulate(v6, x, s60);
            s70 = T.Accumulate(v7, x, s70);
            w0 += T.BytesPerPair;
            w1 += T.BytesPerPair;
            w2 += T.BytesPerPair;
            w3 += T.BytesPerPair;
            w4 += T.BytesPerPair;
            w5 += T.BytesPerPair;
            w6 += T.BytesPerPair;
            w7 += T.BytesPerPair;
            x0 += 2;
        }

        if ((call.Substeps & 1) != 0)
        {
            V v0 = T.First(w0), v1 = T.First(w1), v2 = T.First(w2), v3 = T.First(w3), v4 = T.First(w4), v5 = T.First(w5), v6 = T.First(w6), v7 = T.First(w7);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            s20 = T.Accumulate(v2, x, s20);
            s30 = T.Accumulate(v3, x, s30);
            s40 = T.Accumulate(v4, x, s40);
            s50 = T.Accumulate(v5, x, s50);
            s60 = T.Accumulate(v6, x, s60);
            s70 = T.Accumulate(v7, x, s70);
        }

        Finish(call, s00, vector, candidate, y + 0 * T.Count);
        Finish(call, s10, vector + 1, candidate, y + 1 * T.Count);
        Finish(call, s20, vector + 2, candidate, y + 2 * T.Count);
        Finish(call, s30, vector + 3, candidate, y + 3 * T.Count);
        Finish(call, s40, vector + 4, candidate, y + 4 * T.Count);
        Finish(call, s50, vector + 5, candidate, y + 5 * T.Count);
        Finish(call, s60, vector + 6, candidate, y + 6 * T.Count);
        Finish(call, s70, vector + 7, candidate, y + 7 * T.Count);
    }

    /// <summary>Two vectors of rows, one candidate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        byte* w0 = At(call, vector);
        byte* w1 = At(call, vector + 1);
        float* x0 = call.X + (nint)(candidate) * call.StrideX;
        V s00 = T.Start(y + 0 * T.Count, call.Add), s10 = T.Start(y + 1 * T.Count, call.Add);
        float* end = x0 + (call.Substeps & ~1);
        while (x0 < end)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            v0 = T.Second(w0);
            v1 = T.Second(w1);
            x = T.Broadcast(x0 + 1);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            w0 += T.BytesPerPair;
            w1 += T.BytesPerPair;
            x0 += 2;
        }

        if ((call.Substeps & 1) != 0)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
        }

        Finish(call, s00, vector, candidate, y + 0 * T.Count);
        Finish(call, s10, vector + 1, candidate, y + 1 * T.Count);
    }

    /// <summary>Two vectors of rows, two candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide2(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        byte* w0 = At(call, vector);
        byte* w1 = At(call, vector + 1);
        float* x0 = call.X + (nint)(candidate) * call.StrideX;
        float* x1 = call.X + (nint)(candidate + 1) * call.StrideX;
        V s00 = T.Start(y + 0 * T.Count, call.Add), s10 = T.Start(y + 1 * T.Count, call.Add);
        V s01 = T.Start(y + 1 * (nint)strideY + 0 * T.Count, call.Add), s11 = T.Start(y + 1 * (nint)strideY + 1 * T.Count, call.Add);
        float* end = x0 + (call.Substeps & ~1);
        while (x0 < end)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            v0 = T.Second(w0);
            v1 = T.Second(w1);
            x = T.Broadcast(x0 + 1);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1 + 1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            w0 += T.BytesPerPair;
            w1 += T.BytesPerPair;
            x0 += 2;
            x1 += 2;
        }

        if ((call.Substeps & 1) != 0)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
        }

        Finish(call, s00, vector, candidate, y + 0 * T.Count);
        Finish(call, s10, vector + 1, candidate, y + 1 * T.Count);
        Finish(call, s01, vector, candidate + 1, y + 1 * (nint)strideY + 0 * T.Count);
        Finish(call, s11, vector + 1, candidate + 1, y + 1 * (nint)strideY + 1 * T.Count);
    }

    /// <summary>Two vectors of rows, four candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide4(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        byte* w0 = At(call, vector);
        byte* w1 = At(call, vector + 1);
        float* x0 = call.X + (nint)(candidate) * call.StrideX;
        float* x1 = call.X + (nint)(candidate + 1) * call.StrideX;
        float* x2 = call.X + (nint)(candidate + 2) * call.StrideX;
        float* x3 = call.X + (nint)(candidate + 3) * call.StrideX;
        V s00 = T.Start(y + 0 * T.Count, call.Add), s10 = T.Start(y + 1 * T.Count, call.Add);
        V s01 = T.Start(y + 1 * (nint)strideY + 0 * T.Count, call.Add), s11 = T.Start(y + 1 * (nint)strideY + 1 * T.Count, call.Add);
        V s02 = T.Start(y + 2 * (nint)strideY + 0 * T.Count, call.Add), s12 = T.Start(y + 2 * (nint)strideY + 1 * T.Count, call.Add);
        V s03 = T.Start(y + 3 * (nint)strideY + 0 * T.Count, call.Add), s13 = T.Start(y + 3 * (nint)strideY + 1 * T.Count, call.Add);
        float* end = x0 + (call.Substeps & ~1);
        while (x0 < end)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
            v0 = T.Second(w0);
            v1 = T.Second(w1);
            x = T.Broadcast(x0 + 1);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1 + 1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2 + 1);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3 + 1);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
            w0 += T.BytesPerPair;
            w1 += T.BytesPerPair;
            x0 += 2;
            x1 += 2;
            x2 += 2;
            x3 += 2;
        }

        if ((call.Substeps & 1) != 0)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
        }

        Finish(call, s00, vector, candidate, y + 0 * T.Count);
        Finish(call, s10, vector + 1, candidate, y + 1 * T.Count);
        Finish(call, s01, vector, candidate + 1, y + 1 * (nint)strideY + 0 * T.Count);
        Finish(call, s11, vector + 1, candidate + 1, y + 1 * (nint)strideY + 1 * T.Count);
        Finish(call, s02, vector, candidate + 2, y + 2 * (nint)strideY + 0 * T.Count);
        Finish(call, s12, vector + 1, candidate + 2, y + 2 * (nint)strideY + 1 * T.Count);
        Finish(call, s03, vector, candidate + 3, y + 3 * (nint)strideY + 0 * T.Count);
        Finish(call, s13, vector + 1, candidate + 3, y + 3 * (nint)strideY + 1 * T.Count);
    }

    /// <summary>Two vectors of rows, six candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide6(in PanelCall call, int vector, int candidate, float* y, int strideY)
    {
        byte* w0 = At(call, vector);
        byte* w1 = At(call, vector + 1);
        float* x0 = call.X + (nint)(candidate) * call.StrideX;
        float* x1 = call.X + (nint)(candidate + 1) * call.StrideX;
        float* x2 = call.X + (nint)(candidate + 2) * call.StrideX;
        float* x3 = call.X + (nint)(candidate + 3) * call.StrideX;
        float* x4 = call.X + (nint)(candidate + 4) * call.StrideX;
        float* x5 = call.X + (nint)(candidate + 5) * call.StrideX;
        V s00 = T.Start(y + 0 * T.Count, call.Add), s10 = T.Start(y + 1 * T.Count, call.Add);
        V s01 = T.Start(y + 1 * (nint)strideY + 0 * T.Count, call.Add), s11 = T.Start(y + 1 * (nint)strideY + 1 * T.Count, call.Add);
        V s02 = T.Start(y + 2 * (nint)strideY + 0 * T.Count, call.Add), s12 = T.Start(y + 2 * (nint)strideY + 1 * T.Count, call.Add);
        V s03 = T.Start(y + 3 * (nint)strideY + 0 * T.Count, call.Add), s13 = T.Start(y + 3 * (nint)strideY + 1 * T.Count, call.Add);
        V s04 = T.Start(y + 4 * (nint)strideY + 0 * T.Count, call.Add), s14 = T.Start(y + 4 * (nint)strideY + 1 * T.Count, call.Add);
        V s05 = T.Start(y + 5 * (nint)strideY + 0 * T.Count, call.Add), s15 = T.Start(y + 5 * (nint)strideY + 1 * T.Count, call.Add);
        float* end = x0 + (call.Substeps & ~1);
        while (x0 < end)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
            x = T.Broadcast(x4);
            s04 = T.Accumulate(v0, x, s04);
            s14 = T.Accumulate(v1, x, s14);
            x = T.Broadcast(x5);
            s05 = T.Accumulate(v0, x, s05);
            s15 = T.Accumulate(v1, x, s15);
            v0 = T.Second(w0);
            v1 = T.Second(w1);
            x = T.Broadcast(x0 + 1);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1 + 1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2 + 1);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3 + 1);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
            x = T.Broadcast(x4 + 1);
            s04 = T.Accumulate(v0, x, s04);
            s14 = T.Accumulate(v1, x, s14);
            x = T.Broadcast(x5 + 1);
            s05 = T.Accumulate(v0, x, s05);
            s15 = T.Accumulate(v1, x, s15);
            w0 += T.BytesPerPair;
            w1 += T.BytesPerPair;
            x0 += 2;
            x1 += 2;
            x2 += 2;
            x3 += 2;
            x4 += 2;
            x5 += 2;
        }

        if ((call.Substeps & 1) != 0)
        {
            V v0 = T.First(w0), v1 = T.First(w1);
            V x = T.Broadcast(x0);
            s00 = T.Accumulate(v0, x, s00);
            s10 = T.Accumulate(v1, x, s10);
            x = T.Broadcast(x1);
            s01 = T.Accumulate(v0, x, s01);
            s11 = T.Accumulate(v1, x, s11);
            x = T.Broadcast(x2);
            s02 = T.Accumulate(v0, x, s02);
            s12 = T.Accumulate(v1, x, s12);
            x = T.Broadcast(x3);
            s03 = T.Accumulate(v0, x, s03);
            s13 = T.Accumulate(v1, x, s13);
            x = T.Broadcast(x4);
            s04 = T.Accumulate(v0, x, s04);
            s14 = T.Accumulate(v1, x, s14);
            x = T.Broadcast(x5);
            s05 = T.Accumulate(v0, x, s05);
            s15 = T.Accumulate(v1, x, s15);
        }

        Finish(call, s00, vector, candidate, y + 0 * T.Count);
        Finish(call, s10, vector + 1, candidate, y + 1 * T.Count);
        Finish(call, s01, vector, candidate + 1, y + 1 * (nint)strideY + 0 * T.Count);
        Finish(call, s11, vector + 1, candidate + 1, y + 1 * (nint)strideY + 1 * T.Count);
        Finish(call, s02, vector, candidate + 2, y + 2 * (nint)strideY + 0 * T.Count);
        Finish(call, s12, vector + 1, candidate + 2, y + 2 * (nint)strideY + 1 * T.Count);
        Finish(call, s03, vector, candidate + 3, y + 3 * (nint)strideY + 0 * T.Count);
        Finish(call, s13, vector + 1, candidate + 3, y + 3 * (nint)strideY + 1 * T.Count);
        Finish(call, s04, vector, candidate + 4, y + 4 * (nint)strideY + 0 * T.Count);
        Finish(call, s14, vector + 1, candidate + 4, y + 4 * (nint)strideY + 1 * T.Count);
        Finish(call, s05, vector, candidate + 5, y + 5 * (nint)strideY + 0 * T.Count);
        Finish(call, s15, vector + 1, candidate + 5, y + 5 * (nint)strideY + 1 * T.Count);
    }
}
