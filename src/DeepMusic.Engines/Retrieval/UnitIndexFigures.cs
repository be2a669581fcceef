namespace DeepMusic.Engines.Retrieval;

/// <summary>How long a search took, beside the time that merely reading its codes took in the same run.</summary>
/// <param name="Entries">Entries searched.</param>
/// <param name="Bytes">Bytes of codes and their scales.</param>
/// <param name="QueryP50">The middle of all searches for ten, in milliseconds.</param>
/// <param name="QueryP99">99 of 100 took no longer, in milliseconds.</param>
/// <param name="LimitP50">The middle of all readings of those bytes, in milliseconds.</param>
public sealed record UnitIndexFigures(int Entries, long Bytes, double QueryP50, double QueryP99, double LimitP50)
{
    /// <summary>What reading reached, in 10⁹ bytes a second.</summary>
    public double GigabytesPerSecond => Bytes / LimitP50 / 1e6;
}
