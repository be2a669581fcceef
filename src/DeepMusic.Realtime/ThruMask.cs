using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// What thru keeps to itself because it is meant for the instrument and not for a synth: keys, controllers, programs and bends, channel by
/// channel. Immutable: adding to it gives another one. Thread-safe: yes. Realtime-safe: asking is, adding allocates.
/// </summary>
public sealed class ThruMask
{
    private const int Words = 16 * 2;
    private const int FirstMode = 120;

    /// <summary>Nothing is kept.</summary>
    public static readonly ThruMask Nothing = new(new ulong[Words], new ulong[Words], new ulong[Words], 0, false);

    /// <summary>Everything is kept, as long as somebody waits for whatever will be moved; but for "all notes off" and its like, which end things.</summary>
    public static readonly ThruMask Everything = new(new ulong[Words], new ulong[Words], new ulong[Words], 0, true);

    /// <summary>Everything but keys is kept, where what is waited for is no key.</summary>
    public static readonly ThruMask EverythingButKeys = new(new ulong[Words], Full(), Full(), 0xFFFF, false);

    private readonly ulong[] _keys;
    private readonly ulong[] _controllers;
    private readonly ulong[] _programs;
    private readonly ushort _bends;
    private readonly bool _all;

    private ThruMask(ulong[] keys, ulong[] controllers, ulong[] programs, ushort bends, bool all) =>
        (_keys, _controllers, _programs, _bends, _all) = (keys, controllers, programs, bends, all);

    /// <summary>This and a key.</summary>
    /// <param name="channel">0..15, or null for all channels.</param>
    /// <param name="key">0..127.</param>
    public ThruMask WithKey(int? channel, int key) => new(With(_keys, channel, key), _controllers, _programs, _bends, _all);

    /// <summary>This and a controller.</summary>
    /// <param name="channel">0..15, or null for all channels.</param>
    /// <param name="controller">0..119.</param>
    public ThruMask WithController(int? channel, int controller) => new(_keys, With(_controllers, channel, controller), _programs, _bends, _all);

    /// <summary>This and a program change.</summary>
    /// <param name="channel">0..15, or null for all channels.</param>
    /// <param name="program">0..127.</param>
    public ThruMask WithProgram(int? channel, int program) => new(_keys, _controllers, With(_programs, channel, program), _bends, _all);

    /// <summary>This and the pitch bend of a channel, or of all.</summary>
    /// <param name="channel">0..15, or null for all channels.</param>
    public ThruMask WithBend(int? channel) => new(_keys, _controllers, _programs, (ushort)(_bends | (channel is { } one ? 1 << (one & 15) : 0xFFFF)), _all);

    /// <summary>Whether a channel message is kept. Realtime-safe: yes.</summary>
    public bool Keeps(in MidiMessage message) => message.Command switch
    {
        0xB0 when message.Data1 >= FirstMode => false,
        _ when _all => true,
        0x80 or 0x90 or 0xA0 => Has(_keys, message),
        0xB0 => Has(_controllers, message),
        0xC0 => Has(_programs, message),
        0xE0 => (_bends >> message.Channel & 1) != 0,
        _ => false,
    };

    private static ulong[] Full()
    {
        var set = new ulong[Words];
        Array.Fill(set, ulong.MaxValue);
        return set;
    }

    private static bool Has(ulong[] set, in MidiMessage message) => (set[message.Channel * 2 + (message.Data1 >> 6)] >> message.Data1 & 1) != 0;

    private static ulong[] With(ulong[] set, int? channel, int number)
    {
        var more = (ulong[])set.Clone();
        for (int c = 0; c < 16; c++)
        {
            if (channel is { } one && (one & 15) != c) continue;
            more[c * 2 + ((number & 127) >> 6)] |= 1UL << number;
        }
        return more;
    }
}
