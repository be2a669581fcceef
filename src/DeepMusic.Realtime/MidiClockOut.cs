using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Gives our tempo to others: 24 ticks a quarter note through a lane, with start, continue, stop and song position. Every tick is
/// handed over exactly once, a little ahead; a new tempo holds from the first tick that has not been, so none comes twice and none is
/// left out. Thread-safe: no, the lane's writing thread. Realtime-safe: yes.
/// </summary>
/// <param name="lane">A lane that has room for the ticks of the time ahead.</param>
/// <param name="port">The output, from 0.</param>
/// <param name="ticket">What the ticks are sent under.</param>
public sealed class MidiClockOut(Lane lane, byte port, uint ticket = 0)
{
    private const long BeatTicks = Beats.TicksPerBeat / MidiClock.TicksPerBeat;
    private const long TicksPerSixteenth = MidiClock.TicksPerBeat / 4;
    private Timeline _line = Timeline.Default;
    private HostTime _lastDue = HostTime.Zero;
    private long _next;

    /// <summary>Whether ticks are being sent.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>The place of the next tick that has not been handed over.</summary>
    public Beats Position => new(_next * BeatTicks);

    /// <summary>
    /// Starts at <paramref name="from"/> (rounded up to a sixteenth; never before 0), at the time the line gives it: start where that is 0, else song
    /// position and continue. They go out half a tick before.
    /// </summary>
    public void Start(in Timeline line, Beats from)
    {
        _line = line;
        long sixteenth = Math.Max(0, from.Ceiling(Beats.Sixteenth).Ticks / Beats.Sixteenth.Ticks);
        _next = sixteenth * TicksPerSixteenth;
        HostTime before = HostTime.Max(_lastDue + HalfTick, line.TimeAt(Position) - HalfTick);
        if (sixteenth == 0)
        {
            lane.Play(before, new MidiMessage(0xFA), port, ticket);
        }
        else
        {
            lane.Play(before, new MidiMessage(0xF2, (byte)(sixteenth & 127), (byte)(sixteenth >> 7 & 127)), port, ticket);
            lane.Play(before, new MidiMessage(0xFB), port, ticket);
        }
        _lastDue = before;
        IsRunning = true;
    }

    /// <summary>Goes on from where it was stopped, to the tick, at the time the line gives that place.</summary>
    public void Continue(in Timeline line)
    {
        if (IsRunning) return;
        _line = line;
        _lastDue = HostTime.Max(_lastDue + HalfTick, line.TimeAt(Position) - HalfTick);
        lane.Play(_lastDue, new MidiMessage(0xFB), port, ticket);
        IsRunning = true;
    }

    /// <summary>
    /// Bends to a new tempo. A line that runs on through the same beats keeps every tick; ticks it has left behind follow at twice the
    /// speed until the count is right again.
    /// </summary>
    public void Follow(in Timeline line) => _line = line;

    /// <summary>Stops after the last tick that has been handed over.</summary>
    public void Stop()
    {
        if (!IsRunning) return;
        IsRunning = false;
        _lastDue += HalfTick;
        lane.Play(_lastDue, new MidiMessage(0xFC), port, ticket);
    }

    /// <summary>Hands over the ticks that are due until <paramref name="until"/>. To be called more often than that lies ahead.</summary>
    /// <returns>False when the lane refused a tick; it comes with the next call.</returns>
    public bool Fill(HostTime until)
    {
        while (IsRunning)
        {
            HostTime due = HostTime.Max(_lastDue + HalfTick, _line.TimeAt(Position));
            if (due > until) return true;
            if (!lane.Play(due, new MidiMessage(0xF8), port, ticket)) return false;
            _lastDue = due;
            _next++;
        }
        return true;
    }

    private TimeSpan HalfTick => TimeSpan.FromMicroseconds(_line.Tempo.MicrosecondsPerBeat / MidiClock.TicksPerBeat / 2);
}
