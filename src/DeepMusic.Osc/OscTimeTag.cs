namespace DeepMusic.Osc;

/// <summary>
/// A moment as OSC and NTP write it: seconds since 1900 in the upper 32 bits, fractions of 2⁻³² s in the lower. The seconds run over in
/// 2036: values whose highest bit is clear are taken for the years 2036 to 2104 (RFC 4330, section 3).
/// </summary>
/// <param name="Ntp">The 64 bits of the wire.</param>
public readonly record struct OscTimeTag(ulong Ntp) : IComparable<OscTimeTag>
{
    private static readonly long Era0 = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private const long EraTicks = (1L << 32) * TimeSpan.TicksPerSecond;

    /// <summary>At once.</summary>
    public static readonly OscTimeTag Immediate = new(1);

    /// <summary>Whether it says "at once". Zero, which some programs send, is taken for the same.</summary>
    public bool IsImmediate => Ntp <= 1;

    /// <summary>The moment in UTC, to the nearest 100 ns. At once is <see cref="DateTime.MinValue"/>: long due.</summary>
    public DateTime ToUtc()
    {
        if (IsImmediate) return DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        long seconds = (long)(Ntp >> 32);
        long fraction = (long)(((Ntp & 0xFFFF_FFFF) * TimeSpan.TicksPerSecond + (1UL << 31)) >> 32);
        long era = Ntp >> 63 == 0 ? EraTicks : 0;
        return new DateTime(Era0 + era + seconds * TimeSpan.TicksPerSecond + fraction, DateTimeKind.Utc);
    }

    /// <summary>The time tag nearest to a moment in UTC between 1968 and 2104; never <see cref="Immediate"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside of what time tags can tell.</exception>
    public static OscTimeTag FromUtc(DateTime utc)
    {
        long ticks = utc.Ticks - Era0;
        ArgumentOutOfRangeException.ThrowIfLessThan(ticks, EraTicks / 2, nameof(utc));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ticks, EraTicks + EraTicks / 2, nameof(utc));
        ulong seconds = (ulong)(ticks / TimeSpan.TicksPerSecond) & 0xFFFF_FFFF;
        ulong rest = (ulong)(ticks % TimeSpan.TicksPerSecond);
        ulong fraction = ((rest << 32) + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond;
        return new OscTimeTag(Math.Max((seconds << 32) + fraction, 2));
    }

    /// <summary>The later of two moments.</summary>
    public static OscTimeTag Later(OscTimeTag a, OscTimeTag b) => a.CompareTo(b) >= 0 ? a : b;

    /// <summary>Earlier moments come first, "at once" before all.</summary>
    public int CompareTo(OscTimeTag other) => Order.CompareTo(other.Order);

    // Adding half an era puts 1968 to 2036 before 2036 to 2104.
    private ulong Order => IsImmediate ? 0 : unchecked(Ntp + (1UL << 63));

    /// <inheritdoc/>
    public override string ToString() => IsImmediate ? "at once" : $"{ToUtc():yyyy-MM-dd HH:mm:ss.ffffff}";
}
