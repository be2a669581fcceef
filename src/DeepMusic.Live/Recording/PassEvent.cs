using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The sketchpad begins to play, or plays once more.</summary>
/// <param name="Time">When its first notes were given to the sequencer.</param>
/// <param name="Bars">How many bars it plays.</param>
/// <param name="Start">When the first of them starts.</param>
public sealed record PassEvent(HostTime Time, int Bars, HostTime Start) : JournalEvent(Time)
{
    internal const string Word = "pass";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Integer("bars", Bars);
        line.Time("start_us", Start);
    }

    internal static PassEvent Read(LineReader line, HostTime time) => new(time, (int)line.Integer("bars"), line.Time("start_us"));
}
