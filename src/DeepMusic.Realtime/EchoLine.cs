using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// One supposition about an input: that what goes out on a channel of an output comes back after a time that hardly varies. It gathers points: one
/// for each moment that fits, and one more where the velocity changed and came back changed. Two are lost for each note that did not come back.
/// </summary>
internal struct EchoLine
{
    /// <summary>So many notes are passed over at most: older ones cannot be read any more.</summary>
    private const int MostPassed = 1024;

    /// <summary>The delays of one line differ by no more, µs: an echo's are constant, a person's are not (15 ms and more, from one note to the next).</summary>
    private const long Spread = 4_000;
    private const long Moment = 2_000;
    private const long Lapse = 5_000_000;
    private const int Enough = 8, EnoughWithoutVelocities = 16, Changes = 3;

    // Notes that come back so fast, so many in so short a time, are nobody's fingers.
    private const long Fast = 25_000, Storm = 500_000;

    private long _shortest, _longest, _last, _lastSent, _began, _latest;
    private int _points, _changes, _velocity;
    private byte _port, _channel, _shift;

    /// <summary>How much speaks for it; 0 for a line that is free.</summary>
    public readonly int Points => _points;

    /// <summary>The output it supposes.</summary>
    public readonly byte Port => _port;

    /// <summary>Whether nothing fitted for long.</summary>
    public readonly bool IsOver(HostTime now) => now.Microseconds - _latest > Lapse;

    /// <summary>Whether that cannot be chance or a person.</summary>
    public readonly bool IsCertain =>
        _points >= EnoughWithoutVelocities || (_points >= Enough && (_changes >= Changes || (_longest <= Fast && _latest - _began <= Storm)));

    /// <summary>Begins it with the first note that fits.</summary>
    public static EchoLine Begin(in SentNote sent, long number, HostTime heard, int channel)
    {
        long delay = heard.Microseconds - sent.Time.Microseconds;
        return new EchoLine
        {
            _shortest = delay,
            _longest = delay,
            _last = number,
            _lastSent = sent.Time.Microseconds,
            _began = heard.Microseconds,
            _latest = heard.Microseconds,
            _points = 1,
            _velocity = sent.Velocity,
            _port = sent.Port,
            _channel = sent.Channel,
            _shift = (byte)(channel - sent.Channel & 15),
        };
    }

    /// <summary>Whether a note that went out and one that came in fit.</summary>
    public readonly bool Fits(in SentNote sent, long number, HostTime heard, int channel)
    {
        long delay = heard.Microseconds - sent.Time.Microseconds;
        return _points > 0 && !IsOver(heard) && number > _last && sent.Port == _port && sent.Channel == _channel && (byte)(channel - sent.Channel & 15) == _shift
            && Math.Max(delay, _longest) - Math.Min(delay, _shortest) <= Spread;
    }

    /// <summary>Takes what fits.</summary>
    public void Take(in SentNote sent, long number, HostTime heard, SentTrace trace)
    {
        for (long passed = Math.Max(_last + 1, number - MostPassed); passed < number; passed++)
            if (trace.TryRead(passed, heard, out SentNote missed) && !missed.IsOff && missed.Port == _port && missed.Channel == _channel) _points -= 2;
        _points = Math.Max(_points, 0);
        long delay = heard.Microseconds - sent.Time.Microseconds;
        (_shortest, _longest) = (Math.Min(_shortest, delay), Math.Max(_longest, delay));
        if (sent.Time.Microseconds - _lastSent >= Moment || _points == 0)
        {
            _points++;
            _lastSent = sent.Time.Microseconds;
        }
        if (!sent.IsOff && sent.Velocity != _velocity)
        {
            _points++;
            _changes++;
            _velocity = sent.Velocity;
        }
        (_last, _latest) = (number, heard.Microseconds);
    }
}
