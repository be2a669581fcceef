using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>The conductor's ways into the sequencer, all written from the listening thread.</summary>
/// <param name="Answers">For answers.</param>
/// <param name="Shadow">For the voice that goes with the player.</param>
/// <param name="Click">For the metronome.</param>
/// <param name="Sketch">For the sketchpad.</param>
/// <param name="Outputs">How many outputs there are.</param>
public sealed record StageLanes(Lane Answers, Lane Shadow, Lane Click, Lane Sketch, int Outputs)
{
    /// <summary>Clock ticks and clicks that may be on their way to one output: more than <see cref="Playback.Ahead"/> holds at the fastest tempo.</summary>
    private const int Ticks = 128;

    /// <summary>Whether time is kept for others here, by clock and click: of several performers the first does; two clocks on one wire are none.</summary>
    public bool KeepsTime { get; init; } = true;

    /// <summary>How much earlier than it is due what is played on the beat goes out, to the output that is given the most: all of it is decided as much earlier.</summary>
    public TimeSpan Early => Answers.Early;

    /// <summary>Opens the lanes; before the sequencer starts.</summary>
    /// <param name="sequencer">Where to.</param>
    /// <param name="outputs">How many outputs there are.</param>
    /// <param name="early">How much earlier than it is due what is played on the beat goes to each; what goes with the player's hands cannot.</param>
    public static StageLanes Open(Sequencer sequencer, int outputs, IReadOnlyList<TimeSpan>? early = null) => new(
        sequencer.OpenLane(Recording.SentEvent.Answer, 2048, early), sequencer.OpenLane(Recording.SentEvent.Shadow, 512), sequencer.OpenLane(Recording.SentEvent.Click, Math.Max(256, Ticks * outputs), early),
        sequencer.OpenLane(Recording.SentEvent.Sketch, 2048, early), outputs);

    /// <summary>Whether a lane, by its number, is one of these.</summary>
    public bool Holds(byte lane) => lane == Answers.Number || lane == Shadow.Number || lane == Click.Number || lane == Sketch.Number;
}
