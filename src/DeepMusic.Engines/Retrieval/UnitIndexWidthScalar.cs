namespace DeepMusic.Engines.Retrieval;

/// <summary>One entry at a time: works everywhere.</summary>
internal readonly unsafe struct UnitIndexWidthScalar : IUnitIndexWidth<int>
{
    public static int Count => 1;

    public static bool IsBiased => true;

    public static int AddProducts(int sum, byte* codes, int query)
    {
        for (int i = 0; i < sizeof(int); i++) sum += codes[i] * (sbyte)(query >> (8 * i));
        return sum;
    }

    public static int Add(int a, int b) => a + b;

    public static uint Above(int sum, int bias, float* scales, float threshold, float* scores)
    {
        *scores = (sum - bias) * *scales;
        return *scores > threshold ? 1u : 0;
    }
}
