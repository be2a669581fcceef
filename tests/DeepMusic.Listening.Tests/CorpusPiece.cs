using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

/// <summary>A piece of a corpus as it would be played, with what is known of it: where the beats fall, its key, its chords.</summary>
internal sealed class CorpusPiece
{
    public required string Name { get; init; }

    public required TimeSignature Meter { get; init; }

    public required Key? Key { get; init; }

    public required List<NoteEvent> Events { get; init; }

    public required List<(double Time, bool Down)> Pulses { get; init; }

    public required List<(double Time, string Symbol)> Chords { get; init; }

    /// <summary>The folder of the corpora beside the clone, or null.</summary>
    public static string? Corpora()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "corpora");
            if (Directory.Exists(path)) return path;
        }
        return null;
    }

    /// <summary><paramref name="count"/> files of a corpus, evenly spread over the alphabet.</summary>
    public static IEnumerable<string> Sample(string corpora, string corpus, int count, Func<string, bool>? which = null)
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(corpora, corpus, "midi"), "*.mid", SearchOption.AllDirectories)
            .Where(f => which?.Invoke(f) ?? true).Order(StringComparer.Ordinal)];
        int step = Math.Max(1, files.Length / count);
        for (int i = step / 2; i < files.Length && count-- > 0; i += step) yield return files[i];
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The path.</param>
    /// <param name="human">Whether to play it as a person would: 15 ms of jitter, a tempo that drifts by some percent.</param>
    /// <param name="melody">Whether to leave the chords out.</param>
    /// <param name="seconds">How much of it.</param>
    public static CorpusPiece Load(string file, bool human, bool melody = false, double seconds = 60)
    {
        MidiFile midi = MidiFile.Load(file);
        Score score = Score.Of(midi);
        TempoMap map = midi.TempoMap();
        var random = new SeededRandom(SeededRandom.Derive(7, (ulong)Path.GetFileName(file).Length));
        double[] bend = Drift(random, (int)score.Length.Value + 8, human ? 0.01 : 0);
        double At(Beats place)
        {
            int beat = Math.Clamp((int)Math.Floor(place.Value), 0, bend.Length - 2);
            double straight = map.TimeAt(map.TickAt(place)).Seconds;
            return 1 + straight + bend[beat] + (bend[beat + 1] - bend[beat]) * (place.Value - beat);
        }

        var events = new List<NoteEvent>();
        var chords = new List<(double, string)>();
        Beats first = score.Length, last = Beats.Zero;
        foreach (Voice voice in score.Voices)
        {
            bool symbols = voice.Name == "Chords";
            if (symbols) chords.AddRange(voice.Texts.Select(t => (At(t.At), t.Value)));
            if (symbols && melody) continue;
            foreach (Note note in voice.Notes)
            {
                double on = At(note.Start) + Jitter(random, human), off = Math.Max(on + 0.02, At(note.End) + Jitter(random, human));
                if (on > seconds) continue;
                first = Beats.Min(first, note.Start);
                last = Beats.Max(last, note.Start);
                events.Add(new NoteEvent(HostTime.FromSeconds(on), NoteEventKind.On, note.Pitch, note.Velocity, 0, 0));
                events.Add(new NoteEvent(HostTime.FromSeconds(off), NoteEventKind.Off, note.Pitch, 64, 0, 0));
            }
        }
        TimeSignature meter = Usual(score);
        return new CorpusPiece
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Meter = meter,
            Key = score.Keys.IsEmpty ? null : score.Keys[0].Value,
            Events = [.. events.OrderBy(e => e.Time).ThenBy(e => e.Kind == NoteEventKind.On ? 1 : 0).ThenBy(e => e.Pitch)],
            Pulses = [.. Grid(score, first, last).Select(p => (At(p.At), p.Down)).Where(p => p.Item1 < seconds)],
            Chords = chords,
        };
    }

    private static IEnumerable<(Beats At, bool Down)> Grid(Score score, Beats first, Beats last)
    {
        Placed<TimeSignature>[] meters = score.Meters.IsEmpty ? [new(Beats.Zero, TimeSignature.FourFour)] : [.. score.Meters];
        for (int m = 0; m < meters.Length; m++)
        {
            (Beats from, TimeSignature meter) = (meters[m].At, meters[m].Value);
            Beats to = m + 1 < meters.Length ? meters[m + 1].At : last + new Beats(1);
            bool pickup = m == 0 && meters.Length > 1 && meter.Bar < Usual(score).Bar;
            Beats at = pickup ? from + meter.Bar.Modulo(meter.Pulse) : from;
            for (; at < to; at += meter.Pulse)
                if (at >= first && at <= last) yield return (at, !pickup && (at - from).Modulo(meter.Bar) == Beats.Zero);
        }
    }

    private static TimeSignature Usual(Score score) =>
        score.Meters.IsEmpty ? TimeSignature.FourFour
        : score.Meters.Select((m, i) => (m.Value, Span: (i + 1 < score.Meters.Length ? score.Meters[i + 1].At : score.Length) - m.At))
            .GroupBy(m => m.Value).MaxBy(g => g.Sum(m => m.Span.Ticks))!.Key;

    /// <summary>By how many seconds each beat is late, a random walk of the tempo that is drawn back.</summary>
    private static double[] Drift(SeededRandom random, int beats, double step)
    {
        var late = new double[beats + 2];
        double slow = 0;
        for (int i = 1; i < late.Length; i++)
        {
            slow = 0.97 * slow + step * Normal(random);
            late[i] = late[i - 1] + 0.5 * slow;
        }
        return late;
    }

    private static double Jitter(SeededRandom random, bool human) => human ? 0.015 * Normal(random) : 0;

    private static double Normal(SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
