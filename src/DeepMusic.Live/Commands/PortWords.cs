using System.CommandLine;
using System.CommandLine.Parsing;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Ports and MIDI systems in the words of the command line: one piece for every command that opens or lists ports.</summary>
internal static class PortWords
{
    private static readonly (string Word, MidiApi Api)[] Systems =
        [("auto", MidiApi.Auto), ("alsa", MidiApi.Alsa), ("jack", MidiApi.Jack), ("coremidi", MidiApi.CoreMidi), ("winmm", MidiApi.WinMm)];

    /// <summary>The option <c>--api</c>.</summary>
    public static Option<string?> Api()
    {
        var api = new Option<string?>("--api") { Description = "the MIDI system: auto, alsa, jack, coremidi or winmm" };
        api.AcceptOnlyFromAmong([.. Systems.Select(s => s.Word)]);
        return api;
    }

    /// <summary>The MIDI system of a word; the first that answers where nothing was said.</summary>
    public static MidiApi ApiOf(string? word) => Array.Find(Systems, s => s.Word == word).Api;

    /// <summary>Has an option take nothing that cannot be the name of an input.</summary>
    public static void MustBeInputs(Option option) => option.Validators.Add(given => See(given, new PortsRequest { Inputs = [.. given.Tokens.Select(t => t.Value)] }));

    /// <summary>Has an option take nothing that cannot be the name of an output.</summary>
    public static void MustBeOutputs(Option option) => option.Validators.Add(given => See(given, new PortsRequest { Outputs = [.. given.Tokens.Select(t => t.Value)] }));

    private static void See(OptionResult given, PortsRequest asked)
    {
        try
        {
            asked.Validate();
        }
        catch (ArgumentException e)
        {
            given.AddError($"{given.Option.Name}: {e.Message}");
        }
    }
}
