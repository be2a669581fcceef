using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>Plays the calls of a soak in real time, out of keyboards that may be pulled meanwhile. Thread-safe: yes.</summary>
internal sealed class WallPlayer : IDisposable
{
    private static readonly TimeSpan Asleep = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<WallDevice> _keyboards;
    private readonly SoakPlayer _calls;
    private readonly SeededRandom _random;
    private readonly KeysDown _down = new();
    private readonly Lock _hands = new();
    private readonly Wake _wake = new();
    private readonly Thread _thread;
    private volatile bool _plays;
    private volatile bool _stop;
    private long _messages;
    private long _notes;
    private long _played;

    /// <summary>A player who waits to begin.</summary>
    public WallPlayer(ulong seed, IReadOnlyList<WallDevice> keyboards)
    {
        _keyboards = keyboards;
        _calls = new SoakPlayer(seed, keyboards.Count);
        _random = new SeededRandom(SeededRandom.Derive(seed, 0xCA11));
        _thread = new Thread(Run) { Name = "player", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Calls, notes and messages played so far.</summary>
    public (long Calls, long Notes, long Messages) Count => (Volatile.Read(ref _played), Volatile.Read(ref _notes), Volatile.Read(ref _messages));

    /// <summary>Plays call after call, with waits between them.</summary>
    public void Go()
    {
        _plays = true;
        _wake.Signal();
    }

    /// <summary>Lets go of everything and waits.</summary>
    public void Rest()
    {
        _plays = false;
        _wake.Signal();
        lock (_hands)
        {
            foreach (TimedMessage message in _calls.ReleaseAll(HostClock.Instance.Now)) Send(message.Port, message.Message);
            foreach ((byte port, MidiMessage off) in _down.Releases()) Send(port, off);
            // A keyboard that is pulled let go of its keys by that.
            for (byte port = 0; port < _keyboards.Count; port++) _down.Forget(port);
        }
    }

    /// <summary>A burst of anything at all.</summary>
    public void Burst(int messages)
    {
        lock (_hands)
            foreach (TimedMessage message in _calls.Burst(HostClock.Instance.Now, messages)) Send(message.Port, message.Message);
    }

    /// <summary>A short plain call that any instrument should answer.</summary>
    public void Ask()
    {
        int[] keys = [60, 62, 64, 65, 67, 64];
        for (int i = 0; i < keys.Length && !_stop; i++)
        {
            lock (_hands) Send(0, MidiMessage.NoteOn(0, new Pitch(keys[i]), 90));
            Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(160), () => false);
            lock (_hands) Send(0, MidiMessage.NoteOff(0, new Pitch(keys[i])));
            Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(40), () => false);
        }
        Interlocked.Increment(ref _played);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (_stop, _plays) = (true, false);
        _wake.Signal();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        while (!_stop)
        {
            if (!_plays)
            {
                Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(100), () => _plays);
                continue;
            }
            IReadOnlyList<TimedMessage> call;
            lock (_hands) call = _calls.NextCall(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20));
            foreach (TimedMessage message in call)
            {
                Wait(message.Time, () => !_plays);
                lock (_hands)
                {
                    if (!_plays) break;
                    // Whoever wakes up plays on from here, and does not catch up.
                    if (message.Message.IsNoteOn && HostClock.Instance.Now - message.Time > Asleep) continue;
                    Send(message.Port, message.Message);
                }
            }
            Interlocked.Increment(ref _played);
            Wait(HostClock.Instance.Now + TimeSpan.FromSeconds(0.3 + 2.5 * _random.NextDouble()), () => !_plays);
        }
    }

    private void Send(byte port, in MidiMessage message)
    {
        if (!_keyboards[port].Send(message)) return;
        Interlocked.Increment(ref _messages);
        if (message.IsNoteOn) Interlocked.Increment(ref _notes);
        _down.Take(port, message);
    }

    private void Wait(HostTime until, Func<bool> unless)
    {
        while (!_stop && !unless() && HostClock.Instance.Now < until)
            _wake.Wait(HostTime.Min(until, HostClock.Instance.Now + TimeSpan.FromMilliseconds(50)));
    }
}
