using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>All figures of the room's card, in one run, the baselines beside them.</summary>
internal sealed class Evaluation
{
    private const int Candidates = 16, Order = 9, LandingTrials = 200, ChromaticTrials = 48, CopyNotes = 100_000, ChainSteps = 4000;

    /// <summary>What can be measured by itself.</summary>
    public static readonly IReadOnlyList<string> Groups = ["likelihood", "landing", "context", "copies", "chain"];

    private readonly CheckpointFolder _checkpoint;
    private readonly EvaluationOptions _options;
    private readonly List<GridTune> _train;
    private readonly List<GridTune> _valid;
    private readonly List<GridTune> _test;
    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);

    public Evaluation(CheckpointFolder checkpoint, CorpusReading corpus, EvaluationOptions options)
    {
        (_checkpoint, _options) = (checkpoint, options);
        _train = Of(corpus, TuneSplit.Train);
        _valid = Of(corpus, TuneSplit.Valid);
        _test = Of(corpus, TuneSplit.Test);
        if (_test.Count == 0) throw new TrainingException("these folders leave no tune to measure with: give the corpora the model was trained on");
    }

    /// <summary>Measures everything.</summary>
    public IReadOnlyDictionary<string, double> Run()
    {
        foreach ((string name, Action measure) in Groups.Zip((Action[])[Likelihoods, Landings, Contexts, Copies, Chain]))
        {
            if (_options.Only.Count > 0 && !_options.Only.Contains(name)) continue;
            _options.Say($"measuring {name}");
            measure();
        }
        return _figures;
    }

    private void Likelihoods()
    {
        using AnticipationModel model = Model(_checkpoint);
        Likelihood placed = Likelihood.Of(model, _test, Likelihood.View.Place), told = Likelihood.Of(model, _test, Likelihood.View.Harmony);
        (_figures["nll"], _figures["nll_moved"]) = (placed.All, placed.Moved);
        (_figures["nll_harmony"], _figures["nll_harmony_moved"]) = (told.All, told.Moved);
        foreach (double share in (double[])[0.1, 0.3, 0.5])
            _figures[FormattableString.Invariant($"nll_constrained_{share:0.0}")] = Likelihood.Of(model, _test, Likelihood.View.Place, share, _options.Seed).All;
        Plain(placed);
        Likelihood counted = Likelihood.Of(NGram(), _test);
        (_figures["ngram_nll"], _figures["ngram_nll_moved"]) = (counted.All, counted.Moved);
        foreach (Arithmetic arithmetic in (ReadOnlySpan<Arithmetic>)[Arithmetic.Float32, Arithmetic.BFloat16, Arithmetic.Int8])
        {
            using IAnticipationNetwork network = AnticipationNetworks.Open(_checkpoint, arithmetic, 1);
            _figures[$"nll_{network.Name}"] = Likelihood.Of(network, _test, Likelihood.View.Place).All;
        }
    }

    private void Plain(Likelihood placed)
    {
        if (!Directory.Exists(_options.Baseline))
        {
            _options.Say($"without {_options.Baseline} there is no free_nll_ratio: train it with the same options and --set constraint_hidden=0");
            return;
        }
        using AnticipationModel plain = Model(CheckpointFolder.Open(_options.Baseline, AnticipationConfig.Room));
        if (plain.Config.IsConstrained) throw new TrainingException($"{_options.Baseline} is no baseline: it is trained with --set constraint_hidden=0");
        _figures["lstm_nll"] = Likelihood.Of(plain, _test, Likelihood.View.Place).All;
        _figures["free_nll_ratio"] = placed.All / _figures["lstm_nll"];
    }

    private void Landings()
    {
        using IAnticipationNetwork network = Network();
        _figures["landing_hit"] = LandingTrial.Held(network, _test, LandingTrials, _options.Seed);
        _figures["landing_hit_chromatic"] = LandingTrial.Chromatic(network, ChromaticTrials, _options.Seed);
    }

    private void Contexts()
    {
        using IAnticipationNetwork network = Network();
        List<GridTune> written = [.. _test.Where(t => t.Tune.ChordsWritten)];
        if (written.Count == 0) written = _test;
        (double real, double obeyed, double shuffled) = ContextTrial.ChordTones(network, written, styled: true, _options.Seed);
        (_figures["chord_tone_real"], _figures["chord_tone_written"], _figures["chord_tone_shuffled"]) = (real, obeyed, shuffled);
        _figures["chord_tone_gap_points"] = 100 * Math.Abs(obeyed - real);
        _figures["chord_tone_gap_points_any_style"] = 100 * Math.Abs(ContextTrial.ChordTones(network, written, styled: false, _options.Seed).Written - real);
        _figures["chord_tone_over_shuffled_points"] = 100 * (obeyed - shuffled);
        _figures["density_spearman"] = ContextTrial.Density(network, _options.Seed);
        _figures["register_spearman"] = ContextTrial.Register(network, _options.Seed);
    }

    private void Copies()
    {
        using IAnticipationNetwork network = Network();
        (long notes, _, long copied) = CopyTrial.Run(network, _train, CopyNotes, guarded: true, _options.Seed);
        (_, long windows, long loose) = CopyTrial.Run(network, _train, CopyNotes, guarded: false, _options.Seed);
        (_figures["copied_windows"], _figures["copied_windows_guard_off"], _figures["copied_share_guard_off"]) = (copied, loose, (double)loose / windows);
        (_figures["copied_notes_written"], _figures["copied_window_notes"]) = (notes, CopyTrial.Window);
    }

    private void Chain()
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        var plan = new TrainingPlan { Steps = ChainSteps, Batch = 64, LearningRate = 5e-3, WarmUp = 100, CheckEvery = 1000, Seed = _options.Seed };
        string folder = Directory.CreateTempSubdirectory("deepmusic-chain-").FullName;
        try
        {
            using var trainee = new ChainTrainee(plan);
            new Trainer(trainee, plan, folder, folder).Run(static (_, _) => { }, CancellationToken.None);
            (_figures["tv_known_chain"], _figures["tv_known_chain_max"]) = trainee.TotalVariation(2000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // It is taught what the network is taught, in every key, and fitted to the tunes the network is chosen by.
    private BackoffNGram NGram()
    {
        var ngram = new BackoffNGram(AnticipationEncoding.Tokens, Order);
        foreach (GridTune tune in _train)
            for (int shift = -5; shift <= 6; shift++)
                if (tune.Lowest + shift >= AnticipationEncoding.Lowest && tune.Highest + shift < AnticipationEncoding.Lowest + AnticipationEncoding.Pitches)
                    ngram.Train([.. Enumerable.Range(0, tune.Ticks).Select(t => tune.Token(t, shift))]);
        ngram.Fit([.. _valid.Select(t => t.Tokens)]);
        return ngram;
    }

    private static AnticipationModel Model(CheckpointFolder checkpoint)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        var model = new AnticipationModel(checkpoint.Config<AnticipationConfig>());
        TorchCheckpoint.Load(model, checkpoint.Weights);
        model.eval();
        return model;
    }

    private IAnticipationNetwork Network() => AnticipationNetworks.Open(_checkpoint, Arithmetic.Float32, Candidates);

    private static List<GridTune> Of(CorpusReading corpus, TuneSplit split) =>
        [.. corpus.Tunes.Where(t => t.Split == split).Select(t => new GridTune(t)).Where(t => t.Highest > 0)];
}
