using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Plays the calls of a soak: what a hand plays, what a child plays, and what a broken keyboard sends. The same seed plays the same.
/// Thread-safe: no.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="inputs">How many inputs it plays on.</param>
public sealed class SoakPlayer(ulong seed, int inputs = 1)
{
    private const int MostOpen = 64;

    private readonly SeededRandom _random = new(seed);
    private readonly List<(byte Port, int Channel, int Key)> _open = [];
    private readonly HashSet<(byte Port, int Channel)> _touched = [];
    private readonly CallPen _pen = new(seed);

    /// <summary>How the last call was played.</summary>
    public CallManner Manner { get; private set; }

    /// <summary>Notes struck so far.</summary>
    public long Notes { get; private set; }

    /// <summary>Messages played so far.</summary>
    public long Messages { get; private set; }

    /// <summary>How many keys the last calls left down.</summary>
    public int Held => _open.Count;

    /// <summary>Makes up the next call; keys that the one before left down are let go somewhere in it.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="manner">How it is played; null for any way.</param>
    /// <returns>Messages, in order of time.</returns>
    public IReadOnlyList<TimedMessage> NextCall(HostTime start, CallManner? manner = null)
    {
        Manner = manner ?? Choose();
        byte port = (byte)_random.Next(inputs);
        int channel = Manner == CallManner.Flooded || _random.Next(5) == 0 ? _random.Next(16) : 0;
        var played = new List<TimedMessage>();
        HostTime end = _pen.Write(Manner, start, port, channel, played);
        if (Manner == CallManner.Wrong) Misplay(played);
        int let = _open.Count > MostOpen ? _open.Count : _random.Next(_open.Count + 1);
        foreach ((byte p, int c, int key) in _open[..let])
            played.Add(new TimedMessage(start + (end - start) * _random.NextDouble(), MidiMessage.NoteOff(c, new Pitch(key)), p));
        return Ordered(played);
    }

    /// <summary>A burst of anything at all, all of it within some milliseconds.</summary>
    public IReadOnlyList<TimedMessage> Burst(HostTime start, int messages)
    {
        var played = new List<TimedMessage>(messages);
        for (int i = 0; i < messages; i++)
        {
            byte status = (byte)(0x80 + 0x10 * _random.Next(7) + _random.Next(16));
            var message = new MidiMessage(status, (byte)_random.Next(128), (byte)_random.Next(128));
            played.Add(new TimedMessage(start + TimeSpan.FromMicroseconds(_random.Next(20_000)), message, (byte)_random.Next(inputs)));
        }
        return Ordered(played);
    }

    /// <summary>Lets everything go: keys, pedals and bends.</summary>
    public IReadOnlyList<TimedMessage> ReleaseAll(HostTime at)
    {
        var played = new List<TimedMessage>();
        foreach ((byte port, int channel, int key) in _open) played.Add(new TimedMessage(at, MidiMessage.NoteOff(channel, new Pitch(key)), port));
        foreach ((byte port, int channel) in _touched.Order())
        {
            played.Add(new TimedMessage(at, MidiMessage.Control(channel, 64, 0), port));
            played.Add(new TimedMessage(at, MidiMessage.Control(channel, 66, 0), port));
            played.Add(new TimedMessage(at, new MidiMessage((byte)(0xE0 | channel), 0, 64), port));
        }
        _touched.Clear();
        return Ordered(played);
    }

    private CallManner Choose() => _random.Next(20) switch
    {
        < 7 => CallManner.Line,
        < 10 => CallManner.Dense,
        < 12 => CallManner.Sparse,
        < 14 => CallManner.Pedalled,
        < 16 => CallManner.Overlapping,
        < 18 => CallManner.Wrong,
        < 19 => CallManner.Clusters,
        _ => CallManner.Flooded,
    };

    /// <summary>Some ends are lost for a while, some come twice, some ends come of nothing, some are note-ons of velocity 0.</summary>
    private void Misplay(List<TimedMessage> played)
    {
        for (int i = played.Count - 1; i >= 0; i--)
        {
            TimedMessage m = played[i];
            switch (_random.Next(12))
            {
                case 0 when m.Message.IsNoteOff: played.RemoveAt(i); break;
                case 1: played.Add(m with { Time = m.Time + TimeSpan.FromMicroseconds(_random.Next(400_000)) }); break;
                case 2: played.Add(m with { Message = MidiMessage.NoteOff(_random.Next(16), new Pitch(_random.Next(128))) }); break;
                case 3 when m.Message.IsNoteOff: played[i] = m with { Message = new MidiMessage((byte)(0x90 | m.Message.Channel), m.Message.Data1, 0) }; break;
            }
        }
    }

    /// <summary>A key that is struck twice is to be let go twice.</summary>
    private void Keep(in TimedMessage m)
    {
        (byte, int, int) key = (m.Port, m.Message.Channel, m.Message.Data1);
        if (m.Message.IsNoteOff) _open.Remove(key);
        else if (m.Message.IsNoteOn) _open.Add(key);
    }

    private IReadOnlyList<TimedMessage> Ordered(List<TimedMessage> played)
    {
        Messages += played.Count;
        TimedMessage[] ordered = [.. played.OrderBy(m => m.Time)];
        foreach (TimedMessage m in ordered)
        {
            Keep(m);
            if (m.Message.IsNoteOn) Notes++;
            if (m.Message.Command is 0xB0 or 0xE0) _touched.Add((m.Port, m.Message.Channel));
        }
        return ordered;
    }
}
