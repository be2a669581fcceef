using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// The order in which weights lie in memory: panels of 64 rows, within a panel column after column. Each result is then one sum, taken
/// in the order of the columns whatever the width, and eight of the widest vectors are but two streams to read. (With panels of 16 rows they
/// are eight, and a step took a tenth longer.) Rows that fill up the last panel are zero.
/// </summary>
internal static class Panels
{
    /// <summary>Rows of a panel.</summary>
    public const int Rows = 64;

    /// <summary>The start of the weights lies at a multiple of this: a cache line.</summary>
    public const int Alignment = 64;

    private const int BrainShift = 16;

    /// <summary>Bytes of one panel.</summary>
    public static int BytesPerPanel(WeightFormat format, int columns) => format switch
    {
        WeightFormat.Float32 => columns * Rows * sizeof(float),
        WeightFormat.BFloat16 => Pairs(columns) * Rows * sizeof(uint),
        _ => Pairs(columns) * Rows * 2,
    };

    /// <summary>Panels that hold this many rows.</summary>
    public static int Count(int rows) => (rows + Rows - 1) / Rows;

    /// <summary>Substeps that go through this many columns.</summary>
    public static int Substeps(WeightFormat format, int columns) => format == WeightFormat.Int8 ? Pairs(columns) : columns;

    /// <summary>A float's nearest bfloat16; of two as near, the even one.</summary>
    public static ushort ToBrain(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? (ushort)((bits >> BrainShift) | 0x40) : (ushort)((bits + 0x7FFF + ((bits >> BrainShift) & 1)) >> BrainShift);
    }

    /// <summary>Packs weights into zeroed memory.</summary>
    /// <param name="weights">Row by row.</param>
    /// <param name="columns">Numbers of a row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="format">How to keep them.</param>
    /// <param name="packed">The memory, <see cref="Count"/> panels of <see cref="BytesPerPanel"/>.</param>
    /// <param name="rowScales">For <see cref="WeightFormat.Int8"/>: what one unit of a row's weights stands for.</param>
    public static void Pack(ReadOnlySpan<float> weights, int columns, int stride, WeightFormat format, Span<byte> packed, Span<float> rowScales)
    {
        int bytesPerPanel = BytesPerPanel(format, columns);
        int rows = columns == 0 ? 0 : (weights.Length - columns) / stride + 1;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> line = weights.Slice(row * stride, columns);
            Span<byte> panel = packed.Slice(row / Rows * bytesPerPanel, bytesPerPanel);
            if (format == WeightFormat.Int8)
                rowScales[row] = PackBytes(line, MemoryMarshal.Cast<byte, sbyte>(panel), row % Rows);
            else if (format == WeightFormat.BFloat16)
                PackBrains(line, MemoryMarshal.Cast<byte, ushort>(panel), row % Rows);
            else
                PackFloats(line, MemoryMarshal.Cast<byte, float>(panel), row % Rows);
        }
    }

    private static void PackFloats(ReadOnlySpan<float> line, Span<float> panel, int row)
    {
        for (int k = 0; k < line.Length; k++)
            panel[k * Rows + row] = line[k];
    }

    private static void PackBrains(ReadOnlySpan<float> line, Span<ushort> panel, int row)
    {
        for (int k = 0; k < line.Length; k++)
            panel[(k / 2 * Rows + row) * 2 + k % 2] = ToBrain(line[k]);
    }

    private static float PackBytes(ReadOnlySpan<float> line, Span<sbyte> panel, int row)
    {
        float largest = 0;
        foreach (float value in line)
            largest = MathF.Max(largest, MathF.Abs(value));
        float scale = largest / sbyte.MaxValue;
        if (!(scale > 0))
            return 0;
        for (int k = 0; k < line.Length; k++)
            panel[(k / 2 * Rows + row) * 2 + k % 2] = (sbyte)Math.Clamp(MathF.Round(line[k] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        return scale;
    }

    private static int Pairs(int columns) => (columns + 1) / 2;
}
