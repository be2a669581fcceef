using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Markov;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Thinking;

/// <summary>Puts a ladder together of what can be had. What cannot is said in one line each, and the next rung answers.</summary>
/// <param name="corpus">A MIDI file Markov knows from the start; empty for none.</param>
/// <param name="library">The library of units, by name or file; empty for the one that came with the program.</param>
internal sealed class LadderMaker(string corpus, string library)
{
    private const string Networks = AnticipationConfig.Room, UnitsRoom = UnitConfig.Room, ChoralesRoom = DeepBachConfig.Room;
    private const int FewCandidates = 4;

    private readonly List<string> _trouble = [];
    private readonly List<Model> _beside = [];

    /// <summary>Markov alone.</summary>
    public Ladder Markov() => Made(EngineShelf.Markov, null, []);

    /// <summary>Units, and Markov below.</summary>
    /// <param name="model">The model of units, by name or folder.</param>
    public Ladder Units(string model) =>
        Units(model, proposes: true, EngineShelf.Markov) is var (rung, found) ? Made(EngineShelf.Units, found, [rung]) : Markov();

    /// <summary>The network as it was trained and as it costs less, units, and Markov.</summary>
    /// <param name="model">The network's model, by name or folder.</param>
    public Ladder Anticipation(string model)
    {
        (ImmutableArray<Rung> rungs, Model? found, int said) = ([], null, _trouble.Count);
        try
        {
            found = ModelShelf.Find(Networks, model);
            CheckpointFolder checkpoint = CheckpointFolder.Open(found.Folder, Networks);
            rungs = [Network(checkpoint, Arithmetic.Fastest, new AnticipationOptions()), Network(checkpoint, Arithmetic.Int8, new AnticipationOptions { Candidates = FewCandidates })];
        }
        catch (Exception e)
        {
            // A model that is not there or broken, a library that does not load: none of it ends a set before it has begun.
            (found, rungs) = (null, []);
            _trouble.Add(Line(e));
        }
        (Rung Rung, Model Model)? units = Units(EngineShelf.FirstModel, proposes: false, found is null ? EngineShelf.Markov : $"below {EngineShelf.Trained} {EngineShelf.Markov}");
        if (found is not null)
        {
            if (units is not var (rung, of)) return Made(EngineShelf.Trained, found, rungs);
            _beside.Add(of with { Name = $"{UnitsRoom}/{of.Name}" });
            return Made(EngineShelf.Trained, found, rungs.Add(rung));
        }
        string next = units is null ? EngineShelf.Markov : EngineShelf.Units;
        _trouble[said] += $"; {Ladder.Answers(next)}";
        return units is var (highest, model2) ? Made(EngineShelf.Units, model2, [highest]) : Made(EngineShelf.Markov, null, []);
    }

    /// <summary>Four voices as the model writes them with all its sweeps, a first draft of them, and Markov.</summary>
    /// <param name="model">The network's model, by name or folder.</param>
    public Ladder Chorales(string model)
    {
        try
        {
            Model found = ModelShelf.Find(ChoralesRoom, model);
            Rung whole = Voices(found, new ChoraleOptions());
            return Made(EngineShelf.Chorales, found, Draft() is { } draft ? [whole, draft] : [whole]);
        }
        catch (Exception e)
        {
            _trouble.Add($"{Line(e)}; {Ladder.Answers(EngineShelf.Markov)}");
            return Markov();
        }
    }

    private Rung? Draft()
    {
        try
        {
            Model model = ModelShelf.Find(ChoralesRoom, EngineShelf.DraftChorales);
            Rung draft = Voices(model, new ChoraleOptions { Sweeps = 0, Tries = 2 });
            _beside.Add(model with { Name = $"{ChoralesRoom}/{model.Name}" });
            return draft;
        }
        catch (Exception e)
        {
            _trouble.Add($"{Line(e)}; there is no quick draft of four voices");
            return null;
        }
    }

    private static Rung Voices(Model model, ChoraleOptions options)
    {
        var engine = new ChoraleImproviser(ChoraleNetworks.Open(CheckpointFolder.Open(model.Folder, ChoralesRoom)), model.Name, options);
        return new Rung($"{EngineShelf.Chorales} {engine.Means}", engine);
    }

    private (Rung Rung, Model Model)? Units(string name, bool proposes, string otherwise)
    {
        try
        {
            Model model = ModelShelf.Find(UnitsRoom, name);
            UnitNetwork network = UnitNetwork.Open(CheckpointFolder.Open(model.Folder, UnitsRoom));
            UnitLibrary? units = Library(model, network);
            return (new Rung(EngineShelf.Units, new UnitImproviser(network, units, proposes ? Proposer() : null)), model);
        }
        catch (Exception e)
        {
            _trouble.Add($"{Line(e)}; {Ladder.Answers(otherwise)}");
            return null;
        }
    }

    private UnitLibrary? Library(Model model, UnitNetwork network)
    {
        try
        {
            Model found = UnitShelf.Find(model, library.Length == 0 ? UnitShelf.First : library);
            var units = new UnitLibrary(network, UnitFile.Open(found.Folder, network.Config.Embedding, model.Weights));
            _beside.Add(found with { Name = Path.GetFileName(found.Folder) });
            return units;
        }
        catch (Exception e)
        {
            _trouble.Add($"{Line(e)}; bars of tonight alone answer");
            return null;
        }
    }

    private IImproviser? Proposer()
    {
        try
        {
            Model model = ModelShelf.Find(Networks, EngineShelf.FirstModel);
            IImproviser network = Improviser(CheckpointFolder.Open(model.Folder, Networks), Arithmetic.Fastest, new AnticipationOptions());
            _beside.Add(model with { Name = $"{Networks}/{model.Name}" });
            return network;
        }
        catch (Exception e)
        {
            _trouble.Add($"{Line(e)}; units answer without a network");
            return null;
        }
    }

    /// <summary>A rung around an improviser of its own.</summary>
    private static Rung Network(CheckpointFolder checkpoint, Arithmetic arithmetic, AnticipationOptions options)
    {
        AnticipationImproviser engine = Improviser(checkpoint, arithmetic, options);
        return new Rung($"{EngineShelf.Trained} {engine.Means}", engine);
    }

    private static AnticipationImproviser Improviser(CheckpointFolder checkpoint, Arithmetic arithmetic, AnticipationOptions options) =>
        new(AnticipationNetworks.Open(checkpoint, arithmetic, options.Candidates), checkpoint.Name, options);

    private Ladder Made(string engine, Model? model, ImmutableArray<Rung> rungs) => new(engine, rungs.Add(
        new Rung(EngineShelf.Markov, new MarkovImproviser(null, corpus.Length == 0 ? null : CorpusFile.Read(corpus)))))
    {
        Model = model,
        Beside = [.. _beside],
        Library = library,
        Trouble = string.Join("; ", _trouble),
    };

    private static string Line(Exception e) => e.Message.ReplaceLineEndings(" ");
}
