using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Recording;

/// <summary>A set as a musician might play it, made by a seed: fours traded in C minor, a little late and early, with all that can happen.</summary>
internal static class SyntheticSet
{
    private static readonly int[] Scale = [48, 51, 53, 55, 58, 60, 63, 65, 67, 70, 72, 75, 77, 79];
    private static readonly string[] Chords = ["Cm7", "Fm7", "Gm7", "Cm"];

    public static Journal Journal(int bars, ulong seed = 7)
    {
        var random = new SeededRandom(seed);
        JournalHeader header = JournalTests.Header with { Seed = seed };
        var line = new Timeline(header.Base + TimeSpan.FromMilliseconds(700), Beats.Zero, new Tempo(108), TimeSignature.FourFour);
        var events = new List<JournalEvent>();
        Key key = new(new PitchClass(0), Core.Scale.Find("minor")!);
        for (int turn = 0; turn * 4 < bars; turn++)
        {
            bool call = turn % 2 == 0;
            long id = turn / 2 + 1;
            var start = new Beats(turn * 4L * 4 * Beats.TicksPerBeat);
            // The tempo breathes, and what came before keeps its beat.
            if (turn > 0) line = line.WithTempo(new Tempo(108 + random.Next(7) - 3), line.TimeAt(start));
            events.Add(new ContextEvent(line.TimeAt(start), line, new KeyEstimate(key, Math.Min(0.95, 0.55 + turn * 0.05), false), Chord(turn)));
            Phrase phrase = Melody(random, start, call);
            if (call) Call(events, line, phrase, id);
            else Answer(events, line, phrase, id, seed, yields: id == 3, rests: id == 5);
        }
        if (bars > 8) events.Add(new MarkEvent(line.TimeAt(line.BeatAt(events[^1].Time)) - TimeSpan.FromSeconds(9), "keep this"));
        events.Sort((a, b) => a.Time.CompareTo(b.Time));
        events.Add(new EndEvent(events[^1].Time + TimeSpan.FromMilliseconds(400), "quit", []));
        return new Journal(header, [.. events], "");
    }

    private static Chord Chord(int turn) => Core.Chord.TryParse(Chords[turn % Chords.Length], out Chord chord) ? chord : throw new InvalidOperationException();

    private static Phrase Melody(SeededRandom random, Beats start, bool call)
    {
        var notes = new List<Note>();
        int at = call ? 8 : 6;
        for (Beats beat = new(0); beat < new Beats(15 * 960);)
        {
            Beats length = Beats.Sixteenth * (1 + random.Next(4));
            at = Math.Clamp(at + random.Next(5) - 2, 0, Scale.Length - 1);
            if (random.Next(8) > 0)
            {
                byte velocity = (byte)(50 + 20 * Math.Sin(beat.Value / 2.5) + random.Next(45));
                notes.Add(new Note(beat, length * 0.9, new Pitch(Scale[at]), velocity) { Deviation = new Beats(random.Next(60) - 25) });
                if (random.Next(10) == 0 && at > 2) notes.Add(new Note(beat, length * 0.9, new Pitch(Scale[at - 2]), velocity));
            }
            beat += length;
        }
        return new Phrase(start, new Beats(16 * 960), notes);
    }

    private static void Call(List<JournalEvent> events, Timeline line, Phrase phrase, long id)
    {
        foreach ((HostTime time, MidiMessage message) in Messages(line, phrase))
            events.Add(new MidiEvent(time + TimeSpan.FromMilliseconds(0.4), time, 0, message));
        HostTime from = line.TimeAt(phrase.Start + phrase.Notes[0].Start + phrase.Notes[0].Deviation);
        HostTime to = line.TimeAt(phrase.Start + phrase.Notes.Max(n => n.End));
        events.Add(new PhraseEvent(to + TimeSpan.FromMilliseconds(5), id, from, to, phrase, "bars"));
    }

    private static void Answer(List<JournalEvent> events, Timeline line, Phrase phrase, long id, ulong seed, bool yields, bool rests)
    {
        HostTime start = line.TimeAt(phrase.Start);
        HostTime end = yields ? line.TimeAt(phrase.Start + Beats.Of(9.5)) : HostTime.Never;
        if (rests) phrase = Phrase.Rest(phrase.Start, phrase.Length);
        HostTime ready = start - TimeSpan.FromMilliseconds(60);
        TimeSpan deadline = TimeSpan.FromMilliseconds(100);
        Values<string> constraints = ["key C minor", "range 48..84"];
        events.Add(new ThinkEvent(ready - TimeSpan.FromMilliseconds(12), id, seed + (ulong)id, constraints, deadline, phrase.Start, phrase.Length, false));
        events.Add(new AnswerEvent(ready, id, "markov", rests ? "rest" : "markov", seed + (ulong)id, constraints, deadline, TimeSpan.FromMilliseconds(9.7),
            rests ? ["no-copy"] : [], phrase, phrase.Notes.Select(_ => new Provenance("markov", "order 3")).ToImmutableArray()));
        events.Add(new PlayEvent(ready, id, start));
        foreach ((HostTime time, MidiMessage message) in Messages(line, phrase))
        {
            if (time >= end && message.IsNoteOn) continue;
            HostTime due = HostTime.Min(time, end);
            events.Add(new SentEvent(due + TimeSpan.FromMilliseconds(0.05), due, 0, message, SentEvent.Answer, id));
        }
        if (yields) events.Add(new YieldEvent(end, id));
    }

    private static IEnumerable<(HostTime, MidiMessage)> Messages(Timeline line, Phrase phrase)
    {
        foreach (Note note in phrase.Notes)
        {
            Beats on = phrase.Start + note.Start + note.Deviation;
            yield return (line.TimeAt(on), MidiMessage.NoteOn(0, note.Pitch, note.Velocity));
            yield return (line.TimeAt(on + note.Length) - TimeSpan.FromMilliseconds(1), MidiMessage.NoteOff(0, note.Pitch));
        }
    }
}
