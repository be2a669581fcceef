using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// What lead sheets do: which chord follows which others, for how long and where in the bar, and how melodies stand over them. Counts,
/// no network. Thread-safe: yes, once it is learned.
/// </summary>
public sealed class LeadSheetModel
{
    private const string EventsTensor = "events", GramsTensor = "grams", ConsonanceTensor = "consonance";
    private const int EventFields = 4;

    /// <summary>What is known where nothing was learned: plain cadences, and melodies that keep to their chords as most do.</summary>
    public static readonly LeadSheetModel BuiltIn = new(new LeadSheetConfig(), [ChordEvent.Opening(false), ChordEvent.Opening(true)], [],
        new Consonance([800, 180, 20, 550, 400, 50, 450, 480, 70, 420, 510, 70]));

    private readonly List<ChordEvent> _events;
    private readonly SortedDictionary<string, (int[] Gram, double Count)> _grams = new(StringComparer.Ordinal);
    private readonly Dictionary<ChordEvent, int> _numbers = [];

    private LeadSheetModel(LeadSheetConfig config, List<ChordEvent> events, IEnumerable<(int[] Gram, double Count)> grams, Consonance consonance)
    {
        (Config, _events, Consonance) = (config, events, consonance);
        for (int i = 0; i < events.Count; i++) _numbers[events[i]] = i;
        foreach ((int[] gram, double count) in grams) _grams[string.Join(' ', gram)] = (gram, count);
        Leaning = consonance.ToLeaning(config.Lean);
    }

    /// <summary>What it was learned from.</summary>
    public LeadSheetConfig Config { get; }

    /// <summary>How readily its melodies leave the chord.</summary>
    public Leaning Leaning { get; private set; }

    /// <summary>How its melodies stand over chords.</summary>
    public Consonance Consonance { get; }

    /// <summary>How many different runs of chords it knows.</summary>
    public int Runs => _grams.Count;

    /// <summary>The chords it knows.</summary>
    internal IReadOnlyList<ChordEvent> Events => _events;

    /// <summary>The runs of chords it knows, each with how often it came: contexts, the oldest chord first, and what followed.</summary>
    internal IEnumerable<(int[] Gram, double Count)> Grams => _grams.Values;

    /// <summary>Learns from lead sheets: the chord symbols, and the uppermost staff over them.</summary>
    /// <param name="sheets">The lead sheets.</param>
    /// <param name="config">What they are.</param>
    public static LeadSheetModel Learn(IReadOnlyCollection<SheetMusic> sheets, LeadSheetConfig config)
    {
        if (config.Order is < 1 or > 6) throw new ArgumentException($"an order of {config.Order} is outside 1..6", nameof(config));
        var model = new LeadSheetModel(config with { Sheets = sheets.Count }, [ChordEvent.Opening(false), ChordEvent.Opening(true)], [], new Consonance());
        foreach (SheetMusic sheet in sheets)
        {
            foreach ((_, List<ChordEvent> line) in ChordLine.Of(sheet, 0, sheet.Bars.Length)) model.Count([ChordEvent.Opening(sheet.Bars[0].Signature.IsMinor), .. line]);
            model.Consonance.Add(sheet, 0, 0, sheet.Bars.Length);
        }
        model.Leaning = model.Consonance.ToLeaning(config.Lean);
        return model;
    }

    /// <summary>Opens what was saved.</summary>
    /// <exception cref="CheckpointException">It is no whole model of lead sheets.</exception>
    public static LeadSheetModel Open(CheckpointFolder folder)
    {
        LeadSheetConfig config = folder.Config<LeadSheetConfig>();
        if (config.Order is < 1 or > 6) throw Broken(folder, $"an order of {config.Order}");
        if (!(config is { Lean: >= 0 and <= 20, Fit: >= 0 and <= 20 })) throw Broken(folder, $"a lean of {config.Lean} and a fit of {config.Fit}");
        int width = config.Order + 2;
        ReadOnlySpan<float> events = folder.Weights.Floats(EventsTensor, [Rows(folder, EventsTensor, EventFields), EventFields]);
        ReadOnlySpan<float> grams = folder.Weights.Floats(GramsTensor, [Rows(folder, GramsTensor, width), width]);
        List<ChordEvent> read = [];
        for (int i = 0; i < events.Length; i += EventFields)
            read.Add(new ChordEvent((int)events[i], (int)events[i + 1], (int)events[i + 2], (int)events[i + 3]));
        if (read.Count < 2 || read.Any(e => e.Degree is < -1 or > 11 || e.Quality < 0 || e.Quality >= ChordQuality.All.Count || e.Advance is < 1 or > ChordEvent.Longest))
            throw Broken(folder, "a chord that is none");
        var runs = new List<(int[], double)>();
        for (int i = 0; i < grams.Length; i += width)
        {
            int[] gram = [.. grams.Slice(i, width - 1).ToArray().Where(s => s >= 0).Select(s => (int)s)];
            if (gram.Length == 0 || gram.Any(s => s >= read.Count)) throw Broken(folder, "a run of chords that it does not know");
            runs.Add((gram, grams[i + width - 1]));
        }
        return new LeadSheetModel(config, read, runs, new Consonance(folder.Weights.Floats(ConsonanceTensor, [Consonance.Count])));
    }

