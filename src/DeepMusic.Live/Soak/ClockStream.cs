using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>A drum machine: MIDI clock out of a keyboard's port, that can break off without a word and change its tempo between two ticks. Thread-safe: yes.</summary>
internal sealed class ClockStream : IDisposable
{
    private readonly WallDevice _device;
    private readonly Wake _wake = new();
    private readonly Thread _thread;
    private volatile bool _runs;
    private volatile bool _stop;
    private double _tempo = 120;
    private long _ticks;

    /// <summary>A clock that stands still.</summary>
    public ClockStream(WallDevice device)
    {
        _device = device;
        _thread = new Thread(Run) { Name = "drum machine", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Ticks sent.</summary>
    public long Ticks => Volatile.Read(ref _ticks);

    /// <summary>Beats a minute.</summary>
    public double Tempo
    {
        get => Volatile.Read(ref _tempo);
        set => Volatile.Write(ref _tempo, value);
    }

    /// <summary>Says start, or go on, and ticks.</summary>
    public void Begin(byte word = 0xFA)
    {
        _device.Send(new MidiMessage(word));
        _runs = true;
        _wake.Signal();
    }

    /// <summary>Breaks off, saying so or not.</summary>
    public void End(bool says)
    {
        _runs = false;
        if (says) _device.Send(new MidiMessage(0xFC));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (_runs, _stop) = (false, true);
        _wake.Signal();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        HostTime next = HostTime.Zero;
        while (!_stop)
        {
            HostTime now = HostClock.Instance.Now;
            if (!_runs)
            {
                _wake.Wait(now + TimeSpan.FromMilliseconds(20));
                next = HostTime.Zero;
                continue;
            }
            // After a sleep it goes on from here, as a drum machine does that was not asleep.
            if (next == HostTime.Zero || now - next > TimeSpan.FromMilliseconds(100)) next = now;
            if (_device.Send(new MidiMessage(0xF8))) Interlocked.Increment(ref _ticks);
            next += TimeSpan.FromSeconds(60 / Tempo / 24);
            while (_runs && !_stop && HostClock.Instance.Now < next) _wake.Wait(next);
        }
    }
}
