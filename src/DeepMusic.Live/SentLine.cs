using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>How a message that went out stands in the journal.</summary>
internal static class SentLine
{
    /// <summary>The lanes by number, in the order <see cref="StageLanes.Open"/> and the session open them.</summary>
    private static readonly string[] Lanes = [SentEvent.Answer, SentEvent.Shadow, SentEvent.Click, SentEvent.Sketch, SentEvent.Thru];

    public static SentEvent Of(in SentMessage sent) => new(
        sent.Sent, sent.Due, sent.Port, sent.Message, LaneOf(sent), sent.Ticket);

    /// <summary>The name of the lane it came by; "release" for what the sequencer sends of itself.</summary>
    public static string LaneOf(in SentMessage sent) => sent.Lane < Lanes.Length ? Lanes[sent.Lane] : "release";
}
