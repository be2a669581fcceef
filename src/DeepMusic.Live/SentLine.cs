using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>How a message that went out stands in the journal.</summary>
internal static class SentLine
{
    public static SentEvent Of(in SentMessage sent, Sequencer sequencer) => new(
        sent.Sent, sent.Due, sent.Port, sent.Message, LaneOf(sent, sequencer), sent.Ticket);

    /// <summary>The name of the lane it came by, as it was opened; <see cref="SentEvent.Release"/> where it came by none.</summary>
    public static string LaneOf(in SentMessage sent, Sequencer sequencer) => sequencer.NameOf(sent.Lane) is { Length: > 0 } name ? name : SentEvent.Release;
}
