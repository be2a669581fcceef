using DeepMusic.Live.Calibrating;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Which output is calibrated and what is tapped on, in the player's words, held against what there is: what is not there is told before a click is waited for.</summary>
internal static class CalibrationChoice
{
    /// <summary>The word for the computer's own keyboard.</summary>
    public const string Keys = "key";

    private const int Most = 8;

    /// <summary>The plan.</summary>
    /// <param name="output">The output that was asked for, or null for the only one there is.</param>
    /// <param name="inputs">What is tapped on; whatever there is where it is empty.</param>
    /// <param name="api">The MIDI system.</param>
    /// <param name="aliases">What the player calls the ports.</param>
    /// <param name="look">Says what ports there are.</param>
    /// <param name="terminal">Whether there is a terminal whose keys can be tapped on.</param>
    /// <exception cref="CalibrationException">Something is not there; the message says what to do.</exception>
    public static CalibrationPlan Of(string? output, IReadOnlyList<string> inputs, MidiApi api, Aliases aliases, Func<MidiApi, PortListing> look, bool terminal)
    {
        PortListing there = look(api);
        if (there.Api is null) throw new CalibrationException($"no MIDI system answers, and nothing clicks: {string.Join("; ", there.Trouble)}");
        string found = output is not null ? There(aliases.Resolve(output), there.Outputs, "outputs") : Only([.. there.Outputs.Where(PortChoice.IsUsable)]);
        string[] ports = inputs.Count == 0
            ? [.. there.Inputs.Where(PortChoice.IsUsable).Take(Most)]
            : [.. inputs.Where(i => i != Keys).Select(i => There(aliases.Resolve(i), there.Inputs, "inputs"))];
        if (inputs.Contains(Keys) && !terminal) throw new CalibrationException($"--in {Keys} needs a terminal: run it in one, or name a MIDI input with --in");
        bool keys = terminal && (inputs.Count == 0 || inputs.Contains(Keys));
        if (ports.Length == 0 && !keys) throw new CalibrationException("there is nothing to tap on: plug in a MIDI keyboard, or run it in a terminal and tap the space bar");
        return new CalibrationPlan { Ports = new PortsRequest { Api = api, Inputs = ports, Outputs = [found] }, Output = Calibrations.NameOf(found), Keys = keys };
    }

    private static string There(string pattern, IReadOnlyList<string> names, string what) =>
        pattern == PortsRequest.Virtual || new PortPattern(pattern).Find([.. names], [], new PortsRequest().Client) >= 0
            ? pattern : throw new CalibrationException($"{pattern} is not there: deepmusic ports lists the {what}");

    private static string Only(string[] outputs) => outputs switch
    {
        [var only] => only,
        [] => throw new CalibrationException("there is no output to click on: start the synth, or name one with --out"),
        _ => throw new CalibrationException($"there are several outputs: name one of them with --out: {string.Join(", ", outputs)}"),
    };
}
