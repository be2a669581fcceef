using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The phrase that is being played. One object serves every phrase in turn.</summary>
internal sealed class OpenPhrase
{
    private readonly List<HeardNote> _notes = [];
    private readonly List<int> _held = [];

    /// <summary>Its number; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Whether there is one.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether it was said to look finished.</summary>
    public bool IsPending { get; set; }

    /// <summary>Where it starts.</summary>
    public HostTime Start { get; private set; }

    /// <summary>Its pace.</summary>
    public Intervals Intervals { get; } = new();

    /// <summary>Starts the next one.</summary>
    public void Open(HostTime start)
    {
        Number++;
        IsOpen = true;
        Start = start;
        _notes.Clear();
        _held.Clear();
        Intervals.Clear();
    }

    /// <summary>Takes a stroke in.</summary>
    public void Add(in NoteEvent on, TimeSpan chord)
    {
        _held.Add(_notes.Count);
        _notes.Add(new HeardNote(on.Time, HostTime.Never, on.Pitch, on.Velocity, on.Channel, on.Port));
        Intervals.Add(on.Time, chord);
    }

    /// <summary>Ends the oldest held note of that key; false if the phrase holds none.</summary>
    public bool Release(in NoteEvent off, out HeardNote note)
    {
        for (int i = 0; i < _held.Count; i++)
        {
            note = _notes[_held[i]];
            if (note.Pitch != off.Pitch || note.Channel != off.Channel || note.Port != off.Port) continue;
            note = note with { Off = off.Time };
            _notes[_held[i]] = note;
            _held.RemoveAt(i);
            return true;
        }
        note = default;
        return false;
    }

    /// <summary>What was heard, as if it ended at <paramref name="end"/>: held notes are cut there.</summary>
    public HeardPhrase Heard(HostTime end)
    {
        if (_notes.Count > 0) end = HostTime.Max(end, _notes[^1].On);
        var notes = new HeardNote[_notes.Count];
        for (int i = 0; i < notes.Length; i++) notes[i] = _notes[i] with { Off = HostTime.Min(_notes[i].Off, end) };
        return new HeardPhrase(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(notes), Start, HostTime.Max(Start, end));
    }

    /// <summary>Ends it.</summary>
    public void Close() => IsOpen = IsPending = false;
}
