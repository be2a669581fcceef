using System.Collections.Immutable;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core;

/// <summary>Reads what a MIDI file says musically. See <see cref="Score.Of"/>.</summary>
internal sealed class ScoreReader(MidiFile file)
{
    private readonly MidiFile _file = file.InParallel();
    private readonly TempoMap _map = file.TempoMap();
    private readonly List<Voice> _voices = [];
    private readonly List<(long Tick, TimeSignature Meter)> _meters = [];
    private readonly List<(long Tick, Key Key)> _keys = [];
    private readonly List<(long Tick, string Text)> _markers = [];

    private struct Sounding
    {
        public long Start;
        public long End;
        public byte Pitch;
        public byte Velocity;
    }

    private sealed class Channel
    {
        public readonly List<Sounding> Notes = [];
        public readonly Dictionary<byte, Queue<int>> Open = [];
        public int? Program;
    }

    public Score Read()
    {
        foreach (MidiTrack track in _file.Tracks) Track(track);
        return new Score
        {
            Title = _file.Tracks.IsEmpty ? "" : _file.Tracks[0].Name,
            Length = _map.BeatAt(_file.End),
            Tempos = [.. _file.Tracks.Any(t => t.Events.Any(e => e.Is(MetaKind.Tempo))) ? _map.Changes : []],
            Meters = Placed(_meters),
            Keys = Placed(_keys),
            Markers = Placed(_markers),
            Voices = [.. _voices],
        };
    }

    private void Track(MidiTrack track)
    {
        var channels = new SortedDictionary<int, Channel>();
        var texts = new List<(long, string)>();
        var lyrics = new List<(long, string)>();
        foreach (MidiFileEvent e in track.Events)
        {
            if (e.Kind == MidiFileEventKind.Message) Message(channels, e);
            else if (e.Is(MetaKind.Text)) texts.Add((e.Tick, e.Text()));
            else if (e.Is(MetaKind.Lyric)) lyrics.Add((e.Tick, e.Text()));
            else if (e.Is(MetaKind.Marker)) _markers.Add((e.Tick, e.Text()));
            else if (e.TryTimeSignature(out TimeSignature meter)) _meters.Add((e.Tick, meter));
            else if (e.TryKeySignature(out Key key)) _keys.Add((e.Tick, key));
        }
        bool first = ReferenceEquals(track, _file.Tracks[0]);
        int voices = channels.Values.Count(c => c.Notes.Count > 0);
        if (voices == 0 && (first || texts.Count + lyrics.Count == 0)) return;
        if (voices == 0) _voices.Add(Voice(track, channels.FirstOrDefault(new KeyValuePair<int, Channel>(0, new Channel())), track.Name));
        foreach (KeyValuePair<int, Channel> channel in channels.Where(c => c.Value.Notes.Count > 0))
            _voices.Add(Voice(track, channel, _file.Type == 0 && voices > 1 ? $"Channel {channel.Key + 1}" : track.Name));

        Voice Voice(MidiTrack track, KeyValuePair<int, Channel> channel, string name) => new()
        {
            Name = name,
            Channel = channel.Key,
            Program = channel.Value.Program,
            Notes = [.. channel.Value.Notes.Select(n => Written(n, track.End)).OrderBy(n => n.Start).ThenBy(n => n.Pitch)],
            Texts = Placed(texts),
            Lyrics = Placed(lyrics),
        };
    }

    private static void Message(SortedDictionary<int, Channel> channels, MidiFileEvent e)
    {
        MidiMessage m = e.Message;
        if (!channels.TryGetValue(m.Channel, out Channel? channel)) channels.Add(m.Channel, channel = new Channel());
        if (m.IsNoteOn)
        {
            if (!channel.Open.TryGetValue(m.Data1, out Queue<int>? open)) channel.Open.Add(m.Data1, open = new Queue<int>());
            open.Enqueue(channel.Notes.Count);
            channel.Notes.Add(new Sounding { Start = e.Tick, End = -1, Pitch = m.Data1, Velocity = m.Data2 });
        }
        else if (m.IsNoteOff)
        {
            if (!channel.Open.TryGetValue(m.Data1, out Queue<int>? open) || !open.TryDequeue(out int ended)) return;
            channel.Notes[ended] = channel.Notes[ended] with { End = e.Tick };
        }
        else if (m.Command == 0xC0) channel.Program ??= m.Data1;
    }

    private Note Written(Sounding n, long trackEnd)
    {
        Beats start = _map.BeatAt(n.Start);
        Beats end = _map.BeatAt(n.End < 0 ? trackEnd : n.End);
        return new Note(start, Beats.Max(end - start, new Beats(1)), new Pitch(n.Pitch), n.Velocity) { Voice = (byte)Math.Min(_voices.Count, 255) };
    }

    private ImmutableArray<Placed<T>> Placed<T>(List<(long Tick, T Value)> items) =>
        [.. items.OrderBy(i => i.Tick).Select(i => new Placed<T>(_map.BeatAt(i.Tick), i.Value))];
}
