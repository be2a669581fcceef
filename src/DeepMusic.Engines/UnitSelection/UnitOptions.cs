namespace DeepMusic.Engines.UnitSelection;

/// <summary>How the engine thinks; it does not change while one plays.</summary>
public sealed record UnitOptions
{
    /// <summary>The share of the units that are looked at more closely: those that suit best by relevance.</summary>
    public double Kept { get; init; } = 0.05;

    /// <summary>The fewest units looked at more closely.</summary>
    public int FewestKept { get; init; } = 32;

    /// <summary>The most.</summary>
    public int MostKept { get; init; } = 200;

    /// <summary>How many of these are joined on by ear; the others suit too little.</summary>
    public int MostJoined { get; init; } = 64;

    /// <summary>The most events of a unit that are listened to for how well it joins on.</summary>
    public int MostEvents { get; init; } = 16;

    /// <summary>The most bars of the call that are read.</summary>
    public int MostRead { get; init; } = 8;

    /// <summary>How many units in the order of the ranking are tried for one that breaks no limit.</summary>
    public int MostTried { get; init; } = 24;

    /// <summary>How many whole answers are tried for one that can be made to obey.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>The most units of tonight that are remembered, some three thousand bars; the oldest are forgotten first.</summary>
    public int MostTonight { get; init; } = 8192;
}
