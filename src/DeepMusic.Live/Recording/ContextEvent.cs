using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>What is known of the music changed.</summary>
/// <param name="Time">When.</param>
/// <param name="Timeline">Tempo, meter and where the beats fall.</param>
/// <param name="Key">The key.</param>
/// <param name="Chord">The chord, if one is recognised.</param>
public sealed record ContextEvent(HostTime Time, Timeline Timeline, KeyEstimate Key, Chord? Chord) : JournalEvent(Time)
{
    internal const string Word = "context";

    /// <summary>The event of a context.</summary>
    public ContextEvent(HostTime time, MusicalContext context) : this(time, context.Timeline, context.Key, context.Chord)
    {
    }

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Real("tempo", Timeline.Tempo.BeatsPerMinute);
        line.Text("meter", Timeline.Meter.ToString());
        line.Time("anchor_us", Timeline.Anchor);
        line.Beats("anchor", Timeline.AnchorBeat);
        line.Text("key", Key.Key.ToString());
        line.Real("confidence", Key.Confidence);
        line.Truth("locked", Key.Locked);
        if (Chord is not null) line.Text("chord", Chord.ToString());
    }

    internal static ContextEvent Read(LineReader line, HostTime time) => new(
        time,
        new Timeline(line.Time("anchor_us"), line.Beats("anchor"), line.Tempo("tempo"), line.Meter("meter")),
        new KeyEstimate(line.Key("key"), line.Real("confidence"), line.Truth("locked")),
        line.Has("chord") ? line.Chord("chord") : null);
}
