namespace DeepMusic.Core;

/// <summary>Quantiles of samples, linear between two of them (Hyndman and Fan 1996, definition 7).</summary>
public static class Quantile
{
    /// <summary>The value that so large a part of the samples does not exceed.</summary>
    /// <param name="sorted">The samples from the least to the greatest, one or more.</param>
    /// <param name="part">The part, 0..1; half of them for the median.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double part)
    {
        if (sorted.IsEmpty) throw new ArgumentException("no samples have no quantile", nameof(sorted));
        double place = Math.Clamp(part, 0, 1) * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
