using System.Globalization;

namespace DeepMusic.Live.Commands;

/// <summary>
/// A performer as it is said in words: <c>anna: preset=trade-fours, in=Prophet*, channel=2, surprise=0.6</c>; <c>in</c> and <c>out</c> as often as needed.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Asked">The preset, the engine, the ports and the knobs, as they are said for a jam.</param>
/// <param name="Channel">The channel, 0..15, or null.</param>
internal sealed record PerformerWords(string Name, JamOptions Asked, int? Channel)
{
    private const string Example = "such as \"anna: preset=trade-fours, in=Prophet*, channel=2\"";

    /// <exception cref="PresetException">It is not said like this.</exception>
    public static PerformerWords Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = (colon < 0 ? text : text[..colon]).Trim();
        if (Performer.Defect(name) is { } defect) throw new PresetException($"--performer: {defect}");
        var words = new PerformerWords(name, new JamOptions(), null);
        if (colon < 0) return words;
        foreach (string entry in text[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = entry.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1 || sign == entry.Length - 1) throw new PresetException($"--performer {name}: \"{TomlEntries.Quoted(entry)}\" is not word=value, {Example}");
            words = words.With(entry[..sign].TrimEnd(), entry[(sign + 1)..].TrimStart());
        }
        return words;
    }

    /// <summary>What a jam is asked for, with what is said of its first performer.</summary>
    public JamOptions Over(JamOptions options) => options with
    {
        Preset = Asked.Preset ?? options.Preset,
        Engine = Asked.Engine ?? options.Engine,
        Model = Asked.Model ?? options.Model,
        Library = Asked.Library ?? options.Library,
        Corpus = Asked.Corpus ?? options.Corpus,
        Set = [.. Asked.Set, .. options.Set],
    };

    /// <summary>The performer, once the words are looked up.</summary>
    /// <param name="otherwise">The preset of one who names none.</param>
    /// <param name="places">Where presets are found.</param>
    /// <exception cref="PresetException">No such preset, knob or value.</exception>
    public Performer LookUp(Preset otherwise, Places places)
    {
        try
        {
            Preset preset = Asked.Chosen(Asked.Preset is { } named ? PresetShelf.Load(named, places) : otherwise);
            Knobs knobs = preset.Knobs;
            foreach (string assignment in Asked.Set) knobs = knobs.With(assignment);
            return new Performer { Name = Name, Preset = preset with { Knobs = knobs }, In = [.. Asked.In], Out = [.. Asked.Out], Channel = Channel };
        }
        catch (Exception e) when (e is PresetException or KnobException)
        {
            throw new PresetException($"--performer {Name}: {e.Message}");
        }
    }

    private PerformerWords With(string word, string value) => word.ToLowerInvariant() switch
    {
        "preset" => this with { Asked = Asked with { Preset = value } },
        "engine" => this with { Asked = Asked with { Engine = value } },
        "model" => this with { Asked = Asked with { Model = value } },
        "library" => this with { Asked = Asked with { Library = value } },
        "corpus" => this with { Asked = Asked with { Corpus = value } },
        "in" => this with { Asked = Asked with { In = [.. Asked.In, value] } },
        "out" => this with { Asked = Asked with { Out = [.. Asked.Out, value] } },
        "channel" => this with { Channel = ChannelOf(value) },
        var knob when Knobs.All.Any(k => k.Name == knob) => this with { Asked = Asked with { Set = [.. Asked.Set, $"{knob}={value}"] } },
        _ => throw new PresetException($"--performer {Name}: there is no \"{TomlEntries.Quoted(word)}\"; say preset, engine, model, library, corpus, in, out, channel or a knob"),
    };

    private int ChannelOf(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int channel) && channel is >= 1 and <= 16
        ? channel - 1 : throw new PresetException($"--performer {Name}: channel must be a whole number 1..16");
}
