namespace DeepMusic.Realtime;

/// <summary>How a sequencer is built.</summary>
public sealed record SequencerOptions
{
    /// <summary>How many outputs there can be, 1..32.</summary>
    public int Ports { get; init; } = 16;

    /// <summary>How many notes can sound at once, 1..16384; one struck beyond that is refused.</summary>
    public int Voices { get; init; } = 1024;

    /// <summary>How many sent messages are kept for the reader of <see cref="Sequencer.Sent"/>.</summary>
    public int Journal { get; init; } = 4096;

    /// <summary>
    /// A note later than this is not played at all, nor a clock byte: after the machine has slept, the backlog would come out as one burst.
    /// </summary>
    public TimeSpan Stale { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long before a due time the thread stops sleeping and watches the clock instead, 0..100 µs.</summary>
    public TimeSpan Spin { get; init; } = TimeSpan.FromMicroseconds(60);

    /// <summary>The time between the resets of two channels in a panic: five messages, 5 ms on a DIN cable.</summary>
    public TimeSpan PanicPace { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Where what sounds is kept, so that a guardian can release it; null for memory of its own. For one sequencer only.</summary>
    public LedgerMemory? Ledger { get; init; }

    /// <summary>
    /// Whether active sensing (FE) is sent to an output to which nothing else was sent for 250 ms: a synth that knows it lets its notes go when we are
    /// gone for 300 ms.
    /// </summary>
    public bool ActiveSensing { get; init; }

    internal SequencerOptions Checked()
    {
        if (Ports is < 1 or > 32) throw new ArgumentOutOfRangeException(nameof(Ports), $"{Ports} outputs: the sequencer takes 1..32");
        if (Voices is < 1 or > 16384) throw new ArgumentOutOfRangeException(nameof(Voices), $"{Voices} voices: the sequencer takes 1..16384");
        if (Stale < TimeSpan.Zero || PanicPace < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(Stale), "Stale and PanicPace cannot be negative");
        if (Spin < TimeSpan.Zero || Spin > TimeSpan.FromMicroseconds(100))
            throw new ArgumentOutOfRangeException(nameof(Spin), $"spinning for {Spin.TotalMicroseconds:0} µs: the sequencer takes 0..100");
        if (Ledger is { } ledger && ledger.Ports < Ports) throw new ArgumentOutOfRangeException(nameof(Ledger), $"the ledger is for {ledger.Ports} outputs, not for {Ports}");
        return this;
    }
}
