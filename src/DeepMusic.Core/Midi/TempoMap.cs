namespace DeepMusic.Core.Midi;

/// <summary>
/// The ticks of a file laid beside time and beats. Time is counted from tick 0 in exact fractions, so nothing drifts however
/// often the tempo changes. Where ticks are parts of a quarter note, tempo changes bend time; where they are parts of a film
/// frame, time runs straight and they bend the beats. Before the first change the tempo is 120.
/// </summary>
public sealed class TempoMap
{
    /// <summary>Microseconds in a quarter note where a file says nothing: 120 beats a minute.</summary>
    public const int UsualMicrosecondsPerBeat = 500_000;

    // Times are fractions of a microsecond with one denominator for the whole map.
    private readonly record struct Segment(long Tick, int Tempo, Int128 Time, long TimePerTick, double Beats);

    private readonly long _denominator;
    private readonly List<Segment> _segments = [];

    /// <summary>A map.</summary>
    /// <param name="division">What a tick is.</param>
    /// <param name="changes">Ticks, and the microseconds in a quarter note from there on, in any order; of those at one tick the last counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tick is negative or a tempo not positive.</exception>
    public TempoMap(MidiDivision division, IEnumerable<(long Tick, int MicrosecondsPerBeat)> changes)
    {
        Division = division;
        // 29 frames a second stands for 30000/1001.
        (long frames, long perSeconds) = division.FramesPerSecond == 29 ? (30_000L, 1001L) : (division.FramesPerSecond, 1L);
        _denominator = division.IsSmpte ? frames * division.TicksPerFrame : division.TicksPerBeat;
        long straight = 1_000_000 * perSeconds;
        Add(0, UsualMicrosecondsPerBeat);
        foreach ((long tick, int tempo) in changes.OrderBy(c => c.Tick))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(tick);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tempo);
            if (tick == _segments[^1].Tick) _segments.RemoveAt(_segments.Count - 1);
            else if (tempo == _segments[^1].Tempo) continue;
            Add(tick, tempo);
        }

        void Add(long tick, int tempo)
        {
            long perTick = division.IsSmpte ? straight : tempo;
            _segments.Add(_segments.Count == 0
                ? new Segment(tick, tempo, 0, perTick, 0)
                : new Segment(tick, tempo, TimeOf(_segments[^1], tick), perTick, BeatsOf(_segments[^1], tick)));
        }
    }

    /// <summary>What a tick is.</summary>
    public MidiDivision Division { get; }

    /// <summary>The tempo from each place on, the first at 0.</summary>
    public IEnumerable<TempoChange> Changes => _segments.Select(s => new TempoChange(Beat(s.Beats), s.Tempo));

    /// <summary>The time of a tick, to the nearest microsecond; <see cref="HostTime.Never"/> if that is 292,000 years or more away.</summary>
    public HostTime TimeAt(long tick)
    {
        Int128 microseconds = (2 * TimeOf(SegmentAt(tick), tick) + _denominator) / (2 * _denominator);
        return microseconds < long.MaxValue ? new HostTime((long)microseconds) : HostTime.Never;
    }

    /// <summary>The place of a tick in the score.</summary>
    public Beats BeatAt(long tick) => Beat(BeatsOf(SegmentAt(tick), tick));

    /// <summary>The tick nearest to a time.</summary>
    public long TickAt(HostTime time)
    {
        Int128 scaled = (Int128)time.Microseconds * _denominator;
        Segment s = _segments[Last(scaled, static (s, time) => s.Time <= time)];
        Int128 past = Int128.Max(0, scaled - s.Time);
        return (long)Int128.Min(long.MaxValue, s.Tick + (2 * past + s.TimePerTick) / (2 * s.TimePerTick));
    }

    /// <summary>The tick nearest to a place in the score.</summary>
    public long TickAt(Beats beat)
    {
        Segment s = _segments[Last(beat.Ticks, static (s, ticks) => s.Beats <= ticks)];
        return s.Tick + (long)Math.Round(Math.Max(0, beat.Ticks - s.Beats) / BeatsPerTick(s));
    }

    private Segment SegmentAt(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        return _segments[Last(tick, static (s, t) => s.Tick <= t)];
    }

    private static Int128 TimeOf(Segment s, long tick) => s.Time + (Int128)(tick - s.Tick) * s.TimePerTick;

    // Places are held in ticks of Core's Beats, in floating point: whole for every usual division.
    private double BeatsOf(Segment s, long tick) => s.Beats + (tick - s.Tick) * BeatsPerTick(s);

    private double BeatsPerTick(Segment s) => Division.IsSmpte
        ? (double)s.TimePerTick / _denominator / s.Tempo * Beats.TicksPerBeat
        : (double)Beats.TicksPerBeat / _denominator;

    private static Beats Beat(double ticks) => new((long)Math.Round(ticks));

    // The last segment for which the condition holds; it holds for the first ones, up to somewhere.
    private int Last<T>(T value, Func<Segment, T, bool> holds)
    {
        int low = 0, high = _segments.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (holds(_segments[middle], value)) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
