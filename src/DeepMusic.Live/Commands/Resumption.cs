using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Commands;

/// <summary>A set that goes on as the instrument was left: what of it can be had comes back, and one line tells what holds.</summary>
internal static class Resumption
{
    /// <summary>Whether the player's words name nothing to begin with, or the very set list that was left.</summary>
    public static bool GoesOn(JamOptions options, Standing left) => options.SetList is { } list
        ? options.Preset is null && StartingPoint.Whole(list) == left.SetList && options.Performers.Count == 0
        : options is { Preset: null, NamesEngine: false, Performers.Count: 0 } && (left.Preset ?? left.SetList) is not null;

    /// <summary>Where it was left, with what the player wants otherwise.</summary>
    /// <exception cref="PresetException">What the player asked for by name is not there.</exception>
    /// <exception cref="KnobException">No such knob or value.</exception>
    public static StartingPoint Of(JamOptions options, Standing left, Places places)
    {
        options = WithPorts(options, left);
        SetList set;
        Preset preset = new() { Name = "" };
        try
        {
            set = left.SetList is { } list ? SetShelf.Load(list, places) : SetList.Presets(places);
            if (set.IsPresets) preset = PresetShelf.Load(left.Preset!, places);
        }
        catch (PresetException e) when (options.SetList is null)
        {
            return Anew(options, left, places, e);
        }
        (int scene, string word, bool same) = (set.IndexOf(preset.Name), "", true);
        if (!set.IsPresets)
        {
            (scene, word, same) = options.Scene is { } asked ? (set.Find(asked).Index, "", false) : SceneOf(left, set);
            preset = set.Find(set.Names[scene]).Preset;
        }
        else if (options.Scene is not null) return StartingPoint.From(options, places);
        // Another scene than the one that was left has its own engine, and its own knobs.
        Standing held = same ? left : left.WithoutEngine with { Turned = [] };
        StartingPoint point = With(options, held, new Scene(scene, preset), set, word, places);
        return point with { SetsAside = point.SetsAside || (!same && word.Length > 0) };
    }

    private static StartingPoint With(JamOptions options, Standing left, Scene scene, SetList set, string word, Places places)
    {
        try
        {
            StartingPoint point = StartingPoint.At(WithEngine(options, left), set, scene.Preset, scene.Index, left.Turned, places);
            return point with { Asked = left.SetList ?? left.Preset!, Left = left, Told = Told(point, left, options, word) };
        }
        catch (Exception e) when (IsRefusal(e) && left.HasEngine && !options.NamesEngine)
        {
            StartingPoint point = With(options, left.WithoutEngine, scene, set, Joined(word, $"its own engine instead of the one that was left: {e.Message}"), places);
            return point with { SetsAside = true };
        }
        catch (Exception e) when (IsRefusal(e) && options is { NamesEngine: false, SetList: null })
        {
            return Anew(options, left, places, e);
        }
    }

    /// <summary>Nothing is left to go on with but the ports.</summary>
    private static StartingPoint Anew(JamOptions options, Standing left, Places places, Exception why)
    {
        StartingPoint first = StartingPoint.From(options with { SetList = null, Preset = null, Scene = null, Performers = [] }, places);
        string ports = Ports(options, left) is { Length: > 0 } held ? $"as it was left: {held}" : "";
        return first with { SetsAside = true, Told = Joined($"what was left is not there any more: {why.Message}", ports) };
    }

    /// <summary>By its name, where the list was changed; by its number, where its name was; else the first.</summary>
    private static (int Scene, string Word, bool Same) SceneOf(Standing left, SetList set)
    {
        if (left.SceneName.Length == 0 && left.Scene is null) return (0, "", true);
        int named = left.SceneName.Length > 0 ? set.IndexOf(left.SceneName) : -1;
        if (named >= 0) return (named, "", true);
        string gone = left.SceneName.Length > 0 ? $"no scene is called {left.SceneName} any more" : $"there is no scene {left.Scene} any more";
        if (left.Scene is not { } number || number > set.Count) return (0, $"{gone}: this is the first", false);
        return (number - 1, left.SceneName.Length > 0 ? $"{gone}: this is number {number}" : "", true);
    }

    private static JamOptions WithEngine(JamOptions options, Standing left) => options.NamesEngine ? options
        : options with { Engine = left.Engine, Model = left.Model, Library = left.Library, Corpus = left.Corpus };

    /// <summary>Outputs and a synth are one answer to where it sounds: who gives one anew gives both.</summary>
    private static JamOptions WithPorts(JamOptions options, Standing left)
    {
        bool sounds = options.Out.Count == 0 && options.Synth is null;
        return options with
        {
            In = options.In.Count > 0 ? options.In : left.In,
            Out = sounds ? left.Out : options.Out,
            Synth = sounds ? left.Synth : options.Synth,
            Api = options.Api ?? left.Api,
            Performers = left.Performers,
        };
    }

    private static string Told(StartingPoint point, Standing left, JamOptions options, string word)
    {
        string place = point.Set.IsPresets ? point.Preset.Name : $"scene {point.Scene + 1} {point.Preset.Name} of {left.SetList}";
        string[] engine = options.NamesEngine ? [] : [.. new[] { left.Engine, left.Model, left.Library, left.Corpus }.OfType<string>().Select(e => Path.GetFileName(e))];
        IEnumerable<string> turned = left.Turned.Where(k => point.Preset.Knobs[k.Name] == k.Value).Select(k => $"{k.Name} {k.Value}");
        string held = string.Join(", ", new[] { place, string.Join(", ", engine), Ports(options, left), string.Join(", ", turned) }.Where(w => w.Length > 0));
        return Joined($"as it was left: {held} (--fresh starts anew)", word);
    }

    /// <summary>The ports that are as they were, in words.</summary>
    private static string Ports(JamOptions options, Standing left) => string.Join(", ", new[]
    {
        left.In.Count > 0 && options.In.SequenceEqual(left.In) ? $"in {left.In}" : "",
        left.Out.Count > 0 && options.Out.SequenceEqual(left.Out) ? $"out {left.Out}" : "",
        left.Synth is { } synth && options.Synth == synth ? synth : "",
        left.Api is { } api && options.Api == api ? api : "",
    }.Where(w => w.Length > 0));

    private static bool IsRefusal(Exception e) => e is PresetException or MidiFileException or IOException or UnauthorizedAccessException;

    private static string Joined(params string[] lines) => string.Join("; ", lines.Where(l => l.Length > 0));
}