    /// <summary>The same, keeping its melodies and its chords more or less close to one another.</summary>
    /// <param name="lean">See <see cref="LeadSheetConfig.Lean"/>.</param>
    /// <param name="fit">See <see cref="LeadSheetConfig.Fit"/>.</param>
    public LeadSheetModel With(double lean, double fit) => new(Config with { Lean = lean, Fit = fit }, _events, _grams.Values, Consonance);

    /// <summary>How well it foretells the chords of lead sheets: which comes next and for how long.</summary>
    /// <param name="sheets">The lead sheets.</param>
    /// <param name="order">How many chords it may look back, up to its own order; 0 for none.</param>
    /// <returns>Nats a chord.</returns>
    public double Foretell(IEnumerable<SheetMusic> sheets, int order)
    {
        var chain = new ChordChain(this, surprise: 0);
        Chain built = chain.Build([], freeEnd: true);
        double nats = 0;
        int chords = 0;
        foreach (SheetMusic sheet in sheets)
            foreach ((_, List<ChordEvent> line) in ChordLine.Of(sheet, 0, sheet.Bars.Length))
            {
                List<ChordEvent> whole = [ChordEvent.Opening(sheet.Bars[0].Signature.IsMinor), .. line];
                for (int i = 1; i < whole.Count; i++, chords++) nats -= Math.Log(chain.Probability(built, whole[Math.Max(0, i - order)..i], whole[i]));
            }
        return nats / chords;
    }

    /// <summary>Saves it as a model of the room.</summary>
    /// <exception cref="CheckpointException">It cannot be written.</exception>
    public void Save(string folder)
    {
        float[] events = [.. _events.SelectMany(e => new float[] { e.Degree, e.Quality, e.Advance, e.Phase })];
        int width = Config.Order + 2;
        float[] grams = [.. _grams.Values.SelectMany(g => Enumerable.Repeat(-1f, width - 1 - g.Gram.Length).Concat(g.Gram.Select(s => (float)s)).Append((float)g.Count))];
        CheckpointFolder.Save(folder, LeadSheetConfig.Room, Config,
        [
            (EventsTensor, [_events.Count, EventFields], events),
            (GramsTensor, [_grams.Count, width], grams),
            (ConsonanceTensor, [Consonance.Count], Consonance.Counts),
        ]);
    }

    private void Count(List<ChordEvent> line)
    {
        int[] symbols = [.. line.Select(Number)];
        for (int i = 1; i < symbols.Length; i++)
        {
            int[] gram = symbols[Math.Max(0, i - Config.Order)..(i + 1)];
            string name = string.Join(' ', gram);
            _grams[name] = (gram, _grams.TryGetValue(name, out (int[] Gram, double Count) known) ? known.Count + 1 : 1);
        }
    }

    private int Number(ChordEvent chord)
    {
        if (_numbers.TryGetValue(chord, out int number)) return number;
        _numbers.Add(chord, _events.Count);
        _events.Add(chord);
        return _events.Count - 1;
    }

    private static int Rows(CheckpointFolder folder, string tensor, int width) =>
        folder.Weights.Has(tensor) && folder.Weights.ShapeOf(tensor) is [int rows, int columns] && columns == width ? rows : throw Broken(folder, $"no table '{tensor}' of {width} columns");

    private static CheckpointException Broken(CheckpointFolder folder, string what) => new(folder.Path, $"it holds {what}", "restore it from a copy, or make it again with deepmusic-train chords");
}
