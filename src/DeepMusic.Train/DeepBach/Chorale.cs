using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>One chorale of the corpus.</summary>
/// <param name="Name">Its place in the corpus, such as "test-012".</param>
/// <param name="Split">What the corpus's own split has it for.</param>
/// <param name="Apart">Whether its hymn tune stands in no part of the split before it: only then it is held out.</param>
/// <param name="Grid">Its notes.</param>
public sealed record Chorale(string Name, TuneSplit Split, bool Apart, ChoraleGrid Grid)
{
    private const int FarthestShift = 6;

    /// <summary>The same without notes struck again, as a grid of pitches has it.</summary>
    public ChoraleGrid Merged { get; } = Grid.Merged();

    /// <summary>The shifts it can be learned in: every voice stays in its range.</summary>
    public (int Down, int Up) Shifts { get; } = Near(Grid.Shifts());

    private static (int Down, int Up) Near((int Down, int Up) shifts) => (Math.Max(shifts.Down, 1 - FarthestShift), Math.Min(shifts.Up, FarthestShift));
}
