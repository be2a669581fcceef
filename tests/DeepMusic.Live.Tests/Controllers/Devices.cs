using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;

namespace DeepMusic.Live.Tests.Controllers;

/// <summary>What controllers of all kinds send when a hand moves them, one list of values at a time.</summary>
internal static class Devices
{
    /// <summary>A knob or fader of 7 bits on its way: no value twice in a row.</summary>
    public static IEnumerable<MidiMessage> Absolute(SeededRandom random, int channel, int controller)
    {
        int value = random.Next(128), way = random.Next(2) * 2 - 1;
        while (true)
        {
            yield return MidiMessage.Control(channel, controller, value);
            if (random.Next(20) == 0) way = -way;
            int step = 1 + random.Next(4);
            if (value + way * step is < 0 or > 127) way = -way;
            value = Math.Clamp(value + way * step, 0, 127);
        }
    }

    /// <summary>A fader of 14 bits: each move is two messages.</summary>
    public static IEnumerable<MidiMessage> Fourteen(SeededRandom random, int channel, int controller)
    {
        int value = random.Next(16384), way = random.Next(2) * 2 - 1;
        while (true)
        {
            yield return MidiMessage.Control(channel, controller, value >> 7);
            yield return MidiMessage.Control(channel, controller + 32, value & 127);
            int step = 1 + random.Next(600);
            if (value + way * step is < 0 or > 16383) way = -way;
            value = Math.Clamp(value + way * step, 0, 16383);
        }
    }

    /// <summary>An encoder that is turned this way and that, now slowly and now fast.</summary>
    public static IEnumerable<MidiMessage> Encoder(SeededRandom random, ControlKind kind, int channel, int controller)
    {
        int way = random.Next(2) * 2 - 1, left = 3 + random.Next(5);
        while (true)
        {
            int size = random.Next(4) == 0 ? 2 + random.Next(4) : 1, steps = way * size;
            yield return MidiMessage.Control(channel, controller, kind switch
            {
                ControlKind.RelativeOffset => 64 + steps,
                ControlKind.RelativeSign => steps > 0 ? steps : 64 - steps,
                _ => steps & 127,
            });
            if (--left > 0) continue;
            (way, left) = (-way, 3 + random.Next(5));
        }
    }

    /// <summary>A parameter of its own number.</summary>
    public static IEnumerable<MidiMessage> Parameter(SeededRandom random, int channel, int parameter)
    {
        while (true)
        {
            yield return MidiMessage.Control(channel, 99, parameter >> 7);
            yield return MidiMessage.Control(channel, 98, parameter & 127);
            yield return MidiMessage.Control(channel, 6, random.Next(128));
            yield return MidiMessage.Control(channel, 38, random.Next(128));
        }
    }

    /// <summary>A button: down and up.</summary>
    public static IEnumerable<MidiMessage> Button(int channel, int controller)
    {
        while (true)
        {
            yield return MidiMessage.Control(channel, controller, 127);
            yield return MidiMessage.Control(channel, controller, 0);
        }
    }

    /// <summary>A pedal that nobody touches and that trembles between two values, with the clock, sensing, pressure and a bend that does not rest quite.</summary>
    public static IEnumerable<MidiMessage> Noise(SeededRandom random, int channel, int controller)
    {
        int value = 1 + random.Next(125), other = value + 1;
        while (true)
        {
            int what = random.Next(6);
            if (what > 3) (value, other) = (other, value);
            yield return what switch
            {
                0 => new MidiMessage(0xF8),
                1 => new MidiMessage(0xFE),
                2 => new MidiMessage((byte)(0xD0 | channel), (byte)random.Next(128)),
                3 => new MidiMessage((byte)(0xE0 | channel), (byte)random.Next(128), 64),
                _ => MidiMessage.Control(channel, controller, value),
            };
        }
    }
}
