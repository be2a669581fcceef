using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>An answer was given to the sequencer.</summary>
/// <param name="Time">When it was given.</param>
/// <param name="Id">The answer's number.</param>
/// <param name="Start">When its phrase starts to sound.</param>
public sealed record PlayEvent(HostTime Time, long Id, HostTime Start) : JournalEvent(Time)
{
    internal const string Word = "play";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Id);
        line.Time("start_us", Start);
    }

    internal static PlayEvent Read(LineReader line, HostTime time) => new(time, line.Integer("id"), line.Time("start_us"));
}
