namespace DeepMusic.Engines.Retrieval;

/// <summary>A page of entries in memory that stays where it is, for as long as its owner keeps it.</summary>
/// <param name="Start">Its first byte, aligned to 64.</param>
/// <param name="Layout">Where things lie in it.</param>
internal readonly unsafe record struct UnitIndexPage(nint Start, UnitIndexLayout Layout)
{
    private const int Largest = 127, Zero = UnitIndexQuery.CodeOfZero;

    /// <summary>byte[Entries / 16, Rows, 16, 4].</summary>
    public byte* Codes => (byte*)Start;

    /// <summary>float[Entries]: what a step of an entry's codes is worth.</summary>
    public float* Scales => (float*)(Start + Layout.Scales);

    /// <summary>ushort[Entries].</summary>
    public ushort* Tags => (ushort*)(Start + Layout.Tags);

    /// <summary>float[Entries, Width].</summary>
    public float* Vectors => (float*)(Start + Layout.Vectors);

    /// <summary>The exact vector of an entry, zeros up to whole rows after it.</summary>
    public float* Vector(int slot) => Vectors + (nint)slot * Layout.Width;

    /// <summary>Writes an entry.</summary>
    /// <param name="slot">Its place in the page.</param>
    /// <param name="vector">Its vector, <see cref="Check"/>ed. (D)</param>
    /// <param name="tag">Its tag.</param>
    public void Set(int slot, ReadOnlySpan<float> vector, ushort tag)
    {
        float largest = 0;
        foreach (float x in vector) largest = MathF.Max(largest, MathF.Abs(x));
        float scale = largest / Largest;
        byte* codes = Codes + (nint)(slot / UnitIndexLayout.Block) * Layout.BlockBytes + slot % UnitIndexLayout.Block * UnitIndexLayout.RowDimensions;
        for (int i = 0; i < Layout.Width; i++)
        {
            int code = i < vector.Length ? (int)MathF.Round(Math.Clamp(vector[i] / scale, -Largest, Largest)) : 0;
            codes[i / UnitIndexLayout.RowDimensions * UnitIndexLayout.RowBytes + i % UnitIndexLayout.RowDimensions] = (byte)(code + Zero);
        }
        Scales[slot] = scale;
        Tags[slot] = tag;
        var exact = new Span<float>(Vector(slot), Layout.Width);
        vector.CopyTo(exact);
        exact[vector.Length..].Clear();
    }

    /// <summary>Refuses what is no vector of length 1.</summary>
    /// <exception cref="ArgumentException">It has another number of dimensions, or another length.</exception>
    public static void Check(ReadOnlySpan<float> vector, int dimensions)
    {
        const double Tolerance = 1e-2;
        if (vector.Length != dimensions) throw new ArgumentException($"the vector has {vector.Length} dimensions, the entries here have {dimensions}; use the embedding that they were made with", nameof(vector));
        double squares = 0;
        foreach (float x in vector) squares += (double)x * x;
        if (!(Math.Abs(squares - 1) <= Tolerance)) throw new ArgumentException($"the vector's length is {Math.Sqrt(squares):0.###}, not 1; divide it by its length first", nameof(vector));
    }
}
