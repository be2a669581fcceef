using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace DeepMusic.Engines.Inference;

/// <summary>What this processor can do.</summary>
public static class Processor
{
    /// <summary>All widths it has, the narrowest first.</summary>
    public static IReadOnlyList<VectorWidth> Widths { get; } = [.. Enum.GetValues<VectorWidth>().Where(Has)];

    /// <summary>The widest it has.</summary>
    public static VectorWidth Widest => Widths[^1];

    /// <summary>Whether it has a width. Without fused multiply-add in hardware there is only <see cref="VectorWidth.Scalar"/>.</summary>
    public static bool Has(VectorWidth width) => width switch
    {
        VectorWidth.Scalar => true,
        VectorWidth.Bits128 => Fma.IsSupported || AdvSimd.Arm64.IsSupported,
        VectorWidth.Bits256 => Avx2.IsSupported && Fma.IsSupported,
        VectorWidth.Bits512 => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated,
        _ => false,
    };

    /// <summary>The width to use where one was asked for, or the widest.</summary>
    /// <exception cref="ArgumentException">This processor does not have it.</exception>
    internal static VectorWidth Choose(VectorWidth? wanted) =>
        wanted is not { } width ? Widest : Has(width) ? width
        : throw new ArgumentException($"this processor does not have {width}; it has {string.Join(", ", Widths)}", nameof(wanted));
}
