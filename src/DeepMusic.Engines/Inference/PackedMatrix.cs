using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// A matrix laid out for the live step. The same numbers give the same results to the bit at every width, and for a candidate alone or
/// among others. Thread-safe: yes, it does not change. Realtime-safe: <see cref="Multiply"/> allocates nothing.
/// </summary>
public sealed unsafe class PackedMatrix
{
    /// <summary>The most memory that rounded candidates take on the stack; more of them go in turns.</summary>
    private const int MostStack = 64 * 1024;

    private readonly byte[] _memory;
    private readonly int _start;
    private readonly float[] _rowScales;

    /// <summary>Packs a matrix.</summary>
    /// <param name="weights">Row by row, <paramref name="rows"/> times <paramref name="columns"/>.</param>
    /// <param name="rows">Results of a multiplication.</param>
    /// <param name="columns">Numbers that go into one.</param>
    /// <param name="format">How the weights are kept.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or the processor does not have the width.</exception>
    public PackedMatrix(ReadOnlySpan<float> weights, int rows, int columns, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
        : this(weights, rows, columns, columns, format, width)
    {
        if (weights.Length != (long)rows * columns)
            throw new ArgumentException($"{weights.Length} weights are not {rows} x {columns}", nameof(weights));
    }

    private PackedMatrix(ReadOnlySpan<float> weights, int rows, int columns, int stride, WeightFormat format, VectorWidth? width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (weights.Length < (long)(rows - 1) * stride + columns)
            throw new ArgumentException($"{weights.Length} weights are fewer than {rows} x {columns}", nameof(weights));
        Rows = rows;
        Columns = columns;
        Format = format;
        Width = Processor.Choose(width);
        int padded = Panels.Count(rows) * Panels.Rows;
        Bytes = (long)Panels.Count(rows) * Panels.BytesPerPanel(format, columns);
        _memory = GC.AllocateArray<byte>(checked((int)Bytes + Panels.Alignment), pinned: true);
        _start = (int)(-(nint)Unsafe.AsPointer(ref _memory[0]) & (Panels.Alignment - 1));
        _rowScales = format == WeightFormat.Int8 ? GC.AllocateArray<float>(padded, pinned: true) : [];
        Panels.Pack(weights[..((rows - 1) * stride + columns)], columns, stride, format, _memory.AsSpan(_start, (int)Bytes), _rowScales);
    }

    /// <summary>Results of a multiplication.</summary>
    public int Rows { get; }

    /// <summary>Numbers that go into one.</summary>
    public int Columns { get; }

    /// <summary>How the weights are kept.</summary>
    public WeightFormat Format { get; }

    /// <summary>The width it works at.</summary>
    public VectorWidth Width { get; }

    /// <summary>Memory that one multiplication reads.</summary>
    public long Bytes { get; }

    /// <summary>Packs some columns of a matrix: the part of a network's input that changes, say, beside a part that is known ahead.</summary>
    /// <param name="weights">The whole matrix, row by row.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="stride">Its columns.</param>
    /// <param name="first">The first column to take.</param>
    /// <param name="columns">How many to take.</param>
    /// <param name="format">How the weights are kept.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    public static PackedMatrix OfColumns(ReadOnlySpan<float> weights, int rows, int stride, int first, int columns, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        if (first < 0 || first + columns > stride || weights.Length != (long)rows * stride)
            throw new ArgumentException($"columns {first} to {first + columns} are not in {weights.Length} weights of {rows} x {stride}", nameof(first));
        return new PackedMatrix(weights[first..], rows, columns, stride, format, width);
    }

    /// <summary>y = W x, or y + W x, for each candidate.</summary>
    /// <param name="x">The candidates one after the other. [batch, columns]</param>
    /// <param name="y">The results. [batch, rows]</param>
    /// <param name="batch">How many candidates.</param>
    /// <param name="add">Whether to add to what is in <paramref name="y"/>.</param>
    public void Multiply(ReadOnlySpan<float> x, Span<float> y, int batch, bool add)
    {
        if (batch < 0 || x.Length < (long)batch * Columns || y.Length < (long)batch * Rows)
            throw new ArgumentException($"{batch} candidates of {Columns} and {Rows} numbers do not fit into {x.Length} and {y.Length}", nameof(batch));
        fixed (byte* memory = _memory)
        fixed (float* rowScales = _rowScales, inputs = x, results = y)
        {
            var call = new PanelCall
            {
                Weights = memory + _start,
                BytesPerPanel = Panels.BytesPerPanel(Format, Columns),
                Substeps = Panels.Substeps(Format, Columns),
                Rows = Rows,
                RowScales = rowScales,
                X = inputs,
                StrideX = Columns,
                Y = results,
                StrideY = Rows,
                Batch = batch,
                Add = add,
            };
            if (Format == WeightFormat.Int8)
                MultiplyRounded(call);
            else if (batch > 0)
                Run(call);
        }
    }

    [SkipLocalsInit]
    private void MultiplyRounded(PanelCall call)
    {
        int words = call.Substeps, turn = Math.Max(1, Math.Min(call.Batch, MostStack / sizeof(float) / words));
        float* rounded = stackalloc float[turn * words];
        float* scales = stackalloc float[turn];
        float* x = call.X;
        call.X = rounded;
        call.StrideX = words;
        call.Scales = scales;
        for (int left = call.Batch; left > 0; left -= turn)
        {
            call.Batch = Math.Min(turn, left);
            for (int b = 0; b < call.Batch; b++, x += Columns)
                scales[b] = Rounding.ToShorts(new ReadOnlySpan<float>(x, Columns), new Span<short>(rounded + (nint)b * words, 2 * words));
            Run(call);
            call.Y += (nint)turn * call.StrideY;
        }
    }

    private void Run(in PanelCall call)
    {
        switch (Width)
        {
            case VectorWidth.Bits512: Run<Width512, Vector512<float>>(call); break;
            case VectorWidth.Bits256: Run<Width256, Vector256<float>>(call); break;
            case VectorWidth.Bits128: Run<Width128, Vector128<float>>(call); break;
            default: Run<WidthScalar, float>(call); break;
        }
    }

    private void Run<TWidth, V>(in PanelCall call)
        where TWidth : struct, IWidth<V>
        where V : struct
    {
        switch (Format)
        {
            case WeightFormat.Int8: PanelKernel<Int8Weights<TWidth, V>, V>.Multiply(call); break;
            case WeightFormat.BFloat16: PanelKernel<BFloat16Weights<TWidth, V>, V>.Multiply(call); break;
            default: PanelKernel<Float32Weights<TWidth, V>, V>.Multiply(call); break;
        }
    }
}
