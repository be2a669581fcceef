using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The inter-onset intervals of a phrase and their median. Strokes of one chord are one onset.</summary>
internal sealed class Intervals
{
    private readonly List<long> _sorted = [];
    private HostTime _onset;
    private bool _any;

    /// <summary>The lower median, or null before the second onset.</summary>
    public TimeSpan? Median => _sorted.Count == 0 ? null : TimeSpan.FromMicroseconds(_sorted[(_sorted.Count - 1) / 2]);

    /// <summary>Takes a stroke in; one that falls within <paramref name="chord"/> of the onset's first belongs to it.</summary>
    public void Add(HostTime stroke, TimeSpan chord)
    {
        if (_any)
        {
            if (stroke - _onset <= chord) return;
            long interval = stroke.Microseconds - _onset.Microseconds;
            int place = _sorted.BinarySearch(interval);
            _sorted.Insert(place < 0 ? ~place : place, interval);
        }
        _any = true;
        _onset = stroke;
    }

    /// <summary>Forgets everything; the next stroke starts afresh.</summary>
    public void Clear()
    {
        _sorted.Clear();
        _any = false;
    }
}
