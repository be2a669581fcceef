using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>All figures of the room's card, in one run, the baselines beside them, measured with the networks as they are played.</summary>
internal sealed class Evaluation
{
    private const int Retrievals = 2000, Compared = 500, Cases = 4000, LongCases = 2000, ValidCases = 1500, Library = 20_000, Calls = 250, CallBars = 4, AnswerBars = 8;

    /// <summary>What can be measured by itself.</summary>
    public static readonly IReadOnlyList<string> Groups = ["retrieval", "next", "joins", "library"];

    private readonly CheckpointFolder _checkpoint;
    private readonly UnitNetwork _network;
    private readonly EvaluationOptions _options;
    private readonly ILookup<TuneSplit, Tune> _tunes;
    private readonly Dictionary<(TuneSplit, int), UnitPool> _pools = [];
    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);
    private NextChoice? _choice;

    /// <exception cref="TrainingException">There is nothing held out.</exception>
    public Evaluation(CheckpointFolder checkpoint, CorpusReading corpus, EvaluationOptions options)
    {
        (_checkpoint, _network, _options) = (checkpoint, UnitNetwork.Open(checkpoint), options);
        _tunes = corpus.Tunes.ToLookup(t => t.Split);
        foreach (TuneSplit split in Enum.GetValues<TuneSplit>())
            if (!_tunes.Contains(split)) throw new TrainingException("these folders leave no tune to measure with: give the corpora the model was trained on");
    }

    /// <summary>Measures everything.</summary>
    public IReadOnlyDictionary<string, double> Run()
    {
        foreach ((string name, Action measure) in Groups.Zip((Action[])[Retrieval, Next, Joins, House]))
        {
            if (_options.Only.Count > 0 && !_options.Only.Contains(name)) continue;
            _options.Say($"measuring {name}");
            measure();
        }
        return _figures;
    }

    private void House()
    {
        string file = Path.Combine(_checkpoint.Path, LibraryMaker.House + LibraryMaker.Ending);
        if (!File.Exists(file)) return;
        (_figures["library_pieces"], _figures["library_units"], _figures["library_windows"], _figures["library_copied_windows"]) = LibraryTrial.Run(file, _checkpoint, _tunes.SelectMany(t => t));
    }

    private void Retrieval()
    {
        foreach (int bars in Unit.Lengths)
        {
            UnitPool pool = Pool(TuneSplit.Test, bars);
            string end = bars == 1 ? "" : $"_{bars}bar";
            RankTally self = RetrievalTrial.Self(_network, pool, Retrievals, _options.Seed);
            (_figures[$"self_acc50{end}"], _figures[$"self_rank50{end}"]) = (self.Accuracy, self.MeanRank);
            (RankTally all, RankTally few, RankTally words) = RetrievalTrial.Edited(_network, pool, Retrievals, _options.Seed);
            (_figures[$"edit_top5{end}"], _figures[$"edit_top5_among50{end}"], _figures[$"edit_top5_words{end}"]) = (all.TopFive, few.TopFive, words.TopFive);
            (_figures[$"self_words_collisions_per_100k{end}"], _figures[$"self_collisions_per_100k{end}"]) = RetrievalTrial.Collisions(pool, Compared, _options.Seed);
            (_figures[$"units_held_out{end}"], _figures[$"units_held_out_distinct{end}"]) = (pool.Sounding.Length, pool.Distinct.Length);
        }
    }

    private void Next()
    {
        var trial = new NextTrial(_network, _figures);
        foreach (int bars in Unit.Lengths)
        {
            NextChoice choice = bars == 1 ? Choice() : Chosen(bars);
            string name = $"{bars}bar";
            trial.Tell(choice, name);
            _options.Say(FormattableString.Invariant($"{bars} bar: relevance - {choice.Weight} x cost ({choice.Cost}); cost alone ({choice.CostAlone})"));
            List<NextCase> cases = Drawn(TuneSplit.Test, bars, NextCase.Others.Anywhere, bars == 1 ? Cases : LongCases);
            trial.Networks(cases, choice, name, bars == 1 ? "" : $"_{name}");
            if (bars > 1) continue;
            trial.Baselines(cases, Successors());
            trial.Networks(Drawn(TuneSplit.Test, bars, NextCase.Others.SameMeter, LongCases), choice, "same_meter", "_same_meter");
            trial.Networks(Drawn(TuneSplit.Test, bars, NextCase.Others.SameStyle, LongCases), choice, "same_style", "_same_style");
        }
    }

    private void Joins()
    {
        IReadOnlyList<Unit>[] melodies = [.. Pool(TuneSplit.Test, 1).Stretches.Select(s => (IReadOnlyList<Unit>)[.. s.Units.Select(u => u.Unit)])];
        double[] real = JoinTrial.Intervals(melodies);
        Unit[][] learned = [.. RetrievalTrial.Drawn([.. _tunes[TuneSplit.Train].SelectMany(t => TuneBars.Of(t))], int.MaxValue, new SeededRandom(_options.Seed)).Select(s => s.ToArray())];
        var library = new UnitLibrary(_network);
        foreach (Unit[] stretch in learned.TakeWhile(_ => library.Count < Library)) library.Add([.. stretch]);
        using var engine = new UnitImproviser(_network, library);
        ILookup<ushort, Unit> meters = learned.SelectMany(s => s).Where(u => !u.Notes.IsEmpty).ToLookup(u => u.Tag);
        var random = new SeededRandom(_options.Seed);
        IReadOnlyList<Unit>[] calls =
        [
            .. RetrievalTrial.Drawn(melodies, melodies.Length, random).Where(m => m.Count >= CallBars && meters.Contains(m[0].Tag)).Take(Calls)
                .Select(m => { int from = random.Next(m.Count - CallBars + 1); return (IReadOnlyList<Unit>)[.. m.Skip(from).Take(CallBars)]; }),
        ];
        _figures["join_js"] = Distance((call, bars, seed) => JoinTrial.Played(engine, call, bars, seed));
        _figures["join_js_random"] = Distance((call, bars, seed) => [.. RetrievalTrial.Drawn([.. meters[call[^1].Tag]], bars, new SeededRandom(seed))]);
        // As near as two halves of the melodies are to each other, nothing can be told.
        _figures["join_js_halves"] = Figures.JensenShannon(JoinTrial.Intervals(melodies.Where((_, i) => i % 2 == 0)), JoinTrial.Intervals(melodies.Where((_, i) => i % 2 == 1)));

        double Distance(JoinTrial.Answering answering)
        {
            double[] joins = JoinTrial.Intervals(JoinTrial.Answers(calls, answering, AnswerBars, _options.Seed));
            _figures.TryAdd("join_count", joins.Sum());
            return Figures.JensenShannon(real, joins);
        }
    }

    private NextChoice Choice() => _choice ??= Chosen(1);

    private NextChoice Chosen(int bars) => NextChoice.Of(NextScores.Of(_network, Drawn(TuneSplit.Valid, bars, NextCase.Others.Anywhere, ValidCases)));

    private List<NextCase> Drawn(TuneSplit split, int bars, NextCase.Others others, int most)
    {
        List<NextCase> cases = NextCase.Draw(Pool(split, bars), others, most, _options.Seed);
        return cases.Count > 0 || others != NextCase.Others.Anywhere ? cases : throw new TrainingException($"the held-out tunes are too few to find what follows {bars} bars among {NextCase.Count}: give more MIDI files");
    }

    private UnitPool Pool(TuneSplit split, int bars) => _pools.TryGetValue((split, bars), out UnitPool? pool) ? pool : _pools[(split, bars)] = new UnitPool(_network, _tunes[split], bars);

    private SuccessorTable Successors()
    {
        var table = new SuccessorTable();
        foreach (ImmutableArray<Unit> stretch in _tunes[TuneSplit.Train].SelectMany(t => TuneBars.Of(t))) table.Read([.. stretch.Select(Specimen.KeyOf)]);
        return table;
    }
}
