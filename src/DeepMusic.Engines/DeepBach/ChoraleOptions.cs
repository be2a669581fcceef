namespace DeepMusic.Engines.DeepBach;

/// <summary>How the engine works; it does not change while one plays.</summary>
public sealed record ChoraleOptions
{
    /// <summary>How often each voice is gone over; null as often as the network's preset says. With 0 an orderless network's first draft is the answer: a few milliseconds.</summary>
    public int? Sweeps { get; init; }

    /// <summary>How many answers are written at most, until one meets every limit.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>The most sixteenths before and after what is written that are read.</summary>
    public int MostRead { get; init; } = 128;
}
