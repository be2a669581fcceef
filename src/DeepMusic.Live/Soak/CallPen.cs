using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>Writes the notes of one call in one manner. Thread-safe: no.</summary>
internal sealed class CallPen(ulong seed)
{
    private static readonly int[] Major = [0, 2, 4, 5, 7, 9, 11];
    private readonly SeededRandom _random = new(SeededRandom.Derive(seed, 0x9E2));
    private int _key;
    private int _degree = 14;

    /// <summary>Writes a call.</summary>
    /// <param name="manner">How it is played.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="port">The input.</param>
    /// <param name="channel">The channel, 0..15.</param>
    /// <param name="to">Takes the messages, in any order.</param>
    /// <returns>When it ends.</returns>
    public HostTime Write(CallManner manner, HostTime start, byte port, int channel, List<TimedMessage> to)
    {
        if (_random.Next(9) == 0) _key = _random.Next(12);
        HostTime at = start;
        (int count, double gap, double length) = manner switch
        {
            CallManner.Dense => (24 + _random.Next(60), 0.05 + 0.06 * _random.NextDouble(), 0.9),
            CallManner.Sparse => (2 + _random.Next(4), 0.7 + 0.5 * _random.NextDouble(), 0.5),
            CallManner.Overlapping => (8 + _random.Next(12), 0.15 + 0.1 * _random.NextDouble(), 3.5),
            CallManner.Clusters => (4 + _random.Next(8), 0.25, 0.8),
            CallManner.Flooded => (6 + _random.Next(8), 0.3, 0.8),
            _ => (5 + _random.Next(12), 0.18 + 0.25 * _random.NextDouble(), 0.85),
        };
        if (manner == CallManner.Pedalled) Pedal(start, port, channel, count * gap, to);
        for (int i = 0; i < count; i++)
        {
            double span = gap * (_random.Next(4) == 0 ? 2 : 1);
            foreach (int key in Keys(manner))
                Add(to, at, at + TimeSpan.FromSeconds(span * length), port, manner == CallManner.Overlapping && _random.Next(2) == 0 ? (channel + 1) % 16 : channel, key);
            if (manner == CallManner.Flooded) Flood(at, span, port, channel, to);
            at += TimeSpan.FromSeconds(span);
        }
        return at;
    }

    private int[] Keys(CallManner manner)
    {
        _degree = Math.Clamp(_degree + _random.Next(5) - 2, 5, 26);
        int key = 36 + _key + _degree / 7 * 12 + Major[_degree % 7];
        return manner switch
        {
            CallManner.Clusters => [.. Enumerable.Range(0, 3 + _random.Next(5)).Select(i => 30 + _random.Next(70)).Distinct()],
            // The same few keys again and again, before they are let go.
            CallManner.Overlapping => [60 + _key + Major[_random.Next(3)]],
            CallManner.Dense when _random.Next(3) == 0 => [key, key + 4, key + 7],
            _ => [key],
        };
    }

    private void Add(List<TimedMessage> to, HostTime on, HostTime off, byte port, int channel, int key)
    {
        var pitch = new Pitch(Math.Clamp(key, 0, 127));
        TimeSpan jitter = TimeSpan.FromMicroseconds(_random.Next(9000));
        to.Add(new TimedMessage(on + jitter, MidiMessage.NoteOn(channel, pitch, 40 + _random.Next(80)), port));
        to.Add(new TimedMessage(off + jitter, MidiMessage.NoteOff(channel, pitch, _random.Next(128)), port));
    }

    private void Pedal(HostTime start, byte port, int channel, double seconds, List<TimedMessage> to)
    {
        int pedal = _random.Next(3) == 0 ? 66 : 64;
        for (double at = 0; at < seconds; at += 0.4 + _random.NextDouble())
        {
            to.Add(new TimedMessage(start + TimeSpan.FromSeconds(at), MidiMessage.Control(channel, pedal, 127), port));
            to.Add(new TimedMessage(start + TimeSpan.FromSeconds(at + 0.3), MidiMessage.Control(channel, pedal, _random.Next(4) == 0 ? 63 : 0), port));
        }
        to.Add(new TimedMessage(start + TimeSpan.FromSeconds(seconds), MidiMessage.Control(channel, pedal, 0), port));
    }

    private void Flood(HostTime start, double seconds, byte port, int channel, List<TimedMessage> to)
    {
        for (int i = 0; i < 16; i++)
        {
            HostTime at = start + TimeSpan.FromSeconds(seconds * _random.NextDouble());
            byte value = (byte)_random.Next(128);
            to.Add(new TimedMessage(at, _random.Next(4) switch
            {
                0 => new MidiMessage((byte)(0xE0 | channel), value, (byte)_random.Next(128)),
                1 => new MidiMessage((byte)(0xD0 | channel), value),
                2 => new MidiMessage((byte)(0xA0 | channel), (byte)(40 + _random.Next(40)), value),
                // Controllers of which none is a pedal or a channel mode message.
                _ => MidiMessage.Control(channel, 1 + _random.Next(31), value),
            }, port));
        }
    }
}
