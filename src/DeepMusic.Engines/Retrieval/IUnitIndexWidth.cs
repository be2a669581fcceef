namespace DeepMusic.Engines.Retrieval;

/// <summary>What the scan is made of, at one width. Sums are whole numbers, scores rounded once: every width gives the same bits.</summary>
/// <typeparam name="V">A vector of 32-bit whole numbers, or one.</typeparam>
internal unsafe interface IUnitIndexWidth<V>
    where V : struct
{
    /// <summary>Entries side by side.</summary>
    static abstract int Count { get; }

    /// <summary>Whether products are of codes as they stand, 128 for zero; otherwise that is taken off first.</summary>
    static abstract bool IsBiased { get; }

    /// <summary>sum + the four products of each entry.</summary>
    /// <param name="sum">One of each entry.</param>
    /// <param name="codes">Four codes of each entry, 1 to 255.</param>
    /// <param name="query">Four codes of the query, −64 to 64.</param>
    static abstract V AddProducts(V sum, byte* codes, int query);

    static abstract V Add(V a, V b);

    /// <summary>Writes the scores, (sum − bias) × scale, and tells by a bit of each entry which are above the threshold.</summary>
    static abstract uint Above(V sum, int bias, float* scales, float threshold, float* scores);
}
