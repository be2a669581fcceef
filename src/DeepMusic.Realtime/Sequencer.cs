using System.Numerics;
using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// Sends every message at its time, from one thread of high priority, and never leaves a note hanging. Producers hand over through lanes
/// of their own; what they want is put in order here and leaves through the ledger. Nothing on that thread allocates, locks,
/// logs or throws. Without <see cref="Start"/> it is stepped by hand, in virtual time, through the very same code.
/// </summary>
/// <remarks>
/// A note that is more than <see cref="SequencerOptions.Stale"/> late is skipped together with its note-off, and so is a clock tick, also
/// where it was handed over that late: after the machine has slept there is no burst. All else is measured from when it was due or
/// handed over, whichever was later: "at once" is never stale. Clock bytes (F8..FF) are no sound: a flush or a
/// panic lets them pass, so that whoever follows our clock keeps his place.
/// </remarks>
public sealed class Sequencer : IDisposable
{
    private const int MostLanes = 32;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(1);
    private readonly Wake _wake = new();
    private readonly LedgerMemory _memory;
    private readonly Outbox _outbox;
    private readonly NoteLedger _ledger;
    private readonly ChannelResets _resets;
    private readonly ManualResetEvent _released = new(false);
    private Lane[] _lanes = [];
    private DueHeap _due = new(0);
    private Thread? _thread;
    private Grant? _grant;
    private Exception? _fault;
    private long _arrivals;
    private long _stale;
    private long _allocated;
    private int _panicAsked;
    private int _portsBack;
    private int _doubted;
    private int _closing;
    private int _releasing;
    private bool _allPaid;

    /// <summary>A sequencer that has no lanes yet and does not run.</summary>
    /// <param name="clock">The clock of all due times: <see cref="HostClock"/>, or one turned by hand if the sequencer is stepped.</param>
    /// <param name="sink">The outputs.</param>
    /// <param name="options">How it is built; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option out of its range.</exception>
    public Sequencer(IClock clock, IMidiSink sink, SequencerOptions? options = null)
    {
        Options = (options ?? new SequencerOptions()).Checked();
        Clock = clock;
        _memory = Options.Ledger ?? LedgerMemory.Plain(Options.Ports);
        _outbox = new Outbox(clock, sink, _memory, Options);
        _ledger = new NoteLedger(_outbox, _memory, Options.Ports, Options.Voices);
        _resets = new ChannelResets(_outbox, Options.Ports, Options.PanicPace);
    }

    /// <summary>How it was built.</summary>
    public SequencerOptions Options { get; }

    /// <summary>What the operating system granted the thread; null before it runs. Thread-safe: yes.</summary>
    public Grant? Grant => Volatile.Read(ref _grant);

    /// <summary>What ended the thread before its time, which must not happen; everything was released then. Thread-safe: yes.</summary>
    public Exception? Fault => Volatile.Read(ref _fault);

    /// <summary>What went out, for one reading thread; a full ring drops and counts. Thread-safe: one reader.</summary>
    public Ring<SentMessage> Sent => _outbox.Journal;

    /// <summary>How late messages went out. Thread-safe: yes. Realtime-safe: yes.</summary>
    public Lateness Lateness => _outbox.Lateness;

    /// <summary>How many keys sound at this moment. Thread-safe: yes. Realtime-safe: yes.</summary>
    public int Sounding => _ledger.Sounding;

    /// <summary>Whether it was closed, or is about to be. Thread-safe: yes. Realtime-safe: yes.</summary>
    public bool IsClosed => Volatile.Read(ref _closing) != 0;

    /// <summary>What was counted so far. Thread-safe: yes. Realtime-safe: yes.</summary>
    public SequencerCounters Counters
    {
        get
        {
            long dropped = 0;
            foreach (Lane lane in _lanes) dropped += lane.Dropped;
            return new SequencerCounters(_outbox.Sent, dropped, Volatile.Read(ref _stale), _outbox.Unsent, _outbox.Late, _outbox.Unread);
        }
    }

    /// <summary>Bytes its thread has allocated since it began to send: none, but for what runs for the first time. Thread-safe: yes.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    internal IClock Clock { get; }

    /// <summary>What a lane is for, by its number; empty where there is none such. Thread-safe: yes, once it runs.</summary>
    public string NameOf(byte lane) => lane < _lanes.Length ? _lanes[lane].Name : "";

