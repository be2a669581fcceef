using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>One float at a time.</summary>
internal readonly unsafe struct WidthScalar : IWidth<float>
{
    private const int ShortBits = 16;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(float* at) => *at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, float* at) => *at = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Broadcast(float* at) => *at;

    public static float Of(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fma(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    public static float Add(float a, float b) => a + b;

    public static float Multiply(float a, float b) => a * b;

    public static float Divide(float a, float b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float a, float b) => MathF.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float a, float b) => MathF.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadLower(byte* at) => BitConverter.UInt32BitsToSingle(*(uint*)at << ShortBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadUpper(byte* at) => BitConverter.UInt32BitsToSingle(*(uint*)at & 0xFFFF0000u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadPairs(byte* at)
    {
        int lower = ((sbyte*)at)[0], upper = ((sbyte*)at)[1];
        return BitConverter.Int32BitsToSingle((upper << ShortBits) + (lower & ushort.MaxValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float AddProducts(float a, float b, float sum)
    {
        int x = BitConverter.SingleToInt32Bits(a), y = BitConverter.SingleToInt32Bits(b);
        int products = (short)x * (short)y + (x >> ShortBits) * (y >> ShortBits);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(sum) + products);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToFloats(float numbers) => BitConverter.SingleToInt32Bits(numbers);
}
