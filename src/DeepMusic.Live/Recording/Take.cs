using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>A take: a recorded set as music, who sounded which note from when to when, and how the set was cut into phrases.</summary>
public sealed record Take
{
    /// <summary>The set it was.</summary>
    public required JournalHeader Header { get; init; }

    /// <summary>When the set began.</summary>
    public HostTime Start => Header.Base;

    /// <summary>When the last thing happened.</summary>
    public required HostTime End { get; init; }

    /// <summary>Every note of both players as it sounded, by start. One that nobody ended ends with the set.</summary>
    public required ImmutableArray<SoundedNote> Notes { get; init; }

    /// <summary>Calls and answers, by start.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>What was known of the music, by time.</summary>
    public required ImmutableArray<ContextEvent> Contexts { get; init; }

    /// <summary>What the player marked.</summary>
    public required ImmutableArray<MarkEvent> Marks { get; init; }

    /// <summary>Every channel message of each player, by time: the player's own from the inputs, the answers' as they were sent, or as much later as they were sent early. Thru is left out.</summary>
    public required ImmutableArray<(HostTime Time, Part Part, MidiMessage Message)> Messages { get; init; }

    /// <summary>Reads the music out of a journal.</summary>
    public static Take Of(Journal journal)
    {
        HostTime end = journal.End;
        ImmutableArray<(HostTime Time, Part Part, MidiMessage Message)> messages =
        [
            .. journal.Events.Select(e => Voiced(e, journal.Header.Early)).OfType<(HostTime Time, Part Part, MidiMessage Message)>().OrderBy(m => m.Time),
        ];
        if (messages.Length > 0) end = HostTime.Max(end, messages[^1].Time);
        ImmutableArray<ContextEvent> contexts = [.. journal.Events.OfType<ContextEvent>().OrderBy(c => c.Time)];
        return new Take
        {
            Header = journal.Header,
            End = end,
            Messages = messages,
            Notes = [.. Pair(messages, end).OrderBy(n => n.Start).ThenBy(n => n.Pitch)],
            Passages = [.. Passage.Of(journal, contexts, end).OrderBy(p => p.Start).ThenBy(p => p.Part)],
            Contexts = contexts,
            Marks = [.. journal.Events.OfType<MarkEvent>().OrderBy(m => m.Time)],
        };
    }

    private static (HostTime, Part, MidiMessage)? Voiced(JournalEvent e, Values<TimeSpan> early) => e switch
    {
        MidiEvent { Message.Status: >= 0x80 and < 0xF0 } midi => (midi.Stamp, Part.Call, midi.Message),
        SentEvent { Lane: SentEvent.Answer or SentEvent.Sketch, Message.Status: >= 0x80 and < 0xF0 } sent =>
            (sent.Time + (sent.Port < early.Count ? early[sent.Port] : TimeSpan.Zero), Part.Answer, sent.Message),
        _ => null,
    };

    private static IEnumerable<SoundedNote> Pair(ImmutableArray<(HostTime Time, Part Part, MidiMessage Message)> messages, HostTime end)
    {
        // Presses of one key are a queue: of two that overlap, the first to start is the first to end.
        var open = new Dictionary<(Part, int), Queue<SoundedNote>>();
        foreach ((HostTime time, Part part, MidiMessage message) in messages)
        {
            (Part, int) key = (part, message.Channel << 7 | message.Data1);
            if (message.IsNoteOn)
            {
                if (!open.TryGetValue(key, out Queue<SoundedNote>? pressed)) open[key] = pressed = new Queue<SoundedNote>();
                pressed.Enqueue(new SoundedNote(part, new Pitch(message.Data1), message.Data2, time, end));
            }
            else if (message.IsNoteOff && open.TryGetValue(key, out Queue<SoundedNote>? pressed) && pressed.TryDequeue(out SoundedNote note))
            {
                yield return note with { End = time };
            }
        }
        foreach (SoundedNote note in open.Values.SelectMany(q => q)) yield return note;
    }
}

/// <summary>Who plays.</summary>
public enum Part
{
    /// <summary>The player.</summary>
    Call,

    /// <summary>DeepMusic.</summary>
    Answer,
}

/// <summary>A note as it sounded.</summary>
/// <param name="Part">Who played it.</param>
/// <param name="Pitch">The key.</param>
/// <param name="Velocity">How hard, 1..127.</param>
/// <param name="Start">When it started.</param>
/// <param name="End">When the key came up.</param>
public readonly record struct SoundedNote(Part Part, Pitch Pitch, byte Velocity, HostTime Start, HostTime End);