    /// <summary>Opens a way in for one producer. Thread-safe: no, before <see cref="Start"/> and the first step.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="capacity">How many notes and messages may be on their way at once; rounded up to a power of two, at least 32.</param>
    /// <param name="early">How much earlier than it is due what comes this way goes to each output, from 0; nothing where it is not given.</param>
    /// <exception cref="InvalidOperationException">It already runs, or has 32 lanes.</exception>
    public Lane OpenLane(string name, int capacity = 1024, IReadOnlyList<TimeSpan>? early = null)
    {
        if (_thread is not null || _arrivals > 0) throw new InvalidOperationException($"open the lane \"{name}\" before the sequencer starts");
        if (_lanes.Length == MostLanes) throw new InvalidOperationException($"the sequencer has {MostLanes} lanes already");
        var lane = new Lane(this, name, (byte)_lanes.Length, capacity, early ?? []);
        _lanes = [.. _lanes, lane];
        int places = 0;
        foreach (Lane open in _lanes) places += open.Capacity;
        _due = new DueHeap(places);
        return lane;
    }

    /// <summary>Starts the thread. Thread-safe: no.</summary>
    /// <exception cref="InvalidOperationException">It runs already or is closed.</exception>
    public void Start()
    {
        if (_thread is not null || IsClosed) throw new InvalidOperationException("the sequencer was started already");
        DryRun.Once();
        _thread = new Thread(Run) { Name = "sequencer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>
    /// Takes what the lanes bring, sends everything due until <paramref name="now"/>, and returns when it wants to be called next;
    /// null when nothing is due. The thread does this; by hand only where it was not started. Realtime-safe: yes.
    /// </summary>
    public HostTime? Step(HostTime now)
    {
        bool panic = Interlocked.Exchange(ref _panicAsked, 0) != 0;
        for (int i = 0; i < _lanes.Length; i++) Drain(_lanes[i]);
        for (int back = Interlocked.Exchange(ref _portsBack, 0); back != 0; back &= back - 1)
        {
            if (_ledger.Settle((byte)BitOperations.TrailingZeroCount(back))) _resets.Resume(now);
        }
        if (panic) _resets.Begin(now);
        if (Interlocked.Exchange(ref _doubted, 0) != 0) _ledger.LetGoAgain(now - Doubtful);
        while (!IsClosed && _due.TryTake(now, out Pending due)) Perform(due, now);
        _resets.Pace(now);
        if (!IsClosed) _outbox.Sense(now);
        HostTime next = HostTime.Min(_due.NextDue, HostTime.Min(_resets.NextDue, IsClosed ? HostTime.Never : _outbox.SensingDue));
        return next == HostTime.Never ? null : next;
    }

    /// <summary>
    /// Drops all that is pending and releases all that sounds, pedals too, and plays on with what is handed over afterwards.
    /// Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public void Flush()
    {
        foreach (Lane lane in _lanes) lane.DropWritten();
        Nudge();
    }

    /// <summary>
    /// Silence, whatever the synths believe: a flush, whose note-offs go first, and then for each channel that was ever used CC64 and
    /// CC66 to 0, CC123, CC120 and bend to the centre, one channel every <see cref="SequencerOptions.PanicPace"/>.
    /// Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public void Panic()
    {
        foreach (Lane lane in _lanes) lane.DropWritten();
        Volatile.Write(ref _panicAsked, 1);
        Nudge();
    }

    /// <summary>
    /// Says that an output is there again: what is owed to it is sent now, and not with the next message for it.
    /// Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public void PortBack(byte port)
    {
        if (port >= Options.Ports) return;
        Interlocked.Or(ref _portsBack, 1 << port);
        Nudge();
    }

    /// <summary>
    /// Says that what went out within the last second may have been lost on its way, as with JACK when its graph is late: what was let go then, notes and
    /// pedals, is let go once more. Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public void Doubt()
    {
        Volatile.Write(ref _doubted, 1);
        Nudge();
    }

    /// <summary>
    /// Releases everything and stops. Where the thread is dead, or does not answer <paramref name="within"/> the time, the caller takes
    /// the outputs away from it and releases everything itself; a port that holds the thread up comes last then. Any number of
    /// calls do it once. Thread-safe: yes, also from an unhandled-exception or signal handler. Realtime-safe: no.
    /// </summary>
    /// <returns>Whether every note and pedal is released: false when some are still owed to a port that is not there.</returns>
    public bool Close(TimeSpan within)
    {
        Interlocked.Exchange(ref _closing, 1);
        Nudge();
        if (_thread is { } thread && thread != Thread.CurrentThread) _released.WaitOne(within);
        ReleaseOnce();
        // Another caller may be at it; nobody goes home before it is done, unless that one is held up too.
        _released.WaitOne(within);
        _wake.Dispose();
        return Volatile.Read(ref _allPaid);
    }

    /// <summary>Closes within a quarter of a second.</summary>
    public void Dispose() => Close(TimeSpan.FromMilliseconds(250));

    internal void Nudge() => _wake.Signal();

    private void Run()
    {
        try
        {
            _outbox.Take();
            Volatile.Write(ref _grant, RealtimeThread.Ask());
            var deadline = new Deadline(_wake, Options.Spin);
            long before = GC.GetAllocatedBytesForCurrentThread();
            while (!IsClosed)
            {
                HostTime now = Clock.Now, next = Step(now) ?? HostTime.Never;
                _memory.Turn();
                Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread() - before);
                // A guardian tells by the beat that the thread turns, also where nothing is due.
                deadline.Wait(_memory.IsShared ? HostTime.Min(next, now + Beat) : next);
            }
        }
        catch (Exception fault)
        {
            Volatile.Write(ref _fault, fault);
            Interlocked.Exchange(ref _closing, 1);
        }
        ReleaseOnce();
    }

    private void ReleaseOnce()
    {
        if (Interlocked.Exchange(ref _releasing, 1) != 0) return;
        try
        {
            int heldUpBy = _outbox.SendingTo;
            _outbox.Take();
            Volatile.Write(ref _allPaid, _ledger.ReleaseAll(heldUpBy));
            // Whoever follows our clock is not to wait for a tick that never comes.
            for (byte port = 0; port < Options.Ports; port++)
                if (_outbox.Clocked[port]) _outbox.SendOwed(port, new Core.Midi.MidiMessage(0xFC));
        }
        catch (Exception fault)
        {
            Volatile.Write(ref _fault, fault);
        }
        _outbox.Seal();
        _memory.Close();
        _released.Set();
    }

    private void Drain(Lane lane)
    {
        if (lane.Look(out long end, out long dropBefore))
        {
            lane.Finish(_due.RemoveBefore(lane.Number, dropBefore));
            _ledger.Release(lane.Number);
        }
        while (lane.TryRead(end, out LaneMessage message, out long position))
        {
            if (message.Command == LaneCommand.Cancel)
            {
                lane.Finish(1 + _due.Remove(lane.Number, message.Ticket));
                _ledger.Release(lane.Number, message.Ticket);
            }
            else if ((position < dropBefore && message.Message.Status < 0xF8) || !_due.TryAdd(new Pending
            {
                Due = message.Due,
                Until = message.Until,
                Order = _arrivals++,
                Position = position,
                Ticket = message.Ticket,
                Message = message.Message,
                Port = message.Port,
                Lane = lane.Number,
            }))
            {
                lane.Finish();
            }
        }
    }

    private void Perform(in Pending due, HostTime now)
    {
        bool stale = now - due.Due > Options.Stale;
        if (stale && (due.Message.IsNoteOn || due.Message.Status >= 0xF8))
        {
            Volatile.Write(ref _stale, _stale + 1);
        }
        else
        {
            if (_ledger.IsReady(due.Port)) _resets.Before(due.Port, due.Message);
            if (due.Message.IsNoteOn)
            {
                if (Strike(due)) return;
            }
            else if (due.Message.IsNoteOff)
            {
                _ledger.LetGo(due.Port, due.Message, due.Due, due.Lane, due.Ticket);
            }
            else if (!_ledger.Send(due.Port, due.Message, due.Due, due.Lane, due.Ticket))
            {
                _outbox.CountUnsent();
            }
        }
        _lanes[due.Lane].Finish();
    }

    /// <summary>Whether the entry lives on as the note-off of the note it struck.</summary>
    private bool Strike(in Pending due)
    {
        if (!_ledger.Strike(due.Port, due.Message, due.Due, due.Lane, due.Ticket))
        {
            _outbox.CountUnsent();
            return false;
        }
        if (due.Until == HostTime.Never) return false;
        Pending off = due;
        off.Due = due.Until;
        off.Until = HostTime.Never;
        off.Message = new Core.Midi.MidiMessage((byte)(0x80 | due.Message.Channel), due.Message.Data1, 64);
        return _due.TryAdd(off); // always: the place it was taken from is free
    }
}
