using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>A phrase of the player ended.</summary>
/// <param name="Time">When it was known to have ended.</param>
/// <param name="Id">Its number in the set.</param>
/// <param name="From">When its first note came.</param>
/// <param name="To">When its last note ended.</param>
/// <param name="Phrase">The notes as written.</param>
/// <param name="Reason">What ended it, such as "gap", "bars" or "cue".</param>
public sealed record PhraseEvent(HostTime Time, long Id, HostTime From, HostTime To, Phrase Phrase, string Reason) : JournalEvent(Time)
{
    internal const string Word = "phrase";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Id);
        line.Time("from_us", From);
        line.Time("to_us", To);
        line.Text("reason", Reason);
        line.Phrase(Phrase);
    }

    internal static PhraseEvent Read(LineReader line, HostTime time) =>
        new(time, line.Integer("id"), line.Time("from_us"), line.Time("to_us"), line.Phrase(), line.Text("reason"));
}
