using System.Collections.Immutable;
using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

/// <summary>Random messages, events and files.</summary>
internal static class MidiGen
{
    private static readonly Gen<byte> Data = Gen.Byte[0, 127];

    public static readonly Gen<MidiMessage> ChannelMessage =
        Gen.Select(Gen.Byte[0x80, 0xEF], Data, Data, (status, a, b) => new MidiMessage(status, a, b));

    private static readonly Gen<MidiMessage> SystemCommon =
        Gen.Select(Among<byte>(0xF1, 0xF2, 0xF3, 0xF6), Data, Data, (status, a, b) => new MidiMessage(status, a, b));

    /// <summary>What stands on a cable besides real-time bytes: short messages, and SysEx from F0 to F7.</summary>
    public static readonly Gen<byte[]> Wire = Gen.Frequency(
        (6, ChannelMessage.Select(Bytes)),
        (1, SystemCommon.Select(Bytes)),
        (1, Data.Array[0, 40].Select(body => (byte[])[0xF0, .. body, 0xF7])));

    private static readonly Gen<long> Gap = Gen.Frequency(
        (2, Gen.Const(0L)), (4, Gen.Long[0, 127]), (3, Gen.Long[128, 20_000]), (1, Gen.Long[0, MidiTrack.LongestGap]));

    private static readonly Gen<MidiFileEvent> Event = Gen.Frequency(
        (8, ChannelMessage.Select(m => MidiFileEvent.Of(0, m))),
        (1, Gen.Select(Gen.Byte[0, 127].Where(k => k != 0x2F), Gen.Byte.Array[0, 200], (k, data) => MidiFileEvent.Meta(0, (MetaKind)k, data))),
        (1, Gen.Int[1, 0xFFFFFF].Select(tempo => Meta.Tempo(0, tempo))),
        (1, Gen.Byte.Array[0, 20].Select(data => MidiFileEvent.SysEx(0, data))),
        (1, Gen.Byte.Array[0, 20].Select(data => MidiFileEvent.Escape(0, data))));

    public static readonly Gen<MidiTrack> Track = Gen.Select(Gen.Select(Gap, Event).List[0, 40], Gap, (items, tail) =>
    {
        long tick = 0;
        var events = ImmutableArray.CreateBuilder<MidiFileEvent>();
        foreach ((long gap, MidiFileEvent e) in items) events.Add(e.At(tick += gap));
        return new MidiTrack(events.ToImmutable(), tick + tail);
    });

    public static readonly Gen<MidiDivision> Division = Gen.OneOf(
        Gen.Int[1, 32767].Select(MidiDivision.PerBeat),
        Among(24, 96, 480, 960).Select(MidiDivision.PerBeat),
        Gen.Select(Among(24, 25, 29, 30), Gen.Int[1, 255], MidiDivision.Smpte));

    public static readonly Gen<MidiFile> File = Gen.OneOf(
        Gen.Select(Division, Track, (d, t) => new MidiFile(0, d, t)),
        Gen.Select(Gen.Int[1, 2], Division, Track.Array[0, 5], (type, d, tracks) => new MidiFile(type, d, [.. tracks])));

    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static byte[] Bytes(MidiMessage message)
    {
        var bytes = new byte[message.Length];
        message.CopyTo(bytes);
        return bytes;
    }
}
