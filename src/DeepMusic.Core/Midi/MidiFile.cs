using System.Collections.Immutable;

namespace DeepMusic.Core.Midi;

/// <summary>
/// A Standard MIDI File of type 0 (one track), 1 (tracks that sound together) or 2 (patterns, one after the other). What is
/// read and written again has the same events. Equal when all of it is equal. What is forgiven in a file is said at
/// <see cref="Read"/>.
/// </summary>
public sealed class MidiFile : IEquatable<MidiFile>
{
    /// <summary>A file of the given tracks.</summary>
    /// <param name="type">0, 1 or 2.</param>
    /// <param name="division">What a tick is.</param>
    /// <param name="tracks">The tracks; at most one in type 0, at most 65535 in all.</param>
    /// <exception cref="ArgumentException">Another type, several tracks in type 0, too many tracks, or the division is the default.</exception>
    public MidiFile(int type, MidiDivision division, params ImmutableArray<MidiTrack> tracks)
    {
        if (type is < 0 or > 2) throw new ArgumentException($"a MIDI file is of type 0, 1 or 2, not {type}", nameof(type));
        if (type == 0 && tracks.Length > 1)
            throw new ArgumentException($"a file of type 0 has one track, not {tracks.Length}: write type 1", nameof(tracks));
        if (tracks.Length > ushort.MaxValue) throw new ArgumentException($"{tracks.Length} tracks: a MIDI file holds 65535", nameof(tracks));
        if (division.Word == 0) throw new ArgumentException("a MIDI file needs a division, such as MidiDivision.Usual", nameof(division));
        Type = type;
        Division = division;
        Tracks = tracks;
    }

    /// <summary>0, 1 or 2.</summary>
    public int Type { get; }

    /// <summary>What a tick is.</summary>
    public MidiDivision Division { get; }

    /// <summary>The tracks in the file's order.</summary>
    public ImmutableArray<MidiTrack> Tracks { get; }

    /// <summary>Where the last track ends, in ticks.</summary>
    public long End => Tracks.IsEmpty ? 0 : Tracks.Max(t => t.End);

    /// <summary>
    /// Reads a file. Forgiven, because the meaning is clear: a missing end of track where the chunk ends; another number of
    /// tracks than the header says, if there is one at all; type 0 with several tracks (read as type 1); running status that
    /// goes on after meta and SysEx events; a header longer than it must be; chunks of other kinds; anything after the end of
    /// a track inside its chunk, or after the declared tracks; a RIFF (.rmi) wrapper; meta events with an odd payload.
    /// Everything else is a defect. Memory stays in proportion to the bytes: no length in the file is believed before it is
    /// held against what is left.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="MidiFileException">The bytes are not a MIDI file, or a broken one; nothing else is ever thrown.</exception>
    public static MidiFile Read(ReadOnlySpan<byte> bytes, string name = "MIDI file") => new MidiFileReader(bytes, name).Read();

    /// <summary>Reads a file from disk.</summary>
    /// <exception cref="MidiFileException">It is not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">It cannot be read at all.</exception>
    public static MidiFile Load(string path) => Read(File.ReadAllBytes(path), Path.GetFileName(path));

    /// <summary>The bytes of the file.</summary>
    /// <param name="runningStatus">Whether a status byte equal to the one before is left out; meta and SysEx events end that.</param>
    /// <exception cref="InvalidOperationException">Two events stand further apart than <see cref="MidiTrack.LongestGap"/>.</exception>
    public byte[] ToBytes(bool runningStatus = true) => MidiFileWriter.Write(this, runningStatus);

    /// <summary>Writes the file to disk, over one that is there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path, bool runningStatus = true) => File.WriteAllBytes(path, ToBytes(runningStatus));

    /// <summary>Ticks laid beside time and beats, from the tempo events of all tracks.</summary>
    public TempoMap TempoMap()
    {
        var changes = new List<(long Tick, int MicrosecondsPerBeat)>();
        foreach (MidiTrack track in InParallel().Tracks)
            foreach (MidiFileEvent e in track.Events)
                if (e.TryTempo(out int tempo)) changes.Add((e.Tick, tempo));
        return new TempoMap(Division, changes);
    }

    /// <summary>
    /// The channel messages of all tracks in order of time, from time zero at the start of the file; those of one tick in the
    /// order of the tracks. Their port is the one the track asks for, 0 if it asks for none.
    /// </summary>
    public IReadOnlyList<TimedMessage> TimedMessages()
    {
        TempoMap map = TempoMap();
        var messages = new List<(long Tick, MidiMessage Message, byte Port)>();
        foreach (MidiTrack track in InParallel().Tracks)
        {
            byte port = 0;
            foreach (MidiFileEvent e in track.Events)
            {
                if (e.TryPortPrefix(out int asked)) port = (byte)asked;
                else if (e.Kind == MidiFileEventKind.Message) messages.Add((e.Tick, e.Message, port));
            }
        }
        return [.. messages.OrderBy(m => m.Tick).Select(m => new TimedMessage(map.TimeAt(m.Tick), m.Message, m.Port))];
    }

    /// <summary>
    /// The file with all tracks on one time axis. Types 0 and 1 are that already. The patterns of a type 2 file are laid end to
    /// end, each starting at 120 beats a minute unless it says otherwise.
    /// </summary>
    public MidiFile InParallel()
    {
        if (Type != 2) return this;
        var tracks = ImmutableArray.CreateBuilder<MidiTrack>();
        long start = 0;
        foreach (MidiTrack pattern in Tracks)
        {
            long offset = start;
            ImmutableArray<MidiFileEvent> reset = start == 0 ? [] : [Meta.Tempo(start, Midi.TempoMap.UsualMicrosecondsPerBeat)];
            tracks.Add(new MidiTrack([.. reset, .. pattern.Events.Select(e => e.At(e.Tick + offset))], start + pattern.End));
            start += pattern.End;
        }
        return new MidiFile(1, Division, tracks.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(MidiFile? other) =>
        other is not null && Type == other.Type && Division == other.Division && Tracks.AsSpan().SequenceEqual(other.Tracks.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MidiFile);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Division, Tracks.Length);

    /// <inheritdoc/>
    public override string ToString() => $"type {Type}, {Tracks.Length} tracks, {Division}";
}
