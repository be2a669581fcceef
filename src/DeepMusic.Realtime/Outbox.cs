using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// The last step before the outputs: sends, and keeps count, lateness and journal. It belongs to one thread at a time; a thread it was
/// taken from sends nothing more. Realtime-safe: yes.
/// </summary>
internal sealed class Outbox(IClock clock, IMidiSink sink, LedgerMemory memory, SequencerOptions options)
{
    private const int Anyone = 0;
    private const long Noticeable = 6000; // µs; stage.md, just noticeable (Friberg and Sundberg)
    private readonly bool[] _lost = new bool[options.Ports];
    private readonly ActiveSensing? _sensing = options.ActiveSensing ? new ActiveSensing(options.Ports) : null;
    private int _holder = Anyone;
    private int _sendingTo = -1;
    private long _sent, _unsent, _late, _unread;

    /// <summary>The present moment.</summary>
    public HostTime Now => clock.Now;

    public Lateness Lateness { get; } = new();

    public Ring<SentMessage> Journal { get; } = new(options.Journal);

    /// <summary>Whether a port was told to start by our clock, and not to stop since.</summary>
    public bool[] Clocked { get; } = new bool[options.Ports];

    public long Sent => Volatile.Read(ref _sent);

    public long Unsent => Volatile.Read(ref _unsent);

    public long Late => Volatile.Read(ref _late);

    public long Unread => Volatile.Read(ref _unread);

    /// <summary>The port a send is on its way to at this moment, or -1. Thread-safe: yes.</summary>
    public int SendingTo => Volatile.Read(ref _sendingTo);

    /// <summary>When a port is next to be told that we are there; never where nobody asked for it.</summary>
    public HostTime SensingDue => _sensing?.NextDue ?? HostTime.Never;

    /// <summary>Whether a channel was ever used: port times 16 plus channel.</summary>
    public bool IsUsed(int channel) => memory.IsUsed(channel);

    /// <summary>Whether a send to a port failed and what it is owed has not been paid since.</summary>
    public bool IsLost(byte port) => _lost[port];

    /// <summary>Says that a port took all it was owed.</summary>
    public void Found(byte port) => _lost[port] = false;

    /// <summary>Makes the calling thread the only one that may send, whoever it was before.</summary>
    public void Take() => Interlocked.Exchange(ref _holder, Environment.CurrentManagedThreadId);

    /// <summary>Lets nobody send any more.</summary>
    public void Seal() => Interlocked.Exchange(ref _holder, -1);

    /// <summary>Whether the calling thread may send.</summary>
    public bool IsMine => Volatile.Read(ref _holder) is int holder && (holder == Anyone || holder == Environment.CurrentManagedThreadId);

    /// <summary>Sends what was due at a time, and notes how late it was.</summary>
    public bool Send(byte port, in MidiMessage message, HostTime due, byte lane, uint ticket)
    {
        HostTime now = clock.Now;
        if (!Hand(port, message)) return false;
        long late = now.Microseconds - due.Microseconds;
        Lateness.Record(late);
        if (late > Noticeable) Volatile.Write(ref _late, _late + 1);
        Keep(new SentMessage(due, now, message, port, lane, ticket));
        return true;
    }

    /// <summary>Sends what is due now because it is owed: a release or a reset.</summary>
    public bool SendOwed(byte port, in MidiMessage message, byte lane = SentMessage.NoLane, uint ticket = 0)
    {
        if (!Hand(port, message)) return false;
        HostTime now = clock.Now;
        Keep(new SentMessage(now, now, message, port, lane, ticket));
        return true;
    }

    /// <summary>
    /// Active sensing: tells each port that we are there if nothing else did for a while. It is no message of the music: it is neither counted, nor late, nor
    /// kept, and a port that is not there is not asked.
    /// </summary>
    public void Sense(HostTime now)
    {
        for (byte port = 0; SensingDue <= now && port < options.Ports; port++)
        {
            if (!_sensing!.IsDue(port, now)) continue;
            _sensing.Sent(port, now);
            if (!_lost[port]) Hand(port, ActiveSensing.Message);
        }
    }

    public void CountUnsent() => Volatile.Write(ref _unsent, _unsent + 1);

    private bool Hand(byte port, in MidiMessage message)
    {
        if (!IsMine) return false;
        Volatile.Write(ref _sendingTo, port);
        bool sent = TrySink(port, message);
        if (!IsMine)
        {
            // Taken away while the output held us up. Whoever took over has released everything; a note-on that got through after all
            // would sound for ever.
            if (sent && message.IsNoteOn) TrySink(port, new MidiMessage((byte)(0x80 | message.Channel), message.Data1, 64));
            return false;
        }
        Volatile.Write(ref _sendingTo, -1);
        if (!sent) _lost[port] = true;
        if (sent && message.Status is >= 0xFA and <= 0xFC) Clocked[port] = message.Status != 0xFC;
        if (sent && message.Status < 0xF0) memory.Use(port * 16 + message.Channel);
        if (sent) _sensing?.Sent(port, clock.Now);
        return sent;
    }

    // A sink must not throw. One that does is treated as an output that is not there: the other outputs play on.
    private bool TrySink(byte port, in MidiMessage message)
    {
        try
        {
            return sink.Send(port, message);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Keep(in SentMessage sent)
    {
        Volatile.Write(ref _sent, _sent + 1);
        if (!Journal.TryWrite(sent)) Volatile.Write(ref _unread, _unread + 1);
    }
}
