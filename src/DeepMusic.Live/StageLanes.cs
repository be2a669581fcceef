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
    /// <summary>Opens the lanes; before the sequencer starts.</summary>
    public static StageLanes Open(Sequencer sequencer, int outputs) => new(
        sequencer.OpenLane(Recording.SentEvent.Answer, 2048), sequencer.OpenLane(Recording.SentEvent.Shadow, 512), sequencer.OpenLane(Recording.SentEvent.Click, 256),
        sequencer.OpenLane(Recording.SentEvent.Sketch, 2048), outputs);
}
