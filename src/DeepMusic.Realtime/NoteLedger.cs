using System.Numerics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Every sounding note of ours: where it sounds and who wants it to. All notes and held controls go out through here, so that all of them
/// can be put right again: by us, or by a guardian who reads the memory where what sounds is kept. Memory is taken in the constructor. Thread-safe: no, but for <see cref="Sounding"/>. Realtime-safe: yes.
/// </summary>
/// <remarks>
/// Two facts are kept apart for every key of every channel of every port: whether it *sounds* (the last thing the output took was a
/// note-on) and who *owns* it (lane and ticket, counted). On the wire every key strictly alternates, on, off, on, off:
/// <list type="bullet">
/// <item>Struck while it sounds, it is first let go: off, on. The synth hears the new attack, and no synth is left to count.</item>
/// <item>An owner who lets go is crossed out. Only when the last one does, the note-off goes out: a note somebody still wants is not cut.</item>
/// <item>A note-off of somebody who owns nothing there is not sent.</item>
/// <item>What sounds and has no owner is owed: its output was gone. It is paid before anything else goes to that output.</item>
/// </list>
/// A control (<see cref="HeldControl"/>) has one position and belongs to whoever moved it last.
/// </remarks>
internal sealed class NoteLedger
{
    private const short Nobody = -1;
    private static readonly HostTime Long = new(long.MinValue); // ago
    private readonly Outbox _outbox;
    private readonly int _ports;
    private readonly LedgerMemory _memory;
    private readonly short[] _first;
    private readonly Owner[] _owners;
    private readonly Held[] _controls;
    private readonly HostTime[] _keysEnded, _controlsEnded;
    private short _free;

    public NoteLedger(Outbox outbox, LedgerMemory memory, int ports, int voices)
    {
        _outbox = outbox;
        _ports = ports;
        _memory = memory;
        _first = new short[ports * 16 * 128];
        _owners = new Owner[voices];
        _controls = new Held[ports * 16 * HeldControl.Count];
        (_keysEnded, _controlsEnded) = (new HostTime[_first.Length], new HostTime[_controls.Length]);
        Array.Fill(_keysEnded, Long);
        Array.Fill(_controlsEnded, Long);
        ForgetOwners();
    }

    /// <summary>How many keys sound. Thread-safe: yes, a snapshot.</summary>
    public int Sounding => _memory.Sounding;

    /// <summary>Strikes a note. False when it does not sound: its output is not there, or there is no voice left.</summary>
    public bool Strike(byte port, in MidiMessage on, HostTime due, byte lane, uint ticket)
    {
        int key = KeyOf(port, on);
        if (!IsReady(port)) return false;
        short owner = Find(key, lane, ticket);
        if (owner == Nobody && _free == Nobody) return false;
        if (owner != Nobody && _owners[owner].Count == ushort.MaxValue) return false;
        if (_memory.Sounds(key) && !Silence(key, lane, ticket)) return false;
        // Marked before it is sent: whoever has to take over in between sends one note-off too many rather than one too few.
        _memory.Mark(key, true);
        if (!_outbox.Send(port, on, due, lane, ticket))
        {
            _memory.Mark(key, false);
            return false;
        }
        if (owner == Nobody) owner = Add(key, lane, ticket);
        _owners[owner].Count++;
        return true;
    }

    /// <summary>Lets a note go for one owner; the note-off goes out with the last. False when it is owed or was nobody's.</summary>
    public bool LetGo(byte port, in MidiMessage off, HostTime due, byte lane, uint ticket)
    {
        int key = KeyOf(port, off);
        short owner = Find(key, lane, ticket);
        if (owner == Nobody) return false;
        if (--_owners[owner].Count == 0) Remove(owner);
        if (_first[key] != Nobody || !_memory.Sounds(key)) return true;
        if (!IsReady(port)) return false;
        if (!_memory.Sounds(key)) return true;
        var wire = new MidiMessage((byte)(0x80 | off.Channel), off.Data1, off.Command == 0x80 ? off.Data2 : (byte)64);
        if (!_outbox.Send(port, wire, due, lane, ticket)) return false;
        End(key);
        return true;
    }

    /// <summary>Sends everything that is not a note, and keeps in mind which controls are not at rest.</summary>
    public bool Send(byte port, in MidiMessage message, HostTime due, byte lane, uint ticket)
    {
        int control = HeldControl.IndexOf(message);
        bool ready = IsReady(port);
        if (control < 0) return ready && _outbox.Send(port, message, due, lane, ticket);
        int index = (port * 16 + message.Channel) * HeldControl.Count + control;
        ref Held held = ref _controls[index];
        bool rest = HeldControl.IsRest(message);
        bool moved = _memory.IsMoved(index);
        if (!rest) _memory.Move(index, true);
        bool sent = ready && _outbox.Send(port, message, due, lane, ticket);
        if (sent && rest) Rest(index);
        if (!sent && !rest) _memory.Move(index, moved);
        if (sent || rest)
        {
            held.Lane = rest ? SentMessage.NoLane : lane;
            held.Ticket = ticket;
        }
        return sent;
    }

    /// <summary>Lets go of all that came by a lane.</summary>
    public void Release(byte lane) => Release(lane, 0, true);

    /// <summary>Lets go of all that came by a lane under a ticket.</summary>
    public void Release(byte lane, uint ticket) => Release(lane, ticket, false);

