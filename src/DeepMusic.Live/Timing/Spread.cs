using System.Globalization;

namespace DeepMusic.Live.Timing;

/// <summary>How times were spread, in milliseconds. All 0 where nothing was measured.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="P50">The median.</param>
/// <param name="P99">What one in a hundred exceeded.</param>
/// <param name="Max">The longest, exactly.</param>
public readonly record struct Spread(long Count, double P50, double P99, double Max)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {P50:0.00}, p99 {P99:0.00}, max {Max:0.00} ms of {Count}");
}
