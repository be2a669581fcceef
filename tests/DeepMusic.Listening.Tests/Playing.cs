using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

/// <summary>Music made up for tests.</summary>
internal static class Playing
{
    /// <summary>Notes of the given pitches as events, one after the other.</summary>
    public static List<NoteEvent> Line(double start, double spacing, params ReadOnlySpan<int> pitches)
    {
        var events = new List<NoteEvent>();
        double at = start;
        foreach (int pitch in pitches)
        {
            events.Add(On(at, pitch));
            at += spacing;
            events.Add(Off(at - 0.01, pitch));
        }
        return events;
    }

    /// <summary>Pitches struck together.</summary>
    public static List<NoteEvent> Block(double start, double length, params ReadOnlySpan<int> pitches)
    {
        var events = new List<NoteEvent>();
        foreach (int pitch in pitches) events.Add(On(start, pitch));
        foreach (int pitch in pitches) events.Add(Off(start + length, pitch));
        return events;
    }

    /// <summary>
    /// Bars of 4/4 as a pianist plays them: a bass note on one and three, eighths above, with jitter.
    /// </summary>
    /// <param name="bpm">The tempo, or the tempo at each beat.</param>
    /// <param name="beats">How many beats.</param>
    /// <param name="jitter">Most milliseconds a note is early or late.</param>
    /// <param name="seed">Of the jitter.</param>
    public static (List<NoteEvent> Events, double[] Beats) Bars(Func<int, double> bpm, int beats, double jitter = 10, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        var events = new List<NoteEvent>();
        var times = new double[beats];
        int[] roots = [48, 53, 55, 48];
        double t = 1;
        for (int b = 0; b < beats; b++)
        {
            double period = 60 / bpm(b);
            times[b] = t;
            int root = roots[b / 4 % 4];
            if (b % 2 == 0) events.AddRange(Block(t + Jitter(), period * 0.9, root - 12, root));
            events.Add(On(t + Jitter(), root + 16, (byte)(b % 4 == 0 ? 95 : 80)));
            events.Add(Off(t + 0.4 * period, root + 16));
            events.Add(On(t + period / 2 + Jitter(), root + 19, 65));
            events.Add(Off(t + 0.9 * period, root + 19));
            t += period;
        }
        return ([.. events.OrderBy(e => e.Time).ThenBy(e => e.Pitch)], times);

        double Jitter() => (2 * random.NextDouble() - 1) * jitter / 1000;
    }

    public static NoteEvent On(double seconds, int pitch, byte velocity = 80) =>
        new(HostTime.FromSeconds(seconds), NoteEventKind.On, new Pitch(pitch), velocity, 0, 0);

    public static NoteEvent Off(double seconds, int pitch) =>
        new(HostTime.FromSeconds(seconds), NoteEventKind.Off, new Pitch(pitch), 64, 0, 0);
}
