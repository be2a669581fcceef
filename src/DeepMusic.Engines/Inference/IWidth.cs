namespace DeepMusic.Engines.Inference;

/// <summary>
/// The operations that the live step is made of, at one width. Each is exact or rounded once, as IEEE 754 has it, so that the same text
/// over another width gives the same bits. <typeparamref name="V"/> also carries whole numbers, as bits.
/// </summary>
/// <typeparam name="V">A vector of floats, or one float.</typeparam>
internal unsafe interface IWidth<V>
    where V : struct
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Count { get; }

    static abstract V Load(float* at);

    static abstract void Store(V value, float* at);

    /// <summary>The same 32 bits in every lane.</summary>
    static abstract V Broadcast(float* at);

    static abstract V Of(float value);

    /// <summary>a b + c, rounded once.</summary>
    static abstract V Fma(V a, V b, V c);

    static abstract V Add(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    static abstract V Min(V a, V b);

    static abstract V Max(V a, V b);

    /// <summary>The bfloat16 in the lower half of each 32 bits.</summary>
    static abstract V LoadLower(byte* at);

    /// <summary>The bfloat16 in the upper half of each 32 bits.</summary>
    static abstract V LoadUpper(byte* at);

    /// <summary>Bytes with a sign, two for each lane, widened to 16 bits.</summary>
    static abstract V LoadPairs(byte* at);

    /// <summary>sum + a₀b₀ + a₁b₁ in 32-bit whole numbers, over the pairs of 16-bit ones in each lane.</summary>
    static abstract V AddProducts(V a, V b, V sum);

    /// <summary>32-bit whole numbers as floats.</summary>
    static abstract V ToFloats(V numbers);
}
