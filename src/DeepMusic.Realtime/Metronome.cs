using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// A click through a lane: the felt beats of the meter, the first of the bar accented. Thread-safe: no, the lane's writing thread.
/// Realtime-safe: yes.
/// </summary>
/// <param name="lane">Its lane.</param>
/// <param name="port">The output, from 0.</param>
/// <param name="channel">0..15; 9 is the drums of General MIDI.</param>
/// <param name="ticket">What the clicks are played under: cancel it to silence those already handed over.</param>
public sealed class Metronome(Lane lane, byte port, int channel = 9, uint ticket = 0)
{
    private static readonly Pitch High = new(76); // General MIDI: high wood block
    private static readonly Pitch Low = new(77);
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(30);
    private HostTime _last = new(long.MinValue / 2);

    /// <summary>The line it clicks along; may be changed at any time.</summary>
    public Timeline Line { get; set; } = Timeline.Default;

    /// <summary>How loud a beat is, 1..127; the first of the bar is 20 louder.</summary>
    public int Velocity { get; set; } = 90;

    /// <summary>
    /// Hands over the clicks that are due from <paramref name="from"/> until <paramref name="until"/>, except those handed over already.
    /// </summary>
    /// <returns>False when the lane refused one.</returns>
    public bool Fill(HostTime from, HostTime until)
    {
        Beats pulse = Line.Meter.Pulse;
        // Half a beat after the last click at the earliest: a line that was bent a little must not click the same beat twice.
        HostTime earliest = HostTime.Max(from, _last + Line.Tempo.Duration(pulse) / 2);
        Beats beat = Line.BeatAt(earliest).Ceiling(pulse);
        while (true)
        {
            HostTime due = Line.TimeAt(beat);
            if (due > until) return true;
            if (due >= earliest)
            {
                bool accent = beat.Modulo(Line.Meter.Bar) == Beats.Zero;
                if (!lane.PlayNote(due, due + Length, channel, accent ? High : Low, Velocity + (accent ? 20 : 0), port, ticket)) return false;
                _last = due;
            }
            beat += pulse;
        }
    }
}
