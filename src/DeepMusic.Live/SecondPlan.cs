namespace DeepMusic.Live;

/// <summary>What a performer beside the first starts with.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Preset">The way to play.</param>
/// <param name="Engine">Who answers: nobody else's, for engines learn.</param>
/// <param name="Inputs">Its inputs, by their numbers among <see cref="SessionPlan.Ports"/>.</param>
public sealed record SecondPlan(string Name, Preset Preset, Ladder Engine, IReadOnlyList<int> Inputs)
{
    /// <summary>A preset as this performer plays it.</summary>
    public Func<Preset, Preset> Placed { get; init; } = static preset => preset;

    /// <summary>The plan of the set, as it is for this performer alone. Its seed is made of the set's and its number.</summary>
    /// <param name="set">The plan of the set.</param>
    /// <param name="number">Which of the performers it is, from 1.</param>
    internal SessionPlan Of(SessionPlan set, int number) => set with
    {
        Name = Name,
        Preset = Preset,
        Engine = Engine,
        Seed = Core.SeededRandom.Derive(set.Seed, (ulong)number),
        Set = SetList.Presets(set.Places),
        ToCome = [.. Enumerable.Range(0, set.Set.IsPresets ? 0 : set.Set.Count).SelectMany(set.Set.OthersAt).Where(o => o.Key == Name).Select(o => o.Value)],
        Scene = -1,
        Untouched = null,
        Learned = [],
        Given = new Standing(),
        Performer = null,
        Placed = Placed,
        Others = [],
    };
}
