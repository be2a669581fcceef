namespace DeepMusic.Live.Soak;

/// <summary>
/// How many faults of each kind were injected, and how many were survived: after one that was, the instrument stood at rest with
/// nothing held and nothing broken. Thread-safe: yes.
/// </summary>
public sealed class FaultTally
{
    private readonly SortedDictionary<FaultKind, (long Injected, long Survived)> _counts = [];
    private readonly List<FaultKind> _open = [];
    private readonly Lock _door = new();

    /// <summary>What was counted, by kind.</summary>
    public IReadOnlyList<(FaultKind Kind, long Injected, long Survived)> Rows
    {
        get
        {
            lock (_door) return [.. _counts.Select(c => (c.Key, c.Value.Injected, c.Value.Survived))];
        }
    }

    /// <summary>How many were injected.</summary>
    public long Injected => Rows.Sum(r => r.Injected);

    /// <summary>How many were survived.</summary>
    public long Survived => Rows.Sum(r => r.Survived);

    /// <summary>A fault is injected.</summary>
    public void Inject(FaultKind kind)
    {
        lock (_door)
        {
            Count(kind, 1, 0);
            _open.Add(kind);
        }
    }

    /// <summary>A quiescent point was reached. Where nothing is broken, all that was injected since the one before was survived.</summary>
    public void Settle(bool sound)
    {
        lock (_door)
        {
            if (sound)
                foreach (FaultKind kind in _open) Count(kind, 0, 1);
            _open.Clear();
        }
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(FaultKind kind, long injected, long survived)
    {
        lock (_door) Count(kind, injected, survived);
    }

    private void Count(FaultKind kind, long injected, long survived)
    {
        (long i, long s) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (i + injected, s + survived);
    }
}
