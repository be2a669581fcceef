using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Thinking;

/// <summary>The engines by the name presets call them, each with the ladder it stands on.</summary>
public static class EngineShelf
{
    /// <summary>The engine a model is for, where nothing else is said.</summary>
    public const string Trained = AnticipationImproviser.EngineName;

    /// <summary>The engine that answers with recorded units, and the one a library is for.</summary>
    public const string Units = UnitImproviser.EngineName;

    /// <summary>The engine that answers in four voices.</summary>
    public const string Chorales = ChoraleImproviser.EngineName;

    /// <summary>The model of melodies that came with the program, of each room that has one.</summary>
    internal const string FirstModel = "melody";

    /// <summary>The model of chorales that came with the program.</summary>
    public const string FirstChorales = "chorales";

    /// <summary>The one beside it that writes in order of time: a draft at once, or a note at key-down.</summary>
    public const string DraftChorales = FirstChorales + "-orderless";

    internal const string Markov = "markov";

    private static readonly EngineKind[] All =
    [
        new(Markov, "", "", TakesLibrary: false, static (maker, _) => maker.Markov()),
        new(Units, UnitConfig.Room, FirstModel, TakesLibrary: true, static (maker, model) => maker.Units(model)),
        new(Trained, AnticipationConfig.Room, FirstModel, TakesLibrary: true, static (maker, model) => maker.Anticipation(model)),
        new(Chorales, DeepBachConfig.Room, FirstChorales, TakesLibrary: false, static (maker, model) => maker.Chorales(model)),
    ];

    /// <summary>The names there are.</summary>
    public static readonly IReadOnlyList<string> Names = [.. All.Select(e => e.Name)];

    /// <summary>The trained models an engine may play.</summary>
    public static IReadOnlyList<string> Models(string engine) => Find(engine) is { TakesModel: true } kind ? ModelShelf.Names(kind.Room) : [];

    /// <summary>Whether an engine plays a model that was trained.</summary>
    public static bool TakesModel(string engine) => Find(engine) is { TakesModel: true };

    /// <summary>Whether an engine answers from a library of units.</summary>
    public static bool TakesLibrary(string engine) => Find(engine) is { TakesLibrary: true };

    /// <summary>
    /// A new engine that has heard nothing yet, and those below it. What cannot be had, a model or a library, is no reason not to play:
    /// then the next rung is the highest, and <see cref="Ladder.Trouble"/> says why.
    /// </summary>
    /// <param name="choice">Which, and with what.</param>
    /// <exception cref="PresetException">There is no engine of that name, or it takes no model or no library.</exception>
    /// <exception cref="Core.Midi.MidiFileException">The corpus is not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">The corpus cannot be read.</exception>
    public static Ladder New(EngineChoice choice)
    {
        EngineKind kind = Find(choice.Engine) ?? throw new PresetException($"there is no engine \"{choice.Engine}\"; there are {string.Join(", ", Names)}");
        if (choice.Model.Length > 0 && !kind.TakesModel) throw new PresetException($"{kind.Name} takes no model; {Those(e => e.TakesModel)} do");
        if (choice.Library.Length > 0 && !kind.TakesLibrary) throw new PresetException($"{kind.Name} takes no library; {Those(e => e.TakesLibrary)} do");
        return kind.Make(new LadderMaker(choice.Corpus, choice.Library), choice.Model.Length > 0 ? choice.Model : kind.First);
    }

    /// <summary>As above, with what came with the program.</summary>
    public static Ladder New(string engine) => New(new EngineChoice(engine));

    private static EngineKind? Find(string engine) => Array.Find(All, e => e.Name == engine);

    private static string Those(Func<EngineKind, bool> of) => string.Join(", ", All.Where(of).Select(e => e.Name));
}
