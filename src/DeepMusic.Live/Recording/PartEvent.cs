using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>
/// The beginning of an answer was handed to the listening thread while the rest was still being thought of. An input: when it comes
/// decides whether the answer starts in time. Its notes are those of the whole answer that start before it ends.
/// </summary>
/// <param name="Time">When it was handed over.</param>
/// <param name="Id">The answer's number in the set.</param>
/// <param name="Engine">Who thinks.</param>
/// <param name="Rung">The rung of the deadline ladder it comes from.</param>
/// <param name="Settled">Up to where, from the phrase's start, nothing will change any more.</param>
/// <param name="Phrase">The notes before that place; its length is the whole answer's.</param>
public sealed record PartEvent(HostTime Time, long Id, string Engine, string Rung, Beats Settled, Phrase Phrase) : JournalEvent(Time)
{
    internal const string Word = "part";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Id);
        line.Text("engine", Engine);
        line.Text("rung", Rung);
        line.Beats("settled", Settled);
        line.Phrase(Phrase);
    }

    internal static PartEvent Read(LineReader line, HostTime time) =>
        new(time, line.Integer("id"), line.Text("engine"), line.Text("rung"), line.Beats("settled"), line.Phrase());
}
