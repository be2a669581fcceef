using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Tui;

/// <summary>How punctual the instrument is, on the way to the output that is the latest. A figure that is not known yet is NaN.</summary>
/// <param name="Port">The output; empty while nothing went out.</param>
/// <param name="Early">How much earlier than it is due what is played on the beat goes there, milliseconds.</param>
/// <param name="Thru">Key-down to thru.</param>
/// <param name="Answer">The last key-down of a call to the first note of its answer.</param>
/// <param name="HandOvers">The end of a call to the first note of its answer.</param>
/// <param name="Due">Due time to wire.</param>
/// <param name="HandOver">The end of a call to the first note of its answer, milliseconds, the last time.</param>
/// <param name="Think">Phrase end to answer ready, milliseconds, the last time.</param>
/// <param name="Pauses">Garbage collections that stopped the program.</param>
/// <param name="LongestPause">The longest of them, milliseconds.</param>
/// <param name="Dropped">Messages that found their lane full.</param>
/// <param name="Grant">What the machine grants the sequencer's thread: "FIFO 80, memory locked", "no real-time priority".</param>
/// <param name="Granted">Whether that is all that was asked for.</param>
public readonly record struct LatencyFigures(
    string Port, double Early, Spread Thru, Spread Answer, Spread HandOvers, Spread Due, double HandOver, double Think,
    int Pauses, double LongestPause, long Dropped, string Grant, bool Granted)
{
    /// <summary>Whether a guardian stands by, in a word; empty where none does.</summary>
    public string Guard { get; init; } = "";

    /// <summary>Nothing measured yet.</summary>
    public static readonly LatencyFigures Unknown = new("", 0, default, default, default, default, double.NaN, double.NaN, 0, double.NaN, 0, "", true);
}
