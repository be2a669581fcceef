using DeepMusic.Core;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Recording;

/// <summary>How punctual the set was for a while.</summary>
/// <param name="Time">Until when.</param>
/// <param name="From">From when on: a minute before, or the start of the set in what is said of the whole of it at its end.</param>
/// <param name="Port">The output, from 0.</param>
/// <param name="Of">What was measured.</param>
/// <param name="Count">How many times.</param>
/// <param name="P50">The median.</param>
/// <param name="P99">What one in a hundred exceeded.</param>
/// <param name="Max">The longest.</param>
public sealed record LatencyEvent(HostTime Time, HostTime From, byte Port, LatencyKind Of, long Count, TimeSpan P50, TimeSpan P99, TimeSpan Max) : JournalEvent(Time)
{
    internal const string Word = "latency";

    private static readonly (string Word, LatencyKind Value)[] Kinds =
    [
        ("thru", LatencyKind.Thru), ("answer", LatencyKind.Answer), ("hand-over", LatencyKind.HandOver), ("due", LatencyKind.Due),
    ];

    /// <summary>The event of what was measured.</summary>
    public LatencyEvent(HostTime time, HostTime from, int port, LatencyKind of, in Spread spread)
        : this(time, from, (byte)port, of, spread.Count, Span(spread.P50), Span(spread.P99), Span(spread.Max))
    {
    }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsExpendable => true;

    /// <summary>What is measured, in a word.</summary>
    public static string WordOf(LatencyKind kind) => Array.Find(Kinds, k => k.Value == kind).Word;

    internal override void Write(LineWriter line)
    {
        line.Time("from_us", From);
        line.Integer("port", Port);
        line.Text("of", WordOf(Of));
        line.Integer("count", Count);
        line.Span("p50_us", P50);
        line.Span("p99_us", P99);
        line.Span("max_us", Max);
    }

    internal static LatencyEvent Read(LineReader line, HostTime time) => new(
        time, line.Time("from_us"), line.Byte("port"), line.OneOf("of", Kinds), line.Integer("count"), line.Span("p50_us"), line.Span("p99_us"), line.Span("max_us"));

    // Of whole microseconds, as it is measured.
    private static TimeSpan Span(double milliseconds) => TimeSpan.FromMicroseconds(Math.Round(milliseconds * 1000));
}
