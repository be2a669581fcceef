using DeepMusic.Train.AnticipationRnn;
using DeepMusic.Train.DeepBach;
using DeepMusic.Train.Markov;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train;

/// <summary>The rooms that can be trained.</summary>
public static class Rooms
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRoom> All = [new AnticipationRoom(), new UnitRoom(), new DeepBachRoom(), new MarkovRoom()];

    /// <summary>A room by its name, in any case.</summary>
    /// <exception cref="TrainingException">There is none of that name.</exception>
    public static IRoom Named(string name) => All.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new TrainingException($"there is no room \"{name}\" to train; there are {string.Join(", ", All.Select(r => r.Name))}");
}
