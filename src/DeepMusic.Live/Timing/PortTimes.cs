namespace DeepMusic.Live.Timing;

/// <summary>What is measured on the way to one output: of the whole set, and of the stretch since it was last looked at. Thread-safe: no.</summary>
public sealed class PortTimes
{
    private readonly Measured?[] _whole = new Measured?[Enum.GetValues<LatencyKind>().Length];
    private readonly Measured?[] _stretch = new Measured?[Enum.GetValues<LatencyKind>().Length];

    /// <summary>All of a kind; null where there is none yet.</summary>
    public Measured? this[LatencyKind kind] => _whole[(int)kind];

    /// <summary>Of the stretch; null where there is none yet.</summary>
    public Measured? Stretch(LatencyKind kind) => _stretch[(int)kind];

    /// <summary>How all of a kind are spread.</summary>
    public Spread Of(LatencyKind kind) => this[kind]?.Spread ?? default;

    /// <summary>A new stretch begins.</summary>
    public void BeginStretch()
    {
        foreach (Measured? measured in _stretch) measured?.Reset();
    }

    internal void Record(LatencyKind kind, TimeSpan time)
    {
        (_whole[(int)kind] ??= new Measured()).Record(time);
        (_stretch[(int)kind] ??= new Measured()).Record(time);
    }
}
