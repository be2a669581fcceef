namespace DeepMusic.Engines.DeepBach;

/// <summary>How cells are drawn; it does not change while one plays.</summary>
public sealed record GibbsOptions
{
    /// <summary>The share of the cells that is drawn at once in the first sweep.</summary>
    public double Most { get; init; } = 0.8;

    /// <summary>The share in the last ones; one cell at least is drawn.</summary>
    public double Least { get; init; } = 0.1;

    /// <summary>After which part of the sweeps the share is at its least.</summary>
    public double Settled { get; init; } = 0.7;

    /// <summary>Divides the log-odds of which pitch is struck; below 1 the likely becomes likelier.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>The same of whether anything is struck, held or left out: cooled, music loses its passing notes, for holding on is always likelier.</summary>
    public double RhythmTemperature { get; init; } = 1;

    /// <summary>Whether a network that can writes the cells in order of time first, instead of at random.</summary>
    public bool WriteInOrder { get; init; } = true;

    /// <summary>The share of a sweep of so many.</summary>
    internal double ShareAt(int sweep, int sweeps) => Math.Max(Least, Most - (Most - Least) * sweep / Math.Max(1, Settled * sweeps));
}
