using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// One producer's way into the sequencer. Its capacity counts everything the producer has handed over and the sequencer has not yet
/// finished, waiting here or for its due time there; so the sequencer's own queue cannot overflow.
/// Thread-safe: one writing thread; the properties may be read by any. Realtime-safe: yes.
/// </summary>
/// <remarks>
/// When it is full:
/// <list type="bullet">
/// <item>A note is let in whole or not at all: it takes one place, and its note-off later stands in the place its note-on left.</item>
/// <item>A message on its own that begins something (note-on, pedal down, bend) is let in only where a place for its end is left
/// over, and that place is kept. So an end is never refused, and the end of what was refused is not let in either: it could
/// only release somebody else's note.</item>
/// <item><see cref="Cancel"/> has eight places of its own; with those taken too it drops and releases all that the lane handed over.</item>
/// <item>Everything else is refused and counted in <see cref="Dropped"/>.</item>
/// </list>
/// </remarks>
public sealed class Lane
{
    private const int CancelPlaces = 8;
    private static readonly HostTime LatestEnd = new(long.MaxValue - 1);
    private readonly Sequencer _sequencer;
    private readonly Ring<LaneMessage> _ring;
    private readonly Promises _promises;
    private readonly TimeSpan[] _early;
    private long _finished;
    private long _dropBefore;
    private long _droppedBefore;
    private long _read;
    private long _refused;

    internal Lane(Sequencer sequencer, string name, byte number, int capacity, IReadOnlyList<TimeSpan> early)
    {
        _sequencer = sequencer;
        _early = new TimeSpan[sequencer.Options.Ports];
        for (int port = 0; port < early.Count; port++)
        {
            if (port < _early.Length) _early[port] = early[port];
            if (early[port] > Early) Early = early[port];
        }
        Name = name;
        Number = number;
        _ring = new Ring<LaneMessage>(Math.Max(capacity, 4 * CancelPlaces));
        _promises = new Promises(_ring.Capacity);
    }

    /// <summary>What the lane is for, as shown to the player.</summary>
    public string Name { get; }

    /// <summary>Its number, from 0 in the order the lanes were opened.</summary>
    public byte Number { get; }

    /// <summary>How many entries may be on their way at once; a note is one.</summary>
    public int Capacity => _ring.Capacity;

    /// <summary>How much earlier than it is due all that is handed over goes out, to the output that is given the most. Whoever hands over does so as
    /// much further ahead.</summary>
    public TimeSpan Early { get; }

    /// <summary>How many notes and messages were refused because the lane was full. Thread-safe: yes. Realtime-safe: yes.</summary>
    public long Dropped => Volatile.Read(ref _refused);

    /// <summary>
    /// Plays a note from <paramref name="on"/> to <paramref name="off"/>, as much earlier as its output is given; what is past happens at once, but for a note
    /// that is stale already: it is not played at all. Both ends are let in or neither: this is how an answer is played. Thread-safe: the writing thread only.
    /// Realtime-safe: yes.
    /// </summary>
    /// <param name="on">When it is struck.</param>
    /// <param name="off">When it is let go; <see cref="HostTime.Never"/> to hold it until it is cancelled.</param>
    /// <param name="channel">0..15.</param>
    /// <param name="pitch">The key.</param>
    /// <param name="velocity">1..127.</param>
    /// <param name="port">The output, from 0.</param>
    /// <param name="ticket">What it belongs to, such as the number of the answer: <see cref="Cancel"/> takes it back.</param>
    /// <returns>False when the lane is full, the port does not exist or the sequencer is closed.</returns>
    public bool PlayNote(HostTime on, HostTime off, int channel, Pitch pitch, int velocity, byte port = 0, uint ticket = 0)
    {
        if (!Admits(port, 0)) return false;
        on = Earlier(on, port);
        off = HostTime.Max(on, HostTime.Min(off, LatestEnd) - _early[port]);
        Write(new LaneMessage(LaneCommand.Note, port, MidiMessage.NoteOn(channel, pitch, velocity), ticket, on, off));
        return true;
    }

