namespace DeepMusic.Engines.Torch;

/// <summary>How long one step took, in microseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">What 99 of 100 steps stayed within.</param>
public readonly record struct StepTimes(double P50, double P99)
{
    /// <summary>Of a number of measurements, which are put in order.</summary>
    public static StepTimes Of(Span<double> microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(microseconds.Length);
        microseconds.Sort();
        return new StepTimes(microseconds[microseconds.Length / 2], microseconds[microseconds.Length * 99 / 100]);
    }
}
