using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>An improviser was asked.</summary>
/// <param name="Time">When.</param>
/// <param name="Id">The answer's number in the set.</param>
/// <param name="Seed">The seed of the question.</param>
/// <param name="Constraints">What the answer must obey, each as its knob says it.</param>
/// <param name="Deadline">How long may be thought.</param>
/// <param name="Start">Where in the music the answer is to start.</param>
/// <param name="Length">How long it is to be.</param>
/// <param name="Speculative">Whether the call may still go on, so that the answer may be thrown away.</param>
public sealed record ThinkEvent(
    HostTime Time, long Id, ulong Seed, Values<string> Constraints, TimeSpan Deadline, Beats Start, Beats Length, bool Speculative)
    : JournalEvent(Time)
{
    internal const string Word = "think";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Id);
        line.Seed("seed", Seed);
        line.Texts("constraints", Constraints);
        line.Span("deadline_us", Deadline);
        line.Beats("start", Start);
        line.Beats("length", Length);
        line.Truth("speculative", Speculative);
    }

    internal static ThinkEvent Read(LineReader line, HostTime time) => new(
        time, line.Integer("id"), line.Seed("seed"), line.Texts("constraints"), line.Span("deadline_us"),
        line.Beats("start"), line.Beats("length"), line.Truth("speculative"));
}
