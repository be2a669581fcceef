using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Who plays in a set: the performers that were named on the command line or in the set list; none where one plays alone.</summary>
internal static class Casting
{
    /// <summary>The performers, the first of them first.</summary>
    /// <param name="options">The player's words.</param>
    /// <param name="set">The scenes.</param>
    /// <param name="preset">What the first performer plays, and whoever names nothing else.</param>
    /// <param name="places">Where presets are found.</param>
    /// <exception cref="PresetException">They cannot play together, or were named twice over.</exception>
    public static IReadOnlyList<Performer> Of(JamOptions options, SetList set, Preset preset, Places places)
    {
        if (options.Performers.Count == 0) return set.Performers;
        if (set.Performers.Count > 0) throw new PresetException($"set list {set.Name} names its performers; leave --performer out, or the performers there");
        Performer[] all = [.. options.Performers.Select(PerformerWords.Parse).Select(w => w.LookUp(preset, places))];
        return Performer.Defect(all) is { } defect ? throw new PresetException(defect) : all;
    }

    /// <summary>What a jam is asked for, with what the words say of the first performer.</summary>
    /// <exception cref="PresetException">They cannot be read.</exception>
    public static JamOptions WithFirst(JamOptions options) => options.Performers is [var first, ..] ? PerformerWords.Parse(first).Over(options) : options;

    /// <summary>A preset as the first performer plays it; as it is where one plays alone.</summary>
    public static Preset Placed(IReadOnlyList<Performer> performers, Preset preset) => performers is [var first, ..] ? first.Placed(preset, 0) : preset;

    /// <summary>What those beside the first start with.</summary>
    /// <param name="from">What the set starts from.</param>
    /// <param name="ports">Its ports.</param>
    /// <param name="aliases">What the player calls the ports.</param>
    /// <exception cref="PresetException">Two have one input, or an engine cannot be had.</exception>
    public static IReadOnlyList<SecondPlan> Others(StartingPoint from, PortsRequest ports, Aliases aliases)
    {
        var owners = new Dictionary<int, string>();
        var plans = new List<SecondPlan>();
        for (int number = 0; number < from.Performers.Count; number++)
        {
            Performer performer = from.Performers[number];
            // What the first one's preset listens to is no claim: others may take it away.
            int[] inputs = [.. (number == 0 ? performer.In : performer.Inputs).SelectMany(name => Named(ports, aliases.Resolve(name))).Distinct()];
            foreach (int input in inputs)
                if (!owners.TryAdd(input, performer.Name)) throw new PresetException($"in {ports.Inputs[input]} is both {owners[input]}'s and {performer.Name}'s; an input is one performer's");
            if (number > 0) plans.Add(Second(performer, number, inputs));
        }
        return plans;
    }

    private static SecondPlan Second(Performer performer, int number, int[] inputs)
    {
        Preset preset = performer.Placed(performer.Preset, number);
        return new SecondPlan(performer.Name, preset, EngineShelf.New(EngineChoice.Of(preset)), inputs) { Placed = p => performer.Placed(p, number) };
    }

    private static IEnumerable<int> Named(PortsRequest ports, string pattern) =>
        Enumerable.Range(0, ports.Inputs.Count).Where(i => ports.Inputs[i].Equals(pattern, StringComparison.OrdinalIgnoreCase));
}
