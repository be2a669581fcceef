using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// Lets a trained network write whole melodies: four phrases of four bars, each the answer to the one before, the third beginning
/// like the first, the last one landing on the tonic. What it must not copy is guarded while it writes and looked up afterwards; what
/// is not as melodies are is thrown away. Deterministic.
/// </summary>
internal sealed class Composer : IDisposable
{
    /// <summary>Notes in a row that count as copied.</summary>
    public const int Copied = 8;

    /// <summary>Candidates a bar.</summary>
    public const int Candidates = 16;

    private const int PhraseBars = 4, Phrases = 4, Reach = 10, MostRepeats = 2, Patience = 100;

    private static readonly (TimeSignature Meter, double Share)[] Meters =
    [
        (TimeSignature.FourFour, 0.44), (new(3, 4), 0.2), (new(2, 4), 0.1), (new(6, 8), 0.12), (new(12, 8), 0.04), (new(5, 4), 0.05), (new(7, 8), 0.05),
    ];

    private readonly AnticipationImproviser _engine;
    private readonly IReadOnlyList<string> _styles;
    private readonly NoCopy _guard;
    private readonly CopySearch _search;

    /// <param name="network">The network, which it owns.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="guarded">The tunes that are not to be copied.</param>
    public Composer(IAnticipationNetwork network, string model, IEnumerable<Tune> guarded)
    {
        // The guard compares what is played exactly: everything is put on the network's own grid first.
        Phrase[] known = [.. guarded.Select(t => new GridTune(t).Melody)];
        _styles = network.Config.Styles;
        _engine = new AnticipationImproviser(network, model, new AnticipationOptions { Candidates = Candidates });
        _guard = new NoCopy(FactorSet.Of(known, Copied));
        _search = new CopySearch(known.Select(p => (IReadOnlyList<Note>)p.Notes));
    }

    /// <summary>How many melodies were thrown away, by why.</summary>
    public SortedDictionary<string, int> Rejected { get; } = new(StringComparer.Ordinal);

    /// <summary>The next melody that is good enough.</summary>
    /// <param name="random">What it depends on.</param>
    /// <exception cref="TrainingException">None of many was.</exception>
    public Composition Next(SeededRandom random)
    {
        for (int i = 0; i < Patience; i++)
        {
            Composition tried = Try(random);
            if (Judge.Fault(tried.Melody, tried.Key, tried.Meter) is { } fault) Reject(fault);
            else if (_search.Count([tried.Melody.Notes], Copied).Copied > 0) Reject("copies");
            else return tried;
        }
        throw new TrainingException($"of {Patience} melodies in a row none was like melodies are ({string.Join(", ", Rejected.Select(r => $"{r.Key} {r.Value}"))}): compose with a model that is trained further");
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private void Reject(string why) => Rejected[why] = Rejected.GetValueOrDefault(why) + 1;

    private Composition Try(SeededRandom random)
    {
        TimeSignature meter = Drawn(random);
        Key key = random.NextDouble() < 0.6 ? Key.CMajor : new Key(new PitchClass(9), Scale.Minor);
        string style = _styles.Count == 0 ? "" : _styles[random.Next(_styles.Count)];
        int middle = 62 + random.Next(11);
        double density = 0.75 + 1.25 * random.NextDouble(), surprise = 0.35 + 0.5 * random.NextDouble();
        Beats length = meter.Bar * PhraseBars;
        var tonic = new Pitch(middle - 6 + (key.Tonic - new Pitch(middle - 6).Class + 12) % 12);
        var written = new List<Phrase>();
        for (int i = 0; i < Phrases; i++)
        {
            List<IConstraint> limits = [new InKey(key), new PitchRange(new Pitch(middle - Reach), new Pitch(middle + Reach)), new MaxPolyphony(1), new MaxRepeats(MostRepeats), new Density(density), _guard];
            if (i == Phrases - 1) limits.Add(new Landing(tonic, length - meter.Bar, $"{PhraseBars}.1"));
            Phrase phrase = _engine.Respond(new Prompt
            {
                Call = i == 0 ? Phrase.Rest(Beats.Zero - length, length) : written[^1],
                Start = length * i,
                Length = length,
                Context = MusicalContext.Silence with { Timeline = Timeline.Default with { Meter = meter }, Key = new KeyEstimate(key, 1, Locked: true) },
                Constraints = new ConstraintSet([.. limits]),
                Surprise = surprise,
                Style = style,
                Seed = random.NextBits(),
            }, CancellationToken.None).Phrase;
            written.Add(i == 2 ? Reprise(written[0], phrase, meter.Bar * (PhraseBars / 2)) : phrase);
        }
        var melody = new Phrase(Beats.Zero, length * Phrases, written.SelectMany((p, i) => p.Notes.Select(n => n with { Start = n.Start + length * i })));
        return new Composition(Ended(melody), key, meter, style);
    }

    // The first half of one phrase, the second of another.
    private static Phrase Reprise(Phrase first, Phrase then, Beats at) => then.With(
        [.. first.Notes.Where(n => n.Start < at).Select(n => n with { Length = Beats.Min(n.Length, at - n.Start) }), .. then.Notes.Where(n => n.Start >= at)]);

    // One line: what is struck ends what sounded.
    private static Phrase Ended(Phrase melody)
    {
        List<Note> notes = TopLine.Of(melody.Notes);
        for (int i = 0; i < notes.Count; i++)
            notes[i] = notes[i] with { Length = Beats.Min(notes[i].Length, (i + 1 < notes.Count ? notes[i + 1].Start : melody.Length) - notes[i].Start) };
        return melody.With(notes);
    }

    private static TimeSignature Drawn(SeededRandom random)
    {
        double draw = random.NextDouble();
        foreach ((TimeSignature meter, double share) in Meters)
            if ((draw -= share) < 0) return meter;
        return TimeSignature.FourFour;
    }
}
