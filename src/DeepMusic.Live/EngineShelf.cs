using System.Collections.Immutable;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live;

/// <summary>The engines by the name presets call them, each with the ladder it stands on.</summary>
public static class EngineShelf
{
    /// <summary>The engine a model is for, where nothing else is said.</summary>
    public const string Trained = AnticipationImproviser.EngineName;

    /// <summary>The model that came with the program.</summary>
    internal const string FirstModel = "melody";

    private const string Markov = "markov";
    private const string Room = AnticipationConfig.Room;
    private const int FewCandidates = 4;

    /// <summary>The names there are.</summary>
    public static readonly IReadOnlyList<string> Names = [Markov, Trained];

    /// <summary>The trained models there are.</summary>
    public static IReadOnlyList<string> Models => ModelShelf.Names(Room);

    /// <summary>Whether an engine is a network that was trained.</summary>
    public static bool IsTrained(string name) => name == Trained;

    /// <summary>
    /// A new engine that has heard nothing yet, and those below it. A network whose model cannot be had is no reason not to play: then
    /// the next rung is the highest, and <see cref="Ladder.Trouble"/> says why.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="corpus">A MIDI file it knows from the start; null or empty for none.</param>
    /// <param name="model">The trained model's name, or its folder; null or empty for the one that came with the program.</param>
    /// <exception cref="PresetException">There is no engine of that name, or it takes no model.</exception>
    /// <exception cref="Core.Midi.MidiFileException">The corpus is not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">The corpus cannot be read.</exception>
    public static Ladder New(string name, string? corpus = null, string? model = null)
    {
        if (!Names.Contains(name)) throw new PresetException($"there is no engine \"{name}\"; there are {string.Join(", ", Names)}");
        var markov = new Rung(Markov, new MarkovImproviser(null, string.IsNullOrEmpty(corpus) ? null : CorpusFile.Read(corpus)));
        if (name != Markov) return OnTopOf(markov, name, string.IsNullOrEmpty(model) ? FirstModel : model);
        return string.IsNullOrEmpty(model) ? new Ladder(Markov, markov) : throw new PresetException($"{Markov} takes no model; {Trained} does");
    }

    private static Ladder OnTopOf(Rung below, string name, string model)
    {
        try
        {
            Model found = ModelShelf.Find(Room, model);
            return new Ladder(name, [.. Anticipation(found), below]) { Model = found };
        }
        catch (Exception e)
        {
            // A model that is not there or broken, a library that does not load: none of it ends a set before it has begun.
            return new Ladder(below.Name, below) { Trouble = $"{e.Message.ReplaceLineEndings(" ")}; {below.Name} answers" };
        }
    }

    /// <summary>
    /// The network's rungs, best first: the whole of it, then what costs less. Each is a <see cref="Rung"/> around an improviser of its own
    /// over the checkpoint in <see cref="Model.Folder"/>. Whatever is thrown here is said in one line, and the rung below answers.
    /// </summary>
    private static ImmutableArray<Rung> Anticipation(Model model)
    {
        CheckpointFolder checkpoint = CheckpointFolder.Open(model.Folder, AnticipationConfig.Room);
        return [Rung(Arithmetic.Fastest, new AnticipationOptions()), Rung(Arithmetic.Int8, new AnticipationOptions { Candidates = FewCandidates })];

        Rung Rung(Arithmetic arithmetic, AnticipationOptions options)
        {
            var engine = new AnticipationImproviser(AnticipationNetworks.Open(checkpoint, arithmetic, options.Candidates), model.Name, options);
            return new Rung($"{Trained} {engine.Means}", engine);
        }
    }
}
