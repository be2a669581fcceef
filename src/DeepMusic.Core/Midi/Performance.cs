using System.Collections.Immutable;

namespace DeepMusic.Core.Midi;

/// <summary>What was played, to be written to a file that keeps its timing and shows its bars.</summary>
public sealed class Performance
{
    /// <summary>The players, one track each.</summary>
    public required ImmutableArray<PerformanceTrack> Tracks { get; init; }

    /// <summary>Texts at moments of the performance.</summary>
    public ImmutableArray<(HostTime Time, string Text)> Markers { get; init; } = [];

    /// <summary>Where the beats fall; without one the file runs at 120 in 4/4 from the first message.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>
    /// A type 1 file of 960 ticks to the quarter note: a first track with title, tempo, meter and markers, then one track for
    /// each player. It starts on the bar line at or before the first message or marker. Only channel messages are written: clock and
    /// active sensing have no place in a file.
    /// </summary>
    /// <param name="title">The name of the piece.</param>
    public MidiFile ToMidiFile(string title = "")
    {
        HostTime first = Tracks.SelectMany(t => t.Messages).Select(m => m.Time)
            .Concat(Markers.Select(m => m.Time)).DefaultIfEmpty(HostTime.Zero).Min();
        Timeline line = Timeline ?? Core.Timeline.Default with { Anchor = first };
        Beats start = line.BeatAt(first).Floor(line.Meter.Bar);
        int tempo = (int)Math.Round(line.Tempo.MicrosecondsPerBeat);
        MidiTrack conductor = MidiTrack.Of(
        [
            Meta.TrackName(title), Meta.Tempo(0, tempo), Meta.TimeSignature(0, line.Meter),
            .. Markers.Select(m => Meta.Text(TickAt(m.Time), MetaKind.Marker, m.Text)),
        ]);
        return new MidiFile(1, MidiDivision.Usual, [conductor, .. Tracks.Select(Track)]);

        MidiTrack Track(PerformanceTrack track) => MidiTrack.Of(
        [
            Meta.TrackName(track.Name),
            .. track.Messages.Where(m => m.Message.Status is >= 0x80 and < 0xF0).Select(m => MidiFileEvent.Of(TickAt(m.Time), m.Message)),
        ]);

        long TickAt(HostTime time) => (line.BeatAt(time) - start).Ticks;
    }
}
