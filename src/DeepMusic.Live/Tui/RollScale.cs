using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// Which column a moment falls into. A quarter note takes four columns, and a column reaches from half before its moment to half
/// after, so that what is played a little before or after a beat stands on its line. Time moves by whole columns: between two
/// steps nothing on the roll changes but what begins or ends.
/// </summary>
internal sealed class RollScale
{
    /// <summary>Columns to a quarter note.</summary>
    public const int ColumnsPerBeat = 4;

    // A beat tracker's tempo never stands still; the roll keeps its scale until the tempo has left it clearly behind.
    private const double Tolerance = 0.06;

    private double _beat;
    private double _column = 125_000;
    private long _anchor;
    private long _nowStep;
    private int _nowColumn;

    /// <summary>The column of the present.</summary>
    public int NowColumn => _nowColumn;

    /// <summary>Sets the roll for one frame of <paramref name="width"/> columns; the present stands at two thirds.</summary>
    public void Set(in Timeline timeline, HostTime now, int width)
    {
        double beat = timeline.Tempo.BeatsPerMinute > 0 ? timeline.Tempo.MicrosecondsPerBeat : 500_000;
        if (Math.Abs(beat - _beat) > Tolerance * _beat)
        {
            _beat = beat;
            _column = beat / ColumnsPerBeat;
        }
        _anchor = timeline.Anchor.Microseconds;
        _nowColumn = width * 2 / 3;
        _nowStep = Step(now);
    }

    /// <summary>The column of <paramref name="time"/>; negative and too large ones lie beside the roll.</summary>
    public int Column(HostTime time) => (int)Math.Clamp(Step(time) - _nowStep + _nowColumn, -100_000, 100_000);

    /// <summary>The middle of a column.</summary>
    public HostTime TimeOf(int column) => new(_anchor + (long)((_nowStep + column - _nowColumn) * _column));

    private long Step(HostTime time) => (long)Math.Floor(((double)time.Microseconds - _anchor) / _column + 0.5);
}
