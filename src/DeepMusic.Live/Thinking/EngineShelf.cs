using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Thinking;

/// <summary>The engines by the name presets call them, each with the ladder it stands on.</summary>
public static class EngineShelf
{
    /// <summary>The engine a model is for, where nothing else is said.</summary>
    public const string Trained = AnticipationImproviser.EngineName;

    /// <summary>The engine that answers with recorded units, and the one a library is for.</summary>
    public const string Units = UnitImproviser.EngineName;

    /// <summary>The model that came with the program, of each room.</summary>
    internal const string FirstModel = "melody";

    internal const string Markov = "markov";

    /// <summary>The names there are.</summary>
    public static readonly IReadOnlyList<string> Names = [Markov, Units, Trained];

    /// <summary>The trained models an engine may play.</summary>
    public static IReadOnlyList<string> Models(string engine) => engine == Markov ? [] : ModelShelf.Names(RoomOf(engine));

    /// <summary>Whether an engine plays a model that was trained.</summary>
    public static bool IsTrained(string name) => name is Trained or Units;

    /// <summary>
    /// A new engine that has heard nothing yet, and those below it. What cannot be had, a model or a library, is no reason not to play:
    /// then the next rung is the highest, and <see cref="Ladder.Trouble"/> says why.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="corpus">A MIDI file Markov knows from the start; null or empty for none.</param>
    /// <param name="model">The trained model's name, or its folder; null or empty for the one that came with the program.</param>
    /// <param name="library">The library of units, by name or file; null or empty for the one that came with the program.</param>
    /// <exception cref="PresetException">There is no engine of that name, or it takes no model or no library.</exception>
    /// <exception cref="Core.Midi.MidiFileException">The corpus is not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">The corpus cannot be read.</exception>
    public static Ladder New(string name, string? corpus = null, string? model = null, string? library = null)
    {
        if (!Names.Contains(name)) throw new PresetException($"there is no engine \"{name}\"; there are {string.Join(", ", Names)}");
        if (name == Markov && !string.IsNullOrEmpty(model)) throw new PresetException($"{Markov} takes no model; {Units} and {Trained} do");
        if (name == Markov && !string.IsNullOrEmpty(library)) throw new PresetException($"{Markov} takes no library; {Units} and {Trained} do");
        var maker = new LadderMaker(corpus, library);
        string chosen = string.IsNullOrEmpty(model) ? FirstModel : model;
        return name == Markov ? maker.Markov() : name == Units ? maker.Units(chosen) : maker.Anticipation(chosen);
    }

    /// <summary>As above, of a choice.</summary>
    internal static Ladder New(EngineChoice choice) => New(choice.Engine, choice.Corpus, choice.Model, choice.Library);

    private static string RoomOf(string engine) => engine == Units ? UnitConfig.Room : AnticipationConfig.Room;
}
