using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>An answer is ready and was handed to the listening thread. An input: when it comes decides what becomes of it.</summary>
/// <param name="Time">When it was handed over.</param>
/// <param name="Id">Its number in the set.</param>
/// <param name="Engine">Who made it.</param>
/// <param name="Rung">The rung of the deadline ladder it came from.</param>
/// <param name="Seed">The seed of the question.</param>
/// <param name="Constraints">What it had to obey, each as its knob says it.</param>
/// <param name="Deadline">How long might be thought.</param>
/// <param name="Spent">How long was thought.</param>
/// <param name="Relax">The knobs to relax where the constraints could not be met; else empty.</param>
/// <param name="Phrase">The notes.</param>
/// <param name="Provenance">Where each note comes from, in their order.</param>
public sealed record AnswerEvent(
    HostTime Time, long Id, string Engine, string Rung, ulong Seed, Values<string> Constraints, TimeSpan Deadline, TimeSpan Spent,
    Values<string> Relax, Phrase Phrase, Values<Provenance> Provenance) : JournalEvent(Time)
{
    internal const string Word = "answer";

    /// <summary>The event of an answer to a question.</summary>
    public AnswerEvent(HostTime time, long id, Prompt prompt, Answer answer)
        : this(time, id, answer.Engine, answer.Rung, prompt.Seed, [.. prompt.Constraints.All.Select(c => $"{c}")], prompt.Deadline,
            answer.Cost, answer.Relax, answer.Phrase, answer.Provenance)
    {
        Loudness = answer.Loudness;
        if (answer.Settled < answer.Phrase.Length) Settled = answer.Settled;
    }

    /// <summary>Where it was broken off, from the phrase's start; null where it is whole.</summary>
    public Beats? Settled { get; init; }

    /// <summary>The velocity its notes lie around, if the engine said so.</summary>
    public double? Loudness { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Id);
        line.Text("engine", Engine);
        line.Text("rung", Rung);
        line.Seed("seed", Seed);
        line.Texts("constraints", Constraints);
        line.Span("deadline_us", Deadline);
        line.Span("spent_us", Spent);
        line.Texts("relax", Relax);
        line.Phrase(Phrase);
        line.Provenance("provenance", Provenance);
        if (Settled is { } settled) line.Beats("settled", settled);
        if (Loudness is { } loudness) line.Real("loudness", loudness);
    }

    internal static AnswerEvent Read(LineReader line, HostTime time) => new(
        time, line.Integer("id"), line.Text("engine"), line.Text("rung"), line.Seed("seed"), line.Texts("constraints"),
        line.Span("deadline_us"), line.Span("spent_us"), line.Texts("relax"), line.Phrase(), line.Provenance("provenance"))
    {
        Settled = line.Has("settled") ? line.Beats("settled") : null,
        Loudness = line.Has("loudness") ? line.Real("loudness") : null,
    };
}
