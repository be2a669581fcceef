using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// What went out a moment ago: the last 1024 notes, when each output was last probed and when it last got a clock. Each note is one word, so
/// that no reader sees half of one. Thread-safe: the sequencer's thread writes, any reads. Realtime-safe: yes.
/// </summary>
public sealed class SentTrace
{
    /// <summary>Before all that happens, in µs.</summary>
    internal const long LongAgo = -(1L << 50);

    private const int Notes = 1024, Outputs = 16, TimeShift = 24;
    private const long TimeMask = (1L << 64 - TimeShift) - 1;
    private static readonly TimeSpan Cause = TimeSpan.FromMilliseconds(10);
    private readonly IClock _clock;
    private readonly long[] _notes = new long[Notes];
    private readonly long[] _probed = new long[Outputs];
    private readonly long[] _clocked = new long[Outputs];
    private long _written;
    private long _heard = LongAgo;

    /// <summary>A trace that is empty.</summary>
    /// <param name="clock">Stamps what goes out.</param>
    /// <param name="probe">What outputs are probed with.</param>
    public SentTrace(IClock clock, LoopProbe probe)
    {
        (_clock, Probe) = (clock, probe);
        Array.Fill(_probed, LongAgo);
        Array.Fill(_clocked, LongAgo);
    }

    /// <summary>What outputs are probed with.</summary>
    public LoopProbe Probe { get; }

    /// <summary>How many notes were ever written.</summary>
    internal long Written => Volatile.Read(ref _written);

    /// <summary>Notes what is about to go out: before it goes, for it may be back at once. The sequencer's thread only.</summary>
    public void Sending(byte port, in MidiMessage message)
    {
        if (port >= Outputs) return;
        long now = _clock.Now.Microseconds;
        bool off = message.IsNoteOff;
        if (message.Status >= 0xF8) Volatile.Write(ref _clocked[port], now);
        else if (Probe.TryRead(message, out byte output, out bool second) && output == port && !second) Volatile.Write(ref _probed[port], now);
        if (!off && !message.IsNoteOn) return;
        bool caused = now - Volatile.Read(ref _heard) < (long)Cause.TotalMicroseconds;
        long note = message.Data1 | (long)message.Data2 << 7 | (long)message.Channel << 14 | (long)port << 18 | (off ? 1L << 22 : 0) | (caused ? 1L << 23 : 0);
        Volatile.Write(ref _notes[(int)_written & Notes - 1], now << TimeShift | note);
        Volatile.Write(ref _written, _written + 1);
    }

    /// <summary>A key went down at an input: what goes out next may go out because of it. Polling thread only.</summary>
    internal void Heard(HostTime at) => Volatile.Write(ref _heard, at.Microseconds);

    /// <summary>When an output was last probed; long ago if never.</summary>
    internal HostTime Probed(byte output) => new(Volatile.Read(ref _probed[output]));

    /// <summary>When an output last got a clock byte; long ago if never.</summary>
    internal HostTime Clocked(byte output) => new(Volatile.Read(ref _clocked[output]));

    /// <summary>Reads a note by its number from 0. False where it is not there yet, or not any more.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="now">The time to which what is kept of its own is completed.</param>
    /// <param name="note">The note.</param>
    internal bool TryRead(long number, HostTime now, out SentNote note)
    {
        note = default;
        if (number < 0 || number >= Written) return false;
        long word = Volatile.Read(ref _notes[(int)number & Notes - 1]);
        if (Written - number >= Notes) return false;
        long age = (now.Microseconds - (word >>> TimeShift)) & TimeMask;
        // Sent a moment after now: the way around.
        if (age > TimeMask / 2) age -= TimeMask + 1;
        note = new SentNote(new HostTime(now.Microseconds - age), (byte)(word >> 18 & 15), (byte)(word >> 14 & 15), (byte)(word & 127), (byte)(word >> 7 & 127), (word >> 22 & 1) != 0, (word >> 23 & 1) != 0);
        return true;
    }
}
