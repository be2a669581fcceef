using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>A take as a MIDI file of type 1: tempo, meter, keys and phrase markers, then the player, then the answers, each as it was played.</summary>
public static class TakeFile
{
    private static readonly TimeSpan Tail = TimeSpan.FromSeconds(2);

    /// <summary>The file. Notes and pedals that nobody ended end with the take.</summary>
    public static MidiFile Of(Take take)
    {
        var line = new BeatLine(take);
        // Room after the last note, so that what renders the file lets it ring.
        long end = line.TickAt(take.End + Tail);
        MidiTrack conductor = MidiTrack.Of(
        [
            Meta.TrackName($"DeepMusic · {take.Header.Preset} · {take.Header.Engine} · seed {take.Header.Seed}"),
            .. line.Signatures(), .. Keys(take, line), .. Markers(take, line),
        ], end);
        return new MidiFile(1, MidiDivision.Usual, conductor, Track(Part.Call, "Player"), Track(Part.Answer, "DeepMusic"));

        MidiTrack Track(Part part, string name)
        {
            ImmutableArray<(HostTime Time, Part Part, MidiMessage Message)> played = [.. take.Messages.Where(m => m.Part == part)];
            return MidiTrack.Of(
            [
                Meta.TrackName(name),
                .. played.Select(m => MidiFileEvent.Of(line.TickAt(m.Time), m.Message)),
                .. Endings(played.Select(m => m.Message)).Select(m => MidiFileEvent.Of(line.TickAt(take.End), m)),
            ], end);
        }
    }

    private static IEnumerable<MidiFileEvent> Markers(Take take, BeatLine line)
    {
        var texts = take.Marks.Select(m => (m.Time, Text: m.Text.Length > 0 ? m.Text : "mark"))
            .Concat(take.Passages.Select(p => (Time: p.Start, Text: p.Label)))
            .Concat(take.Passages.Select(p => (Time: p.End, Text: $"{(p.Part == Part.Call ? "call" : "answer")} {p.Id} ends")));
        return texts.OrderBy(t => t.Time).Select(t => Meta.Text(line.TickAt(t.Time), MetaKind.Marker, t.Text));
    }

    private static IEnumerable<MidiFileEvent> Keys(Take take, BeatLine line)
    {
        Key? last = null;
        foreach (ContextEvent context in take.Contexts)
        {
            if (context.Key.Confidence == 0 || context.Key.Key == last) continue;
            last = context.Key.Key;
            yield return Meta.KeySignature(line.TickAt(context.Time), last);
        }
    }

    private static List<MidiMessage> Endings(IEnumerable<MidiMessage> played)
    {
        var open = new SortedDictionary<int, int>();
        var pedals = new SortedSet<int>();
        foreach (MidiMessage message in played)
        {
            int key = message.Channel << 7 | message.Data1;
            if (message.IsNoteOn) open[key] = open.GetValueOrDefault(key) + 1;
            else if (message.IsNoteOff) open[key] = Math.Max(0, open.GetValueOrDefault(key) - 1);
            else if (message.IsControl(64) && message.Data2 >= 64) pedals.Add(message.Channel);
            else if (message.IsControl(64)) pedals.Remove(message.Channel);
        }
        return
        [
            .. open.SelectMany(o => Enumerable.Repeat(MidiMessage.NoteOff(o.Key >> 7, new Pitch(o.Key & 127)), o.Value)),
            .. pedals.Select(channel => MidiMessage.Control(channel, 64, 0)),
        ];
    }
}
