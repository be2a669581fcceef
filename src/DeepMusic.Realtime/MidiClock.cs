using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Follows somebody else's MIDI clock: 24 ticks a quarter note, start, stop, continue and song position. A delay-locked loop
/// takes the jitter of the cable off the ticks (F. Adriaensen, "Using a DLL to filter time", 2005: b = √2·ω, c = ω²).
/// Thread-safe: no, one thread feeds and reads. Realtime-safe: yes.
/// </summary>
/// <remarks>
/// With e the distance of a tick from where it was expected, the next is expected at t + T + b·e and the period T grows by c·e. Two ticks
/// start the loop; ω then narrows from 0.6 to 0.05 in about two beats, to be quick first and steady later. Half a period or more from the
/// expected place is no jitter: where the following tick stands in the old grid, ticks were lost and are counted in; where it does
/// not, the tempo has changed at once and the loop starts again from these two. Drifting off by a quarter period twice widens it.
/// </remarks>
public sealed class MidiClock(TimeSignature meter)
{
    /// <summary>Ticks in a quarter note.</summary>
    public const int TicksPerBeat = 24;

    private const int TicksPerSixteenth = TicksPerBeat / 4;
    private const long BeforeFirst = -1; // the tick after a start is the first: 0
    private const double Silence = 250_000; // µs
    private const double Widest = 0.6;
    private const double Narrowest = 0.05;
    private const double Narrowing = 0.95;
    private const double ShortestPeriod = 60e6 / Tempo.Fastest / TicksPerBeat;
    private const double LongestPeriod = 60e6 / Tempo.Slowest / TicksPerBeat;
    private double _omega;
    private double _filtered; // µs: where the last tick stands, without its jitter
    private double _next; // µs: where the next is expected
    private double _period; // µs; 0 before two ticks
    private double _last; // µs: when the last tick came
    private double _lastError;
    private int _missing;
    private bool _ticking;
    private bool _running;
    private bool _started; // a tick has come since start or continue
    private long _position = BeforeFirst; // of the last tick, in ticks

    /// <summary>Takes a message; returns whether it was one of a clock's.</summary>
    public bool Feed(in TimedMessage message)
    {
        switch (message.Message.Status)
        {
            case 0xF8:
                Tick(message.Time.Microseconds);
                return true;
            case 0xFA:
                _position = BeforeFirst;
                (_running, _started) = (true, false);
                return true;
            case 0xFB:
                (_running, _started) = (true, false);
                return true;
            case 0xFC:
                _running = false;
                return true;
            case 0xF2:
                _position = (message.Message.Data1 | message.Message.Data2 << 7) * (long)TicksPerSixteenth + BeforeFirst;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What the clock is doing at a moment not before the last message.</summary>
    public ClockState StateAt(HostTime now)
    {
        if (!_ticking || _period == 0 || now.Microseconds - _last > Silence) return ClockState.Silent;
        return _running && _started ? ClockState.Running : ClockState.Ticking;
    }

    /// <summary>
    /// Score time by this clock: the last tick, without its jitter, at its song position. While the song stands still only the
    /// tempo means anything. Null before two ticks have come.
    /// </summary>
    public Timeline? Timeline => _period == 0 ? null : new Timeline(
        new HostTime((long)Math.Round(_filtered)),
        new Beats(_position * (Beats.TicksPerBeat / TicksPerBeat)),
        Tempo.Clamped(60e6 / (_period * TicksPerBeat)),
        meter);

    private void Tick(double time)
    {
        double gap = time - _last;
        bool first = !_ticking || gap > Silence;
        if (!first && gap < ShortestPeriod / 8) return; // an echo: no clock is that fast
        // A clock that fell silent has stopped; whether and where it goes on is for its start or continue to say.
        if (first && _started) _running = false;
        Count(1);
        if (first)
        {
            (_ticking, _period, _missing, _filtered) = (true, 0, 0, time);
        }
        else if (_period == 0)
        {
            Start(gap, time);
        }
        else
        {
            Follow(time, gap);
        }
        _last = time;
    }

    private void Follow(double time, double gap)
    {
        if (_missing > 0)
        {
            bool sameGrid = Math.Abs(gap - _period) < _period / 4;
            if (!sameGrid)
            {
                Start(gap, time);
                return;
            }
            Count(_missing);
            _next += (_missing + 1) * _period;
            _missing = 0;
        }
        double error = time - _next;
        if (error > _period / 2)
        {
            _missing = (int)Math.Round(error / _period);
            if (_missing == 0) _missing = 1;
            _filtered = _next;
            return;
        }
        if (error < -_period / 2)
        {
            Start(gap, time);
            return;
        }
        bool drifts = Math.Abs(error) > _period / 4 && Math.Abs(_lastError) > _period / 4 && error * _lastError > 0;
        _omega = drifts ? Widest : Math.Max(Narrowest, _omega * Narrowing);
        _lastError = error;
        _filtered = _next + Math.Sqrt(2) * _omega * error;
        _next = _filtered + _period;
        _period = Math.Clamp(_period + _omega * _omega * error, ShortestPeriod, LongestPeriod);
    }

    private void Start(double period, double time)
    {
        _period = Math.Clamp(period, ShortestPeriod, LongestPeriod);
        _filtered = time;
        _next = time + _period;
        _omega = Widest;
        _lastError = 0;
        _missing = 0;
    }

    private void Count(int ticks)
    {
        if (!_running) return;
        _started = true;
        _position += ticks;
    }
}
