using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Which ports a jam plays on.</summary>
/// <param name="Request">The ports.</param>
/// <param name="NobodyPlays">Whether no input was named and none is there.</param>
internal sealed record PortChoice(PortsRequest Request, bool NobodyPlays)
{
    private const int Most = 16, MostUnnamed = 8;

    /// <summary>Parts of the names of ports that give back what is sent to them, and of our own: used where they are named, never by default.</summary>
    private static readonly string[] Loopbacks = ["through", "thru", "loopmidi", "loopback", "loop back", "IAC ", "DeepMusic"];

    /// <summary>
    /// The ports the player named, else those the preset or the scenes name, and where one of these names none and so means all, those there
    /// are as well, but for loopbacks; else ports of our own, for others to connect to.
    /// </summary>
    /// <param name="from">What the set starts from.</param>
    /// <param name="synth">A pattern of the synth of our own, or null for none.</param>
    /// <param name="aliases">What the player calls the ports.</param>
    /// <param name="look">Says what ports there are.</param>
    /// <exception cref="PresetException">More ports than there can be.</exception>
    public static PortChoice Of(StartingPoint from, string? synth, Aliases aliases, Func<MidiApi, PortListing>? look = null)
    {
        MidiApi api = PortWords.ApiOf(from.Given.Api);
        IReadOnlyList<Preset> scenes = from.Set.IsPresets ? [from.Preset] : [.. from.Set.Names.Select(n => Casting.Placed(from.Performers, from.Set.Find(n).Preset))];
        Performer[] others = [.. from.Performers.Skip(1)];
        bool allIn = from.Given.In.Count == 0 && scenes.Any(s => s.In.Count == 0);
        bool allOut = from.Given.Out.Count == 0 && synth is null && (scenes.Any(s => s.Out.Count == 0) || others.Any(p => (p.Out.Count > 0 ? p.Out : p.Preset.Out).Count == 0));
        string[] namedIn = Named(from.Given.In, scenes.SelectMany(s => s.In), from.Performers.SelectMany((p, i) => i == 0 ? p.In : p.Inputs), aliases);
        string[] namedOut = Named(
            from.Given.Out, scenes.SelectMany(s => s.Out.Concat(s.Programs.Select(p => p.Out))),
            from.Performers.SelectMany((p, i) => i == 0 || p.Out.Count > 0 ? p.Out : p.Preset.Out), aliases);
        PortListing there = allIn || allOut ? (look ?? PortListing.Read)(api) : new PortListing(null, [], [], []);
        string[] inputs = allIn ? [.. namedIn, .. Unnamed(there.Inputs, namedIn)] : namedIn;
        string[] outputs = allOut ? [.. namedOut, .. Unnamed(there.Outputs, namedOut)] : namedOut;
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

    /// <summary>What a performer has been given is there whatever else is asked for.</summary>
    private static string[] Named(IReadOnlyList<string> asked, IEnumerable<string> scenes, IEnumerable<string> performers, Aliases aliases) =>
        [.. (asked.Count > 0 ? asked : scenes.Where(n => n.Length > 0)).Concat(performers).Select(aliases.Resolve).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What there is besides what the patterns will take: one port is not opened twice.</summary>
    private static IEnumerable<string> Unnamed(IReadOnlyList<string> names, string[] patterns)
    {
        string client = new PortsRequest().Client;
        string[] all = [.. names];
        var taken = new List<string>();
        foreach (string pattern in patterns)
            if (new PortPattern(pattern).Find(all, taken, client) is >= 0 and var found) taken.Add(all[found]);
        return all.Except(taken).Where(IsUsable).Take(Math.Min(MostUnnamed, Most - Math.Min(Most, patterns.Length)));
    }

    /// <summary>Whether a port that nobody named is meant: no loopback, and none of our own.</summary>
    internal static bool IsUsable(string name) => !Loopbacks.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
