using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Which ports a jam plays on.</summary>
/// <param name="Request">The ports.</param>
/// <param name="NobodyPlays">Whether no input was named and none is there.</param>
internal sealed record PortChoice(PortsRequest Request, bool NobodyPlays)
{
    /// <summary>
    /// The ports the player named; else those there are, but for loopbacks; else ports of our own, for others to connect to.
    /// </summary>
    public static PortChoice Of(JamOptions options, string? synth)
    {
        MidiApi api = options.Api switch
        {
            "alsa" => MidiApi.Alsa,
            "jack" => MidiApi.Jack,
            "coremidi" => MidiApi.CoreMidi,
            "winmm" => MidiApi.WinMm,
            _ => MidiApi.Auto,
        };
        PortListing there = options.In.Count > 0 && options.Out.Count > 0 ? new PortListing(null, [], [], []) : PortListing.Read(api);
        string[] inputs = options.In.Count > 0 ? [.. options.In] : Usable(there.Inputs);
        string[] outputs = options.Out.Count > 0 ? [.. options.Out] : synth is not null ? [] : Usable(there.Outputs);
        if (synth is not null) outputs = [.. outputs, synth];
        var request = new PortsRequest
        {
            Api = api,
            Inputs = inputs.Length > 0 ? inputs : [PortsRequest.Virtual],
            Outputs = outputs.Length > 0 ? outputs : [PortsRequest.Virtual],
        };
        try
        {
            request.Validate();
        }
        catch (ArgumentException e)
        {
            throw new PresetException(e.Message);
        }
        return new PortChoice(request, inputs.Length == 0);
    }

    private static string[] Usable(IReadOnlyList<string> names) =>
        [.. names.Where(n => !n.Contains("through", StringComparison.OrdinalIgnoreCase) && !n.Contains("DeepMusic", StringComparison.Ordinal)).Take(8)];
}
