using System.Collections.Immutable;

namespace DeepMusic.Core.Midi;

/// <summary>A track of a MIDI file: its events in order of time, and where it ends. Equal when all of it is equal.</summary>
public sealed class MidiTrack : IEquatable<MidiTrack>
{
    /// <summary>The longest time between two events that a file can hold, in ticks.</summary>
    public const long LongestGap = 0x0FFFFFFF;

    /// <summary>A track of events that are in order.</summary>
    /// <param name="events">The events, ticks never falling.</param>
    /// <param name="end">Where it ends, in ticks; not before its last event.</param>
    /// <exception cref="ArgumentException">The events are out of order, or the end comes before the last.</exception>
    public MidiTrack(ImmutableArray<MidiFileEvent> events, long end)
    {
        long last = 0;
        foreach (MidiFileEvent e in events)
        {
            if (e.Tick < last)
                throw new ArgumentException($"event \"{e}\" stands after tick {last}: put them in order, as MidiTrack.Of does", nameof(events));
            last = e.Tick;
        }
        if (end < last) throw new ArgumentException($"the track ends at tick {end}, its last event stands at {last}", nameof(end));
        Events = events;
        End = end;
    }

    /// <summary>The events, the end of the track not among them.</summary>
    public ImmutableArray<MidiFileEvent> Events { get; }

    /// <summary>Where it ends, in ticks.</summary>
    public long End { get; }

    /// <summary>The name, or empty.</summary>
    public string Name
    {
        get
        {
            foreach (MidiFileEvent e in Events)
                if (e.Is(MetaKind.TrackName)) return e.Text();
            return "";
        }
    }

    /// <summary>A track of events in any order; those at one tick stay in the order given.</summary>
    /// <param name="events">The events.</param>
    /// <param name="end">Where it ends, in ticks; its last event, if that is later.</param>
    public static MidiTrack Of(IEnumerable<MidiFileEvent> events, long end = 0)
    {
        ImmutableArray<MidiFileEvent> ordered = [.. events.OrderBy(e => e.Tick)];
        return new MidiTrack(ordered, ordered.IsEmpty ? end : Math.Max(end, ordered[^1].Tick));
    }

    /// <summary>
    /// The SysEx messages from F0 to F7, packets joined, each at the tick of its first packet. One that never ends is left out.
    /// </summary>
    public IEnumerable<(long Tick, byte[] Message)> SysExMessages()
    {
        var bytes = new List<byte>();
        long tick = 0;
        foreach (MidiFileEvent e in Events)
        {
            if (e.Kind == MidiFileEventKind.SysEx)
            {
                bytes.Clear();
                bytes.Add(0xF0);
                tick = e.Tick;
            }
            else if (e.Kind != MidiFileEventKind.Escape || bytes.Count == 0) continue;
            bytes.AddRange(e.Data);
            if (bytes[^1] != 0xF7) continue;
            yield return (tick, bytes.ToArray());
            bytes.Clear();
        }
    }

    /// <inheritdoc/>
    public bool Equals(MidiTrack? other) => other is not null && End == other.End && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MidiTrack);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(End, Events.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Events.Length} events, {End} ticks";
}
