using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>
/// The MIDI clock of a drum machine that is not what it was: it drifts, steps to other tempos, falls silent without a stop, and starts
/// anew. The same seed ticks the same. Thread-safe: no.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="port">The input it comes in on.</param>
public sealed class SoakClock(ulong seed, byte port = 0)
{
    private const int PerQuarter = 24;
    private readonly SeededRandom _random = new(SeededRandom.Derive(seed, 0xC10C));
    private double _bpm = 110;
    private HostTime _silentUntil = HostTime.Zero;

    /// <summary>When its next byte comes; never where it stands.</summary>
    public HostTime NextDue { get; private set; } = HostTime.Never;

    /// <summary>Whether it runs, though it may be silent.</summary>
    public bool Runs => NextDue != HostTime.Never;

    /// <summary>Its tempo, beats a minute.</summary>
    public double Bpm => _bpm;

    /// <summary>Starts it. Returns the byte that says so.</summary>
    public TimedMessage Start(HostTime at)
    {
        NextDue = at + TimeSpan.FromMilliseconds(1);
        return new TimedMessage(at, new MidiMessage(0xFA), port);
    }

    /// <summary>Stops it. Returns the byte that says so.</summary>
    public TimedMessage Stop(HostTime at)
    {
        NextDue = HostTime.Never;
        return new TimedMessage(at, new MidiMessage(0xFC), port);
    }

    /// <summary>Another tempo from the next tick on, 50..200.</summary>
    public void Step() => _bpm = 50 + 150 * _random.NextDouble();

    /// <summary>Nothing is heard of it for so long, and then it goes on as if nothing had been.</summary>
    public void FallSilent(HostTime from, TimeSpan duration) => _silentUntil = from + duration;

    /// <summary>Takes the tick that is due. Returns false where it falls silent and nothing comes.</summary>
    public bool TryTick(out TimedMessage tick)
    {
        HostTime at = NextDue;
        _bpm = Math.Clamp(_bpm + (_random.NextDouble() - 0.5) * 0.02, 40, 220);
        // Half a millisecond of jitter, as USB has it.
        NextDue = at + TimeSpan.FromSeconds(60 / _bpm / PerQuarter) + TimeSpan.FromMicroseconds(_random.Next(500) - 250);
        tick = new TimedMessage(at, new MidiMessage(0xF8), port);
        return at >= _silentUntil;
    }
}
