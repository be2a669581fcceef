using System.Buffers.Binary;
using System.Collections.Immutable;

namespace DeepMusic.Core.Midi;

/// <summary>Reads the bytes of a MIDI file. See <see cref="MidiFile.Read"/> for what is forgiven.</summary>
internal ref struct MidiFileReader(ReadOnlySpan<byte> file, string name)
{
    private const int ChunkHeader = 8;
    private const string CopyAgain = "the file is cut off, copy or download it again";
    private readonly ReadOnlySpan<byte> _file = file;
    private int _at = 0;
    private int _end = file.Length;      // of the chunk under way, or of all chunks

    public MidiFile Read()
    {
        if (_end == 0) throw Broken(0, "the file is empty", CopyAgain);
        if (Is(0, "RIFF"u8)) Unwrap();
        if (!Is(_at, "MThd"u8)) throw Broken(_at, "this is no MIDI file: it does not start with MThd", "choose a .mid file");
        int length = ChunkLength();
        if (length < 6) throw Broken(_at + 4, $"a header of {length} bytes, it needs 6");
        ReadOnlySpan<byte> header = _file.Slice(_at + ChunkHeader, 6);
        int type = BinaryPrimitives.ReadUInt16BigEndian(header);
        int declared = BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
        if (type > 2) throw Broken(_at + 8, $"a file of type {type}; there are 0, 1 and 2", "save it as type 1");
        if (!MidiDivision.TryFromWord(BinaryPrimitives.ReadUInt16BigEndian(header[4..]), out MidiDivision division))
            throw Broken(_at + 12, "a division that means no length of time");
        int headerAt = _at;
        _at += ChunkHeader + length;
        ImmutableArray<MidiTrack> tracks = Tracks(declared);
        if (tracks.IsEmpty && declared > 0) throw Broken(headerAt + 10, $"{declared} tracks are declared and there is none", CopyAgain);
        return new MidiFile(type == 0 && tracks.Length > 1 ? 1 : type, division, tracks);
    }

    private ImmutableArray<MidiTrack> Tracks(int declared)
    {
        int end = _end;
        var tracks = ImmutableArray.CreateBuilder<MidiTrack>();
        while (_at < end && tracks.Count < ushort.MaxValue)
        {
            bool surplus = tracks.Count >= declared;
            if (surplus && (end - _at < ChunkHeader || DeclaredLength() > end - _at - ChunkHeader)) break;
            int length = ChunkLength();
            bool track = Is(_at, "MTrk"u8);
            _at += ChunkHeader;
            int next = _at + length;
            if (track)
            {
                _end = next;
                tracks.Add(Track());
                _end = end;
            }
            _at = next;
        }
        return tracks.DrainToImmutable();
    }

    private MidiTrack Track()
    {
        var events = ImmutableArray.CreateBuilder<MidiFileEvent>();
        long tick = 0;
        byte running = 0;
        while (_at < _end)
        {
            tick += Number();
            int at = _at;
            byte status = Byte();
            switch (status)
            {
                case 0xFF:
                    byte kind = Byte();
                    if (kind > 127) throw Broken(at + 1, $"meta event {kind:X2}; they are numbered 00..7F");
                    ReadOnlySpan<byte> payload = Payload();
                    if ((MetaKind)kind == MetaKind.EndOfTrack) return new MidiTrack(events.DrainToImmutable(), tick);
                    events.Add(MidiFileEvent.Meta(tick, (MetaKind)kind, payload));
                    break;
                case 0xF0:
                    events.Add(MidiFileEvent.SysEx(tick, Payload()));
                    break;
                case 0xF7:
                    events.Add(MidiFileEvent.Escape(tick, Payload()));
                    break;
                case > 0xF0:
                    throw Broken(at, $"status {status:X2}, which may not stand in a track");
                default:
                    if (status >= 0x80) running = status;
                    else if (running == 0) throw Broken(at, $"data byte {status:X2} where a status byte must stand");
                    byte first = status >= 0x80 ? Data() : status;
                    byte second = MidiMessage.LengthOf(running) == 3 ? Data() : (byte)0;
                    events.Add(MidiFileEvent.Of(tick, new MidiMessage(running, first, second)));
                    break;
            }
        }
        return new MidiTrack(events.DrainToImmutable(), tick);
    }

    // A RIFF file of form RMID holds the MIDI file in its chunk "data"; lengths are little-endian and padded to even.
    private void Unwrap()
    {
        if (!Is(8, "RMID"u8)) throw Broken(Math.Min(8, _end), "a RIFF file that holds no MIDI", "choose a .mid or .rmi file");
        _at = 12;
        while (_end - _at >= ChunkHeader)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(_file[(_at + 4)..]);
            bool data = Is(_at, "data"u8);
            _at += ChunkHeader;
            if (length > (uint)(_end - _at)) throw Broken(_at - 4, $"a chunk of {length} bytes where {_end - _at} are left", CopyAgain);
            if (data)
            {
                _end = _at + (int)length;
                return;
            }
            _at = (int)Math.Min(_end, _at + length + (length & 1));
        }
        throw Broken(_at, "a RIFF wrapper without MIDI in it", CopyAgain);
    }

    private readonly int ChunkLength()
    {
        if (_end - _at < ChunkHeader) throw Broken(_at, $"{_end - _at} bytes where a chunk must start", CopyAgain);
        uint length = DeclaredLength();
        if (length > (uint)(_end - _at - ChunkHeader))
            throw Broken(_at + 4, $"a chunk of {length} bytes where {_end - _at - ChunkHeader} are left", CopyAgain);
        return (int)length;
    }

    private readonly uint DeclaredLength() => BinaryPrimitives.ReadUInt32BigEndian(_file[(_at + 4)..]);

    private byte Byte() => _at < _end ? _file[_at++] : throw Broken(_at, "the track ends in the middle of an event");

    private byte Data()
    {
        byte value = Byte();
        return value < 0x80 ? value : throw Broken(_at - 1, $"byte {value:X2} where a data byte (00..7F) must stand");
    }

    private ReadOnlySpan<byte> Payload()
    {
        int at = _at;
        int length = Number();
        if (length > _end - _at) throw Broken(at, $"an event of {length} bytes where {_end - _at} are left in the track");
        _at += length;
        return _file.Slice(_at - length, length);
    }

    // Seven bits a byte, the highest bit set on all but the last, four bytes at most.
    private int Number()
    {
        int start = _at;
        int value = 0;
        for (int i = 0; i < 4; i++)
        {
            byte b = Byte();
            value = value << 7 | b & 0x7F;
            if (b < 0x80) return value;
        }
        throw Broken(start, "a time or length of more than four bytes");
    }

    private readonly bool Is(int at, ReadOnlySpan<byte> tag) => _file[Math.Min(at, _file.Length)..].StartsWith(tag);

    private readonly MidiFileException Broken(int at, string defect, string remedy = "export it again from the program that made it") =>
        new(at, defect, remedy, name);
}
