using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// What the timelines of the recent past said when they held: past beats stay where they were when the tempo changes.
/// Thread-safe: no.
/// </summary>
public sealed class BeatMap
{
    private const int Most = 4096;

    private readonly List<(HostTime From, Timeline Line)> _lines = [];

    /// <summary>A map that knows one line for all time.</summary>
    public BeatMap(Timeline line) => _lines.Add((new HostTime(long.MinValue), line));

    /// <summary>The line that holds now.</summary>
    public Timeline Latest => _lines[^1].Line;

    /// <summary>Another line holds from <paramref name="from"/> on; not before the last one did.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would hold before the last one.</exception>
    public void Add(HostTime from, Timeline line)
    {
        if (from < _lines[^1].From)
            throw new ArgumentOutOfRangeException(nameof(from), $"the last line holds from {_lines[^1].From}; {from} is before that");
        if (line == Latest) return;
        if (from == _lines[^1].From) _lines[^1] = (from, line);
        else _lines.Add((from, line));
        if (_lines.Count > Most) _lines.RemoveRange(0, Most / 4);
    }

    /// <summary>The position in score time at <paramref name="time"/>, as the line that held then has it.</summary>
    public Beats BeatAt(HostTime time)
    {
        int low = 0, high = _lines.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_lines[middle].From <= time) low = middle;
            else high = middle - 1;
        }
        return _lines[low].Line.BeatAt(time);
    }
}
