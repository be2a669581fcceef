namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// A query as the scan wants it. Codes of entries are 1 to 255 with 128 for zero, those of queries −64 to 64: so two products side by side
/// stay below 2¹⁵, and the instructions that multiply bytes never saturate. Entries have the finer ones, since what is rounded of the query
/// is much the same for all entries that lie close together.
/// </summary>
internal readonly unsafe ref struct UnitIndexQuery
{
    /// <summary>What an entry's code is where its vector is 0.</summary>
    public const int CodeOfZero = 128;

    private const int Largest = 64;

    /// <summary>int[Rows]: four codes each.</summary>
    public readonly int* Codes;

    /// <summary>float[Width]: the query itself, zeros after it.</summary>
    public readonly float* Exact;

    /// <summary>What each sum of products is too large by.</summary>
    public readonly int Bias;

    /// <param name="query">The query. (D)</param>
    /// <param name="codes">Room for its codes, from 0. (Rows)</param>
    /// <param name="exact">Room for itself, from 0. (Width)</param>
    /// <exception cref="ArgumentException">It holds what is no number.</exception>
    public UnitIndexQuery(ReadOnlySpan<float> query, int* codes, float* exact)
    {
        Codes = codes;
        Exact = exact;
        float largest = 0;
        foreach (float x in query)
        {
            if (!float.IsFinite(x)) throw new ArgumentException("the query holds what is no number; see what the embedding was given", nameof(query));
            largest = MathF.Max(largest, MathF.Abs(x));
        }
        float scale = largest > 0 ? largest / Largest : 1;
        for (int i = 0; i < query.Length; i++)
        {
            exact[i] = query[i];
            int code = (int)MathF.Round(Math.Clamp(query[i] / scale, -Largest, Largest));
            ((sbyte*)codes)[i] = (sbyte)code;
            Bias += CodeOfZero * code;
        }
    }
}
