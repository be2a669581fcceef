using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Gathers strokes that fall within <see cref="Span"/> of the first into one <see cref="Onset"/>: fingers of one chord never
/// land at one moment. Thread-safe: no.
/// </summary>
public sealed class OnsetGroup
{
    /// <summary>Strokes this close to the first belong to it.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMilliseconds(40);

    private HostTime _first;
    private double _weight, _weighted;
    private int _notes;
    private byte _velocity;
    private Pitch _lowest;
    private PitchClassSet _classes;

    /// <summary>Whether strokes are gathered that have not been taken yet.</summary>
    public bool IsOpen => _notes > 0;

    /// <summary>The moment from which a stroke no longer belongs to the open group.</summary>
    public HostTime Closes => _first + Span;

    /// <summary>Adds a stroke. The caller takes a group that has closed before it adds to the next.</summary>
    public void Add(in NoteEvent stroke)
    {
        if (_notes == 0)
        {
            _first = stroke.Time;
            _lowest = stroke.Pitch;
        }
        _notes++;
        _weight += stroke.Velocity;
        _weighted += stroke.Velocity * (double)(stroke.Time.Microseconds - _first.Microseconds);
        _velocity = Math.Max(_velocity, stroke.Velocity);
        if (stroke.Pitch.Number < _lowest.Number) _lowest = stroke.Pitch;
        _classes |= PitchClassSet.Of(stroke.Pitch.Number);
    }

    /// <summary>The gathered onset; the group is empty afterwards.</summary>
    public Onset Take()
    {
        double mean = _weight > 0 ? _weighted / _weight : 0;
        var onset = new Onset(new HostTime(_first.Microseconds + (long)Math.Round(mean)), _notes, _velocity, _lowest, _classes);
        Clear();
        return onset;
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear()
    {
        _notes = 0;
        _weight = _weighted = 0;
        _velocity = 0;
        _classes = default;
    }
}
