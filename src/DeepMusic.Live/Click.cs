using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>What keeps time for others: the metronome's click and the MIDI clock, a little ahead of the beat.</summary>
internal sealed class Click
{
    private const uint Ticket = uint.MaxValue - 1;

    private readonly Lane _lane;
    private readonly int _outputs;
    private readonly MidiClockOut[] _clocks;
    private Metronome? _metronome;
    private int _channel;
    private byte _output;
    private Beats _songStart;

    public Click(Lane lane, int outputs, int channel)
    {
        _lane = lane;
        _outputs = outputs;
        _channel = channel;
        _clocks = [.. Enumerable.Range(0, outputs).Select(port => new MidiClockOut(lane, (byte)port))];
    }

    /// <summary>From now on the metronome clicks there: a channel, 0..15, of an output. Clock goes to all outputs always.</summary>
    public void Move(int channel, byte output)
    {
        if ((channel, output) == (_channel, _output)) return;
        Silence();
        (_channel, _output) = (channel, output);
    }

    /// <summary>Hands over what goes out within <see cref="Playback.Ahead"/>.</summary>
    public void Advance(HostTime now, Timeline line, Settings settings)
    {
        // What goes out earlier is handed over as much earlier.
        now += _lane.Early;
        HostTime until = now + Playback.Ahead;
        if (settings.Click && _outputs > 0)
        {
            _metronome ??= new Metronome(_lane, _output, _channel, Ticket);
            _metronome.Line = line;
            _metronome.Fill(now, until);
        }
        else
        {
            Silence();
        }
        if (settings.ClockOut) SendClock(now, until, line);
        else StopClock();
    }

    /// <summary>Clicks no more, and tells those who follow our clock to stop.</summary>
    public void Stop()
    {
        Silence();
        StopClock();
    }

    private void SendClock(HostTime now, HostTime until, Timeline line)
    {
        if (!Array.Exists(_clocks, c => c.IsRunning)) _songStart = line.NextBar(Beats.Max(line.BeatAt(now) + Beats.Quarter, Beats.Zero));
        // Others count from the bar line their song starts at: many a drum machine knows start, but no song position.
        Timeline song = line with { AnchorBeat = line.AnchorBeat - _songStart };
        foreach (MidiClockOut clock in _clocks)
        {
            if (clock.IsRunning) clock.Follow(song);
            else clock.Start(song, Beats.Zero);
            clock.Fill(until);
        }
    }

    private void StopClock()
    {
        foreach (MidiClockOut clock in _clocks)
            if (clock.IsRunning) clock.Stop();
    }

    private void Silence()
    {
        if (_metronome is null) return;
        _lane.Cancel(Ticket);
        _metronome = null;
    }
}