    /// <summary>
    /// Lets go of everything of everybody. It reads nothing but what sounds, so that it holds even where another thread died
    /// in the middle of an entry. One port may be named to come last: one that is known to hold its callers up.
    /// </summary>
    /// <returns>Whether nothing is owed any more.</returns>
    public bool ReleaseAll(int last = -1)
    {
        ForgetOwners();
        bool settled = true;
        for (int port = 0; port < _ports; port++)
        {
            if (port != last) settled &= Settle((byte)port);
        }
        if (last >= 0) settled &= Settle((byte)last);
        return settled;
    }

    /// <summary>Pays what is owed to a port: the note-offs of keys that nobody owns, then the controls that nobody holds.</summary>
    /// <returns>False when the port is not there.</returns>
    public bool Settle(byte port)
    {
        for (int word = port * 32; word < port * 32 + 32; word++)
        {
            for (ulong left = _memory.Keys(word); left != 0; left &= left - 1)
            {
                int key = word * 64 + BitOperations.TrailingZeroCount(left);
                if (_first[key] == Nobody && !Silence(key, SentMessage.NoLane, 0)) return false;
            }
        }
        for (int i = port * 16 * HeldControl.Count; i < (port + 1) * 16 * HeldControl.Count; i++)
        {
            if (_memory.IsMoved(i) && _controls[i].Lane == SentMessage.NoLane && !PutToRest(i)) return false;
        }
        _outbox.Found(port);
        return true;
    }

    /// <summary>
    /// Lets go once more of every key and every control that was let go since then and is still at rest: what went out may have been lost on its way.
    /// A synth that got it all takes no notice.
    /// </summary>
    public void LetGoAgain(HostTime since)
    {
        for (int channel = 0; channel < _ports * 16; channel++)
        {
            byte port = (byte)(channel / 16);
            if (!_outbox.IsUsed(channel) || !IsReady(port)) continue;
            for (int key = channel * 128; key < channel * 128 + 128; key++)
                if (_keysEnded[key] >= since && !_memory.Sounds(key)) _outbox.SendOwed(port, new MidiMessage((byte)(0x80 | channel % 16), (byte)(key % 128), 64));
            for (int i = channel * HeldControl.Count; i < (channel + 1) * HeldControl.Count; i++)
                if (_controlsEnded[i] >= since && !_memory.IsMoved(i)) _outbox.SendOwed(port, HeldControl.Rest(i % HeldControl.Count, channel % 16));
        }
    }

    /// <summary>Whether a port may be sent to: one that was gone is first paid what it is owed.</summary>
    public bool IsReady(byte port) => !_outbox.IsLost(port) || Settle(port);

    private void Release(byte lane, uint ticket, bool anyTicket)
    {
        for (short i = 0; i < _owners.Length; i++)
        {
            ref Owner owner = ref _owners[i];
            if (owner.Count == 0 || owner.Lane != lane || !(anyTicket || owner.Ticket == ticket)) continue;
            (int key, uint whose) = (owner.Key, owner.Ticket);
            owner.Count = 0;
            Remove(i);
            if (_first[key] == Nobody && _memory.Sounds(key) && !_outbox.IsLost((byte)(key >> 11))) Silence(key, lane, whose);
        }
        for (int i = 0; i < _controls.Length; i++)
        {
            ref Held held = ref _controls[i];
            if (!_memory.IsMoved(i) || held.Lane != lane || !(anyTicket || held.Ticket == ticket)) continue;
            held.Lane = SentMessage.NoLane;
            if (!_outbox.IsLost((byte)(i / HeldControl.Count / 16))) PutToRest(i);
        }
    }

    private bool Silence(int key, byte lane, uint ticket)
    {
        var off = new MidiMessage((byte)(0x80 | key >> 7 & 15), (byte)(key & 127), 64);
        if (!_outbox.SendOwed((byte)(key >> 11), off, lane, ticket)) return false;
        End(key);
        return true;
    }

    private bool PutToRest(int index)
    {
        int channel = index / HeldControl.Count;
        if (!_outbox.SendOwed((byte)(channel / 16), HeldControl.Rest(index % HeldControl.Count, channel % 16))) return false;
        Rest(index);
        return true;
    }

    private void End(int key)
    {
        _memory.Mark(key, false);
        _keysEnded[key] = _outbox.Now;
    }

    private void Rest(int control)
    {
        _memory.Move(control, false);
        _controlsEnded[control] = _outbox.Now;
    }

    private static int KeyOf(byte port, in MidiMessage note) => port << 11 | note.Channel << 7 | note.Data1;

    private short Find(int key, byte lane, uint ticket)
    {
        short at = _first[key];
        while (at != Nobody && (_owners[at].Lane != lane || _owners[at].Ticket != ticket)) at = _owners[at].Next;
        return at;
    }

    private short Add(int key, byte lane, uint ticket)
    {
        short added = _free;
        _free = _owners[added].Next;
        _owners[added] = new Owner { Key = key, Lane = lane, Ticket = ticket, Next = _first[key] };
        _first[key] = added;
        return added;
    }

    private void Remove(short owner)
    {
        ref short link = ref _first[_owners[owner].Key];
        while (link != owner) link = ref _owners[link].Next;
        link = _owners[owner].Next;
        _owners[owner].Next = _free;
        _free = owner;
    }

    private void ForgetOwners()
    {
        Array.Fill(_first, Nobody);
        for (int i = 0; i < _owners.Length; i++) _owners[i] = new Owner { Next = (short)(i + 1 < _owners.Length ? i + 1 : Nobody) };
        _free = 0;
        for (int i = 0; i < _controls.Length; i++) _controls[i].Lane = SentMessage.NoLane;
    }

    private struct Owner
    {
        public int Key;
        public uint Ticket;
        public short Next;
        public ushort Count;
        public byte Lane;
    }

    private struct Held
    {
        public uint Ticket;
        public byte Lane;
    }
}
