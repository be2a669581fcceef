namespace DeepMusic.Live.Tui;

/// <summary>How punctual the instrument is. A figure that is not known yet is NaN.</summary>
/// <param name="ThruP50">Key to thru, milliseconds, the median.</param>
/// <param name="ThruP99">Key to thru, milliseconds, exceeded once in a hundred.</param>
/// <param name="HandOver">Phrase end to the answer's first note, milliseconds, the last time.</param>
/// <param name="Think">Phrase end to answer ready, milliseconds, the last time.</param>
/// <param name="WorstLateness">The latest that any note of the set was sent, milliseconds.</param>
/// <param name="Pauses">Garbage collections that stopped the program.</param>
/// <param name="LongestPause">The longest of them, milliseconds.</param>
/// <param name="Dropped">Messages that found their lane full.</param>
/// <param name="Grant">What the machine grants the sequencer's thread: "FIFO 80, memory locked", "no real-time priority".</param>
/// <param name="Granted">Whether that is all that was asked for.</param>
public readonly record struct LatencyFigures(
    double ThruP50, double ThruP99, double HandOver, double Think, double WorstLateness,
    int Pauses, double LongestPause, long Dropped, string Grant, bool Granted)
{
    /// <summary>Nothing measured yet.</summary>
    public static readonly LatencyFigures Unknown =
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0, double.NaN, 0, "", true);
}