    /// <summary>
    /// Sends one message at <paramref name="due"/>, as much earlier as its output is given, at once if that is past. A note-off releases only a note-on of this lane with the
    /// same ticket, port, channel and pitch, handed over before it and due no later.
    /// Thread-safe: the writing thread only. Realtime-safe: yes.
    /// </summary>
    /// <returns>False when it was refused, or is the end of something that was refused or already released.</returns>
    public bool Play(HostTime due, in MidiMessage message, byte port = 0, uint ticket = 0)
    {
        int control = HeldControl.IndexOf(message);
        bool begins = message.IsNoteOn || (control >= 0 && !HeldControl.IsRest(message));
        bool ends = message.IsNoteOff || (control >= 0 && !begins);
        ulong what = Promises.Name(message, control, port, ticket);
        ForgetDropped();
        if (ends && _promises.End(what))
        {
            // Its place was kept.
        }
        else if (message.IsNoteOff)
        {
            return false;
        }
        else
        {
            bool promises = begins && (control < 0 || !_promises.Holds(what));
            if (message.Length == 0 || !Admits(port, promises ? 1 : 0)) return false;
            if (promises) _promises.Begin(what, _ring.Written);
        }
        // A tick that is stale when it is handed over, as after the machine has slept, is left out like one that became so on its way.
        due = message.Status == 0xF8 ? Earlier(due, port) : HostTime.Max(due - _early[port], _sequencer.Clock.Now);
        Write(new LaneMessage(LaneCommand.Send, port, message, ticket, due, HostTime.Never));
        return true;
    }

    /// <summary>
    /// Takes a ticket back: what has not sounded of it will not, and what sounds of it is released at once. Never refused.
    /// Thread-safe: the writing thread only. Realtime-safe: yes.
    /// </summary>
    public void Cancel(uint ticket)
    {
        ForgetDropped();
        _promises.ForgetTicket(ticket);
        if (Free > _promises.Count)
        {
            Write(new LaneMessage(LaneCommand.Cancel, 0, default, ticket, HostTime.Zero, HostTime.Zero));
            return;
        }
        DropWritten();
        _sequencer.Nudge();
    }

    /// <summary>Drops all that was written until now and has it released. Thread-safe: yes. Realtime-safe: yes.</summary>
    internal void DropWritten()
    {
        long written = _ring.Written;
        long seen = Volatile.Read(ref _dropBefore);
        while (seen < written)
        {
            long found = Interlocked.CompareExchange(ref _dropBefore, written, seen);
            if (found == seen) return;
            seen = found;
        }
    }

    /// <summary>Looks where the lane stands. Sequencer's thread only.</summary>
    /// <param name="end">What was written before this position is to be read now.</param>
    /// <param name="dropBefore">What stands before this position is to be dropped, unless it is a clock byte.</param>
    /// <returns>Whether there is something new to drop.</returns>
    internal bool Look(out long end, out long dropBefore)
    {
        // In this order: a drop that was asked for before an entry was written is seen before that entry is read.
        end = _ring.Written;
        dropBefore = Volatile.Read(ref _dropBefore);
        bool news = dropBefore > _droppedBefore;
        _droppedBefore = dropBefore;
        return news;
    }

    /// <summary>Reads the next entry before <paramref name="end"/> and tells its position. Sequencer's thread only.</summary>
    internal bool TryRead(long end, out LaneMessage message, out long position)
    {
        position = _read;
        message = default;
        if (_read >= end || !_ring.TryRead(out message)) return false;
        _read++;
        return true;
    }

    /// <summary>Gives the places of finished entries back to the writer. Sequencer's thread only.</summary>
    internal void Finish(int entries = 1) => Volatile.Write(ref _finished, _finished + entries);

    private int Free => _ring.Capacity - (int)(_ring.Written - Volatile.Read(ref _finished));

    /// <summary>As much earlier as the output is given, but not before it is handed over; what is late already is counted from when it was due.</summary>
    private HostTime Earlier(HostTime due, byte port) => HostTime.Max(due - _early[port], HostTime.Min(due, _sequencer.Clock.Now));

    private bool Admits(byte port, int promises)
    {
        if (_sequencer.IsClosed) return false;
        ForgetDropped();
        if (port < _sequencer.Options.Ports && Free > _promises.Count + promises + CancelPlaces) return true;
        Volatile.Write(ref _refused, _refused + 1);
        return false;
    }

    private void ForgetDropped()
    {
        if (_promises.Count > 0) _promises.ForgetBefore(Volatile.Read(ref _dropBefore));
    }

    private void Write(in LaneMessage message)
    {
        _ring.TryWrite(message);
        _sequencer.Nudge();
    }
}
