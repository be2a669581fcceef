using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Where an answer comes in.</summary>
/// <param name="Beat">The position in the music.</param>
/// <param name="Time">When that is.</param>
/// <param name="Free">Whether it follows no grid: it comes in as soon as it can.</param>
internal readonly record struct Entrance(Beats Beat, HostTime Time, bool Free)
{
    /// <summary>The entrance at <paramref name="time"/>, wherever that falls.</summary>
    public static Entrance At(Timeline timeline, HostTime time, bool free) => new(timeline.BeatAt(time), time, free);

    /// <summary>The next grid point from <paramref name="earliest"/> on; half the grid where that is too far off.</summary>
    public static Entrance OnGrid(Timeline timeline, HostTime earliest, DialogueSettings settings)
    {
        Entrance entrance = Next(timeline, earliest, settings.Grid);
        return entrance.Time - earliest <= settings.LongestWait ? entrance : Next(timeline, earliest, settings.Grid * 0.5);
    }

    /// <summary>The next grid point if one is sure of the beat and it is near, else at once.</summary>
    public static Entrance After(Timeline timeline, HostTime earliest, bool sure, DialogueSettings settings)
    {
        if (!sure) return At(timeline, earliest, free: true);
        Entrance entrance = OnGrid(timeline, earliest, settings);
        return entrance.Time - earliest <= settings.LongestWait ? entrance : At(timeline, earliest, free: true);
    }

    /// <summary>The same place where the beat has moved since.</summary>
    public Entrance Retimed(Timeline timeline) => Free ? this : this with { Time = timeline.TimeAt(Beat) };

    private static Entrance Next(Timeline timeline, HostTime earliest, Beats grid)
    {
        grid = Beats.Max(grid, new Beats(1));
        Beats beat = timeline.BeatAt(earliest).Ceiling(grid);
        // The beat of a moment is rounded to a tick, so the point may lie a hair before it.
        if (timeline.TimeAt(beat) < earliest) beat += grid;
        return new Entrance(beat, timeline.TimeAt(beat), Free: false);
    }
}
