using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// A unit as bytes, little-endian: format (1), bars, the meter's upper number, the power of two of its lower number, semitones home
/// (signed); ticks it begins with a held note (int); the bar's number (int), the time of night in ticks of 100 ns, -1 for none (long),
/// player and piece (each a ushort and that many bytes of UTF-8); a ushort and that many notes of eleven bytes: start and length in ticks
/// (int, int), pitch, velocity, voice. Where it comes from stands before the notes, so that it can be read without them.
/// </summary>
public static class UnitRecord
{
    private const byte Format = 1;
    private const int NoteSize = 11, Head = 5 + 4 + 4 + 8 + 2 + 2 + 2;

    /// <summary>The bytes of a unit. Deviations are left out: an answer wears the groove of the moment.</summary>
    /// <exception cref="ArgumentException">A name or the notes are too long.</exception>
    public static byte[] Write(Unit unit)
    {
        byte[] player = Encoding.UTF8.GetBytes(unit.Origin.Player), piece = Encoding.UTF8.GetBytes(unit.Origin.Piece);
        if (player.Length > ushort.MaxValue || piece.Length > ushort.MaxValue || unit.Notes.Length > ushort.MaxValue)
            throw new ArgumentException("a unit's names and notes are at most 65535 each", nameof(unit));
        var bytes = new byte[Head + player.Length + piece.Length + unit.Notes.Length * NoteSize];
        bytes[0] = Format;
        bytes[1] = (byte)unit.Bars;
        bytes[2] = (byte)unit.Meter.Numerator;
        bytes[3] = (byte)BitOperations.Log2((uint)unit.Meter.Denominator);
        bytes[4] = (byte)(sbyte)unit.Home;
        Span<byte> rest = bytes.AsSpan(5);
        Int(ref rest, (int)unit.Carried.Ticks);
        Int(ref rest, unit.Origin.Bar);
        BinaryPrimitives.WriteInt64LittleEndian(rest, unit.Origin.At?.Ticks ?? -1);
        rest = rest[8..];
        Text(ref rest, player);
        Text(ref rest, piece);
        BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)unit.Notes.Length);
        rest = rest[2..];
        foreach (Note note in unit.Notes)
        {
            Int(ref rest, (int)note.Start.Ticks);
            Int(ref rest, (int)Math.Min(note.Length.Ticks, int.MaxValue));
            (rest[0], rest[1], rest[2]) = (note.Pitch.Number, note.Velocity, note.Voice);
            rest = rest[3..];
        }
        return bytes;
    }

    /// <summary>The unit of some bytes.</summary>
    /// <exception cref="UnitException">They are not those of a unit.</exception>
    public static Unit Read(ReadOnlySpan<byte> bytes)
    {
        (UnitOrigin origin, int bars, int at) = Origin(bytes);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        ReadOnlySpan<byte> rest = bytes[(at + 2)..];
        if (rest.Length != count * NoteSize) throw new UnitException($"{rest.Length} bytes are not {count} notes");
        var notes = ImmutableArray.CreateBuilder<Note>(count);
        try
        {
            var meter = new TimeSignature(bytes[2], bytes[3] > 6 ? 0 : 1 << bytes[3]);
            for (; rest.Length > 0; rest = rest[NoteSize..])
            {
                if (rest[9] is < 1 or > 127) throw new UnitException($"a velocity of {rest[9]}");
                notes.Add(new Note(new Beats(Int(rest)), new Beats(Int(rest[4..])), new Pitch(rest[8]), rest[9]) { Voice = rest[10] });
            }
            return new Unit(notes.MoveToImmutable(), meter, bars, new Beats(Int(bytes[5..])), origin, (sbyte)bytes[4]);
        }
        catch (ArgumentException e)
        {
            throw new UnitException(e.Message, e);
        }
    }

    /// <summary>Where the unit of some bytes was recorded, and how many bars it has.</summary>
    /// <exception cref="UnitException">They are not those of a unit.</exception>
    public static (UnitOrigin Origin, int Bars, int Notes) Origin(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head) throw new UnitException($"{bytes.Length} bytes are too few");
        if (bytes[0] != Format) throw new UnitException($"format {bytes[0]} is not {Format}");
        if (!Unit.Lengths.Contains(bytes[1])) throw new UnitException($"{bytes[1]} bars");
        if ((sbyte)bytes[4] is < -6 or > 5) throw new UnitException($"{(sbyte)bytes[4]} semitones from its home key");
        long time = BinaryPrimitives.ReadInt64LittleEndian(bytes[13..]);
        int at = 21;
        string player = Text(bytes, ref at), piece = Text(bytes, ref at);
        if (bytes.Length < at + 2) throw new UnitException("it has no notes");
        return (new UnitOrigin(player, piece, Int(bytes[9..]), time < 0 ? null : TimeSpan.FromTicks(time)), bytes[1], at);
    }

    private static void Int(ref Span<byte> to, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to, value);
        to = to[4..];
    }

    private static int Int(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadInt32LittleEndian(from);

    private static void Text(ref Span<byte> to, byte[] text)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)text.Length);
        text.CopyTo(to[2..]);
        to = to[(2 + text.Length)..];
    }

    private static string Text(ReadOnlySpan<byte> from, ref int at)
    {
        if (from.Length < at + 2) throw new UnitException("it ends in a name");
        int length = BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);
        if (from.Length < at + 2 + length) throw new UnitException("it ends in a name");
        string text = Encoding.UTF8.GetString(from.Slice(at + 2, length));
        at += 2 + length;
        return text;
    }
}
