namespace DeepMusic.Osc;

/// <summary>How often each defect was met. Thread-safe: yes. Realtime-safe: counting is.</summary>
public sealed class OscDefects
{
    private readonly long[] _counts = new long[Enum.GetValues<OscDefect>().Length];
    private long _last;

    /// <summary>How often <paramref name="defect"/> was met.</summary>
    public long this[OscDefect defect] => Volatile.Read(ref _counts[(int)defect]);

    /// <summary>All defects together.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            for (int i = 1; i < _counts.Length; i++) total += Volatile.Read(ref _counts[i]);
            return total;
        }
    }

    /// <summary>The latest fault.</summary>
    public OscFault Last
    {
        get
        {
            long last = Volatile.Read(ref _last);
            return new OscFault((OscDefect)(last >> 32), (int)last);
        }
    }

    /// <summary>Counts one; no fault counts nothing.</summary>
    public void Count(OscFault fault)
    {
        if (fault.Defect == OscDefect.None) return;
        Interlocked.Increment(ref _counts[(int)fault.Defect]);
        Volatile.Write(ref _last, ((long)fault.Defect << 32) | (uint)fault.Offset);
    }

    /// <inheritdoc/>
    public override string ToString() => Total is 0 ? "no defects" : Total is var n && n == 1 ? $"{Last}" : $"{n} defects, the last: {Last}";
}
