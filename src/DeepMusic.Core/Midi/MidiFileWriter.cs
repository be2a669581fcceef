using System.Buffers.Binary;

namespace DeepMusic.Core.Midi;

/// <summary>Writes the bytes of a MIDI file.</summary>
internal static class MidiFileWriter
{
    public static byte[] Write(MidiFile file, bool runningStatus)
    {
        var bytes = new MemoryStream();
        bytes.Write("MThd"u8);
        Word(bytes, 6);
        Half(bytes, file.Type);
        Half(bytes, file.Tracks.Length);
        Half(bytes, file.Division.Word);
        foreach (MidiTrack track in file.Tracks)
        {
            byte[] chunk = Track(track, runningStatus);
            bytes.Write("MTrk"u8);
            Word(bytes, chunk.Length);
            bytes.Write(chunk);
        }
        return bytes.ToArray();
    }

    private static byte[] Track(MidiTrack track, bool runningStatus)
    {
        var bytes = new MemoryStream();
        Span<byte> wire = stackalloc byte[3];
        long tick = 0;
        byte running = 0;
        foreach (MidiFileEvent e in track.Events)
        {
            Gap(bytes, tick, e.Tick);
            tick = e.Tick;
            if (e.Kind == MidiFileEventKind.Message)
            {
                int length = e.Message.CopyTo(wire);
                bytes.Write(wire[(runningStatus && e.Message.Status == running ? 1 : 0)..length]);
                running = e.Message.Status;
                continue;
            }
            running = 0;
            bytes.WriteByte(e.Kind switch { MidiFileEventKind.Meta => 0xFF, MidiFileEventKind.SysEx => 0xF0, _ => 0xF7 });
            if (e.Kind == MidiFileEventKind.Meta) bytes.WriteByte((byte)e.MetaKind);
            Number(bytes, e.Data.Length);
            bytes.Write(e.Data);
        }
        Gap(bytes, tick, track.End);
        bytes.Write([0xFF, (byte)MetaKind.EndOfTrack, 0]);
        return bytes.ToArray();
    }

    private static void Gap(MemoryStream bytes, long from, long to)
    {
        if (to - from > MidiTrack.LongestGap)
            throw new InvalidOperationException(
                $"a gap of {to - from} ticks at tick {from}: a MIDI file holds {MidiTrack.LongestGap}, use fewer ticks to the beat");
        Number(bytes, (int)(to - from));
    }

    private static void Number(MemoryStream bytes, int value)
    {
        if (value > MidiTrack.LongestGap) throw new InvalidOperationException($"an event of {value} bytes is too long for a MIDI file");
        for (int shift = 21; shift > 0; shift -= 7)
            if (value >> shift != 0) bytes.WriteByte((byte)(value >> shift & 0x7F | 0x80));
        bytes.WriteByte((byte)(value & 0x7F));
    }

    private static void Half(MemoryStream bytes, int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, (ushort)value);
        bytes.Write(two);
    }

    private static void Word(MemoryStream bytes, int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        bytes.Write(four);
    }
}
