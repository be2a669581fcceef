using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Controllers;

/// <summary>Mappings as presets and set lists write them, and back.</summary>
public static class ControlWords
{
    /// <summary>What of the mappings of a preset can be used: one that cannot is left out, and takes nothing else with it.</summary>
    /// <param name="controls">As they are written.</param>
    /// <param name="cue">The cue of the knobs they come with, which cannot be mapped, or null.</param>
    /// <param name="trouble">What is left out and why, in one line; empty where all can be used.</param>
    public static ControlMap Read(IEnumerable<PresetControl> controls, Cue? cue, out string trouble)
    {
        ControlMap map = ControlMap.Empty;
        var left = new List<string>();
        int number = 0;
        foreach (PresetControl control in controls)
        {
            number++;
            try
            {
                map = map.With(Of(control), cue);
            }
            catch (ControlException e)
            {
                left.Add($"control {number}: {e.Message}");
            }
        }
        trouble = string.Join("; ", left);
        return map;
    }

    /// <summary>The mappings as they are written.</summary>
    public static Values<PresetControl> Write(ControlMap map) =>
        [.. map.Mappings.Select(m => new PresetControl($"{m.Source}", $"{m.Target}", m.Takeover == Takeover.Pickup ? "" : WordOf(m.Takeover), m.Low, m.High))];

    private static Mapping Of(PresetControl control)
    {
        if (!ControlSource.TryParse(control.Source, out ControlSource source)) throw new ControlException($"source \"{control.Source}\" is not one of {ControlSource.Forms}");
        return new Mapping(source, ControlTarget.Parse(control.Target), TakeoverOf(control.Takeover), control.Low, control.High);
    }

    private static Takeover TakeoverOf(string word) => word switch
    {
        "" or "pickup" => Takeover.Pickup,
        "jump" => Takeover.Jump,
        "scale" => Takeover.Scale,
        _ => throw new ControlException($"takeover is jump, pickup or scale, not \"{word}\""),
    };

    private static string WordOf(Takeover takeover) => takeover switch { Takeover.Jump => "jump", Takeover.Scale => "scale", _ => "pickup" };
}
