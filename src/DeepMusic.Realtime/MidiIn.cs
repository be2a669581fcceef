using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// The inputs, numbered from 0, and the one thread that polls them every half millisecond, and every millisecond where nothing was heard for
/// two seconds: a note that begins again may wait half a millisecond longer, and waiting costs half as much. It stamps each message once, passes it to
/// thru first, then to the listening thread. RtMidi's callback is not used: it runs on JACK's real-time thread, where a garbage
/// collection would stop everybody's sound; polling costs a quarter of a millisecond on average and nothing else.
/// </summary>
public sealed class MidiIn
{
    private const long Period = 500, QuietPeriod = 1000, Quiet = 2_000_000;

    private readonly InputPort[] _ports;
    private readonly Ring<TimedMessage> _heard;
    private readonly Wake _wake;
    private readonly IThru? _thru;
    private readonly Action? _prepare;
    private readonly Wake _stop = new();
    private readonly Thread _thread;
    private readonly int _keptForNoteOffs;
    private bool _stopping;
    private bool _hasHeard;
    private long _dropped;
    private long _allocated;
    private HostTime _heardAt;

    internal MidiIn(InputPort[] ports, Ring<TimedMessage> heard, Wake wake, IThru? thru, Action? prepare)
    {
        _ports = ports;
        _heard = heard;
        _wake = wake;
        _thru = thru;
        _prepare = prepare;
        _keptForNoteOffs = heard.Capacity / 8;
        _thread = new Thread(Run) { Name = "midi in", IsBackground = true, Priority = ThreadPriority.Highest };
    }

    /// <summary>How many inputs were asked for.</summary>
    public int Count => _ports.Length;

    /// <summary>Messages that found the listening thread's ring full. Thread-safe: yes. Realtime-safe: yes.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Bytes the polling thread has allocated since its first poll: none, but for what runs for the first time. Thread-safe: yes.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    internal void Start() => _thread.Start();

    /// <summary>Ends the polling thread; nothing is passed on or signalled after it returns.</summary>
    internal void Stop()
    {
        Volatile.Write(ref _stopping, true);
        _stop.Signal();
        if (_thread.IsAlive) _thread.Join();
        _stop.Dispose();
    }

    /// <summary>Looks at every input once. Polling thread only. Realtime-safe: yes; allocates nothing.</summary>
    internal void PollOnce()
    {
        foreach (InputPort port in _ports) port.Poll(this);
        if (!_hasHeard) return;
        _hasHeard = false;
        _heardAt = HostClock.Instance.Now;
        _wake.Signal();
    }

    /// <summary>
    /// Takes one message from an input: to thru, then to the listening thread. False when the ring is full; its last eighth is for
    /// note-offs alone, so that a flood of controllers leaves no key down.
    /// </summary>
    internal bool Hear(in TimedMessage message)
    {
        _thru?.Pass(message);
        bool room = message.Message.IsNoteOff || _heard.Count < _heard.Capacity - _keptForNoteOffs;
        if (room && _heard.TryWrite(message))
        {
            _hasHeard = true;
            return true;
        }
        Volatile.Write(ref _dropped, _dropped + 1);
        return false;
    }

    /// <summary>An input is gone: what it holds in thru has ended. Polling thread only.</summary>
    internal void LetGo(int input) => _thru?.Release(input);

    private void Run()
    {
        _prepare?.Invoke();
        HostTime next = HostClock.Instance.Now;
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (!Volatile.Read(ref _stopping))
        {
            PollOnce();
            Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread() - before);
            HostTime now = HostClock.Instance.Now;
            long period = now.Microseconds - _heardAt.Microseconds < Quiet ? Period : QuietPeriod;
            // after a pause the missed polls are not made up for
            next = HostTime.Max(new HostTime(next.Microseconds + period), now);
            _stop.Wait(next);
        }
    }
}
