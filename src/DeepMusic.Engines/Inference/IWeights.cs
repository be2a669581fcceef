namespace DeepMusic.Engines.Inference;

/// <summary>
/// How one format of weights is multiplied. Every format goes through the columns in substeps that take four bytes of x: one float, or
/// two 16-bit numbers; two substeps make a pair, and a pair's weights lie together.
/// </summary>
/// <typeparam name="V">A vector of floats, or one float.</typeparam>
internal unsafe interface IWeights<V>
    where V : struct
{
    /// <summary>Rows in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>From one row to the next within a substep.</summary>
    static abstract int BytesPerRow { get; }

    /// <summary>From one pair of substeps to the next.</summary>
    static abstract int BytesPerPair { get; }

    /// <summary>Weights of a pair's first substep.</summary>
    static abstract V First(byte* at);

    /// <summary>Weights of a pair's second substep.</summary>
    static abstract V Second(byte* at);

    /// <summary>Four bytes of x, for every row.</summary>
    static abstract V Broadcast(float* x);

    /// <summary>One substep: sum + weights x.</summary>
    static abstract V Accumulate(V weights, V x, V sum);

    /// <summary>The sum that a result begins with.</summary>
    static abstract V Start(float* y, bool add);

    /// <summary>Puts a sum down as result.</summary>
    static abstract void Finish(V sum, float* y, bool add, float* rowScales, float scale);
}
