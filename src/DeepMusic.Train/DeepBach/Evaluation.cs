using System.Diagnostics;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>All figures of the room's card, in one run, the baselines beside them, measured with the networks as they are played.</summary>
internal sealed class Evaluation
{
    private const int Sopranos = 50, Blocks = 600, JointDraws = 20_000, JointSweeps = 30;

    /// <summary>What can be measured by itself.</summary>
    public static readonly IReadOnlyList<string> Groups = ["foretelling", "likelihood", "harmonising", "gibbs", "sweeps", "shadow"];

    /// <summary>How many sweeps are tried where quality is held against time.</summary>
    public static readonly IReadOnlyList<int> SweepCounts = [0, 5, 10, 20, 40, 60];

    private readonly CheckpointFolder _checkpoint;
    private readonly ChoraleReading _corpus;
    private readonly EvaluationOptions _options;
    private readonly IReadOnlyList<Chorale> _test;
    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);
    private ChoraleNGram? _ngram;

    /// <exception cref="TrainingException">There is nothing held out.</exception>
    public Evaluation(CheckpointFolder checkpoint, ChoraleReading corpus, EvaluationOptions options)
    {
        (_checkpoint, _corpus, _options) = (checkpoint, corpus, options);
        _test = corpus.Apart(TuneSplit.Test);
        if (_test.Count == 0) throw new TrainingException("these folders leave no chorale to measure with: give the folder the model was trained on");
    }

    private ChoraleNGram NGram => _ngram ??= new ChoraleNGram(_corpus.Apart(TuneSplit.Train), _corpus.Apart(TuneSplit.Valid));

    /// <summary>Measures everything.</summary>
    public IReadOnlyDictionary<string, double> Run()
    {
        foreach ((string name, Action measure) in Groups.Zip((Action[])[Foretelling, Likelihood, Harmonise, Gibbs, Sweeps, Shadow]))
        {
            if (_options.Only.Count > 0 && !_options.Only.Contains(name)) continue;
            _options.Say($"measuring {name}");
            measure();
        }
        return _figures;
    }

    private void Foretelling()
    {
        foreach (ChoraleNetworkKind kind in Enum.GetValues<ChoraleNetworkKind>())
        {
            if (Network(kind) is not { } network) continue;
            double[] nats = ChoraleLikelihood.Cells(network, _test);
            _figures[$"ce_{network.Name}"] = nats.Average();
            foreach ((string voice, int i) in ((string[])["soprano", "alto", "tenor", "bass"]).Select((v, i) => (v, i))) _figures[$"ce_{network.Name}_{voice}"] = nats[i];
            if (kind is not (ChoraleNetworkKind.DeepBach or ChoraleNetworkKind.Orderless)) continue;
            (double found, double copied) = BlockTrial.Run(network, _test, Blocks, _options.Seed);
            string of = Suffix(kind);
            (_figures[$"block_acc{of}"], _figures["block_acc_copied"], _figures[$"block_acc_gain_points{of}"]) = (found, copied, 100 * (found - copied));
        }
    }

    private void Likelihood()
    {
        List<Chorale> canonical = [.. _corpus.Chorales.Where(c => c.Split == TuneSplit.Test)];
        foreach ((IReadOnlyList<Chorale> chorales, string set) in ((IReadOnlyList<Chorale>, string)[])[(canonical, ""), (_test, "_apart")])
        {
            ChoraleLikelihood counted = ChoraleLikelihood.Joint(NGram, chorales);
            (_figures[$"ngram_nll{set}"], _figures[$"ngram_nll_moved{set}"]) = (counted.All, counted.Moved);
            if (Network(ChoraleNetworkKind.Orderless) is not IOrderedNetwork network) continue;
            ChoraleLikelihood said = ChoraleLikelihood.Joint(network, chorales);
            (_figures[$"nll{(set.Length == 0 ? "_per_note" : set)}"], _figures[$"nll_moved{set}"]) = (said.All, said.Moved);
        }
    }

    // Quality against how long one works: the same sopranos with fewer sweeps and more.
    private void Sweeps()
    {
        foreach (ChoraleNetworkKind kind in (ChoraleNetworkKind[])[ChoraleNetworkKind.DeepBach, ChoraleNetworkKind.Orderless])
        {
            if (Network(kind) is not { } network) continue;
            GibbsPreset preset = GibbsPreset.For(network);
            var sampler = new GibbsSampler(network, preset.Options);
            foreach (int sweeps in SweepCounts)
            {
                long began = Stopwatch.GetTimestamp();
                Harmonising written = Harmonising.Of(sampler, preset.Limits, sweeps, HeldOut, _options.Seed);
                double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
                string of = $"{Suffix(kind)}_sweeps{sweeps:00}";
                _figures[$"judge_nll_ratio{of}"] = written.Judged(NGram);
                _figures[$"parallels_ratio{of}"] = written.Parallels();
                _figures[$"crossings_ratio{of}"] = written.Crossings();
                _figures[$"two_sample_acc{of}"] = written.Told(_options.Seed);
                // Only said: a machine's time is no figure of a model.
                _options.Say(FormattableString.Invariant($"  {network.Name}, {sweeps} sweeps: {1000 * seconds / written.Bars * 4:0} ms for four bars"));
            }
        }
    }

    private List<Chorale> HeldOut => [.. _test.Concat(_corpus.Apart(TuneSplit.Valid)).Take(Sopranos)];

    private void Harmonise()
    {
        List<Chorale> chorales = HeldOut;
        _figures["sopranos"] = chorales.Count;
        foreach (ChoraleNetworkKind kind in (ChoraleNetworkKind[])[ChoraleNetworkKind.DeepBach, ChoraleNetworkKind.Orderless, ChoraleNetworkKind.MaxEnt])
        {
            if (Network(kind) is not { } network) continue;
            GibbsPreset preset = GibbsPreset.For(network);
            Harmonising written = Harmonising.Of(new GibbsSampler(network, preset.Options), preset.Limits, preset.Sweeps, chorales, _options.Seed);
            string of = Suffix(kind);
            _figures[$"two_sample_acc{of}"] = written.Told(_options.Seed);
            _figures[$"parallels_ratio{of}"] = written.Parallels();
            _figures[$"crossings_ratio{of}"] = written.Crossings();
            _figures[$"judge_nll_ratio{of}"] = written.Judged(NGram);
            _figures[$"judge_nll_inverse{of}"] = 1 / _figures[$"judge_nll_ratio{of}"];
            _figures[$"range_ok{of}"] = written.InRange();
        }
    }

    private void Shadow()
    {
        if (Network(ChoraleNetworkKind.Orderless) is not IOrderedNetwork network) return;
        foreach ((bool above, string of) in ((bool, string)[])[(false, ""), (true, "_above")])
        {
            ShadowTrial trial = ShadowTrial.Run(network, HeldOut, above);
            (_figures[$"shadow_as_bach{of}"], _figures[$"shadow_third_as_bach{of}"], _figures[$"shadow_sixth_as_bach{of}"]) = (trial.AsBach, trial.ThirdAsBach, trial.SixthAsBach);
            (_figures[$"shadow_consonant{of}"], _figures[$"shadow_bach_consonant{of}"]) = (trial.Consonant, trial.BachConsonant);
            (_figures[$"shadow_third_consonant{of}"], _figures[$"shadow_sixth_consonant{of}"]) = (trial.ThirdConsonant, trial.SixthConsonant);
            double At(double share) => trial.Cost[(int)(share * (trial.Cost.Count - 1))];
            _options.Say(FormattableString.Invariant($"  {trial.Cost.Count} notes{of}: p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms, at most {At(1):0.00} ms"));
        }
    }

    private void Gibbs() => _figures["gibbs_tv"] = new KnownJoint(_options.Seed).TotalVariation(new GibbsOptions(), JointSweeps, JointDraws, _options.Seed);

    private static string Suffix(ChoraleNetworkKind kind) => kind == ChoraleNetworkKind.DeepBach ? "" : $"_{kind.ToString().ToLowerInvariant()}";

    // The model that is measured is the paper's network; its baselines lie beside it, each under its own name.
    private IChoraleNetwork? Network(ChoraleNetworkKind kind)
    {
        string folder = Path.TrimEndingDirectorySeparator(_checkpoint.Path) + Suffix(kind).Replace('_', '-');
        if (!Directory.Exists(folder))
        {
            _options.Say($"without {folder} there are no figures of it: train it with --set kind={(int)kind}");
            return null;
        }
        CheckpointFolder checkpoint = CheckpointFolder.Open(folder, DeepBachConfig.Room);
        if (checkpoint.Config<DeepBachConfig>().Network != kind)
            throw new TrainingException($"{folder} is no {kind}: measure the model of kind 0, whose baselines lie beside it as NAME-mlp, NAME-maxent and NAME-orderless");
        return ChoraleNetworks.Open(checkpoint);
    }
}
