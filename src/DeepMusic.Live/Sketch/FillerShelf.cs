using System.Collections.Immutable;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live.Sketch;

/// <summary>Those who can write parts of a sheet anew, each made ready when it is asked first.</summary>
public sealed class FillerShelf(params ImmutableArray<FillerSeat> seats)
{
    private const string DeepBach = EngineShelf.Chorales, Orderless = "orderless", Anticipation = EngineShelf.Trained, Markov = EngineShelf.Markov;

    /// <summary>What Markov knows of chord symbols.</summary>
    private const string LeadSheets = "lead-sheets";

    // The same arithmetic on every machine, so that a set replays; the sketchpad does not wait on a beat, but a player does.
    private const int Candidates = 8;
    private static readonly AnticipationOptions Few = new() { Candidates = Candidates };

    /// <summary>Nobody.</summary>
    public static readonly FillerShelf Empty = new();

    /// <summary>Those who come with the program: the one place where they are named.</summary>
    public static FillerShelf Standard { get; } = new(
        Seat(DeepBach, DeepBachConfig.Room, EngineShelf.FirstChorales, static m => new ChoraleFiller(ChoraleNetworks.Open(m), new ChoraleOptions())),
        Seat(Orderless, DeepBachConfig.Room, EngineShelf.DraftChorales, static m => new ChoraleFiller(ChoraleNetworks.Open(m), new ChoraleOptions())),
        Seat(Anticipation, AnticipationConfig.Room, EngineShelf.FirstModel, static m => new AnticipationFiller(AnticipationNetworks.Open(m, Arithmetic.BFloat16, Candidates), Few)),
        Seat(Markov, LeadSheetConfig.Room, LeadSheets, static m => new MarkovFiller(leadSheets: LeadSheetModel.Open(m)), static () => new MarkovFiller()));

    /// <summary>The names there are.</summary>
    public IEnumerable<string> Names => seats.Select(s => s.Name);

    /// <summary>Whoever has a name, or null.</summary>
    public FillerSeat? Find(string name) => seats.FirstOrDefault(s => s.Name == name);

    /// <summary>Who is asked, in order, where the knob says so; Markov where nobody else can.</summary>
    /// <param name="redoBy">The knob "redo-by"; empty for who answers.</param>
    /// <param name="engine">The engine that answers.</param>
    /// <param name="notes">Whether there are notes to write; chord symbols alone are Markov's.</param>
    public static ImmutableArray<string> Order(string redoBy, string engine, bool notes)
    {
        if (!notes) return [Markov];
        ImmutableArray<string> first = redoBy.Length > 0 ? [redoBy] : engine switch
        {
            // Of hidden pitches the orderless network finds three of four, DeepBach two of three.
            DeepBach => [Orderless, DeepBach],
            Anticipation => [Anticipation],
            _ => [],
        };
        return first.Contains(Markov) ? first : first.Add(Markov);
    }

    private static FillerSeat Seat(string name, string room, string model, Func<CheckpointFolder, IGapFiller> open, Func<IGapFiller>? without = null) =>
        new(name, () => open(CheckpointFolder.Open(ModelShelf.Find(room, model).Folder, room))) { Weights = () => ModelShelf.Find(room, model).Weights, Without = without };
}
