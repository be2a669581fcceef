using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Scenes;

/// <summary>
/// One of several who play at once: the inputs it plays on, and where it is answered. What is said of a performer holds whatever preset it enters.
/// </summary>
public sealed record Performer
{
    /// <summary>As many may play at once: each takes four of the sequencer's 32 lanes, and some are for others.</summary>
    public const int Most = 6;

    private const int LongestName = 20;

    /// <summary>What it is called: on the screen, over OSC, and in the name of its journal.</summary>
    public required string Name { get; init; }

    /// <summary>The way it plays where no scene says otherwise.</summary>
    public required Preset Preset { get; init; }

    /// <summary>The inputs that are its own, by alias or pattern; empty where nothing is said.</summary>
    public Values<string> In { get; init; }

    /// <summary>The outputs it is answered on, by alias or pattern; empty where nothing is said.</summary>
    public Values<string> Out { get; init; }

    /// <summary>The channel it is answered on, 0..15; null where nothing is said.</summary>
    public int? Channel { get; init; }

    /// <summary>The channels of its answers' voices, 0..15; empty where nothing is said.</summary>
    public Values<int> Voices { get; init; }

    /// <summary>The inputs that are its own: those that are said, else those of its preset.</summary>
    public Values<string> Inputs => In.Count > 0 ? In : Preset.In;

    /// <summary>
    /// A preset as this performer plays it: on its own ports and its own channel. Where neither it nor the preset says one, the channel is that of
    /// its place among the performers, so that no two are answered by one sound.
    /// </summary>
    /// <param name="preset">The preset.</param>
    /// <param name="number">Which of the performers it is, from 0.</param>
    public Preset Placed(Preset preset, int number) => preset with
    {
        In = In.Count > 0 ? In : preset.In,
        Out = Out.Count > 0 ? Out : preset.Out,
        Channel = Channel ?? (preset.Channel == 0 ? number : preset.Channel),
        // One channel means all of its voices.
        Voices = Voices.Count > 0 || Channel is not null ? Voices : preset.Voices,
    };

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Defect(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? null
        : $"a performer's name begins with a letter and has letters, digits and dashes, at most {LongestName} of them: not \"{TomlEntries.Quoted(name)}\"";

    /// <summary>What is wrong with performers who are to play together, in one line; null where nothing is.</summary>
    public static string? Defect(IReadOnlyList<Performer> all)
    {
        if (all.Count > Most) return $"{all.Count} performers are too many: {Most} can play at once";
        for (int i = 1; i < all.Count; i++)
        {
            if (all.Take(i).Any(p => p.Name.Equals(all[i].Name, StringComparison.OrdinalIgnoreCase))) return $"two performers are called {all[i].Name}; give each a name of its own";
            if (all[i].Inputs.Count == 0) return $"performer {all[i].Name} hears nothing: say which inputs are {all[i].Name}'s, such as in = [\"keys\"]";
        }
        return null;
    }
}
