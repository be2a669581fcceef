using System.Collections.Immutable;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// Which ports of a set a preset means: by alias, by the pattern they were asked for with, or by their names; what of them is listened to, and
/// where thru leads. What is not among them is said once, and all ports are meant instead: a preset with another evening's ports still sounds.
/// Thread-safe: no, the listening thread's.
/// </summary>
/// <param name="aliases">What the player calls the ports.</param>
/// <param name="request">The ports of the set.</param>
/// <param name="status">How they stand, inputs first.</param>
/// <param name="thru">Plays inputs straight through.</param>
/// <param name="owns">Whether an input is this performer's; every one is where it is not given.</param>
internal sealed class PortRoutes(Aliases aliases, PortsRequest request, Func<IReadOnlyList<PortStatus>> status, Thru thru, Func<int, bool>? owns = null)
{
    private readonly HashSet<string> _said = [];
    private ImmutableArray<byte> _heard = [];

    /// <summary>Told in one line of a port that is not among those of the set, or not there, and what that is about.</summary>
    public event Action<string, Matter>? Missed;

    /// <summary>Where the sound of a preset goes.</summary>
    public Routing Of(Preset preset)
    {
        ImmutableArray<byte> outputs = Meant(preset, preset.Out, input: false);
        var programs = ImmutableArray.CreateBuilder<ProgramChange>();
        programs.AddRange(ProgramChange.Of(preset, outputs));
        foreach (PresetProgram program in preset.Programs)
            foreach (byte output in program.Out.Length == 0 ? outputs : Find(preset, program.Out, input: false))
                programs.Add(new ProgramChange(output, program.Out.Length == 0 ? preset.Channel : program.Channel, program.Bank, program.Program));
        return new Routing(outputs, programs.ToImmutable());
    }

    /// <summary>Listens, and plays through, as a preset wants it.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="routing">Where its sound goes; thru to the first of it.</param>
    public void Enter(Preset preset, Routing routing)
    {
        _heard = Meant(preset, preset.In, input: true);
        for (byte input = 0; input < request.Inputs.Count; input++)
        {
            if (!Owns(input)) continue;
            bool passes = preset.Thru && _heard.Contains(input) && !routing.Outputs.IsEmpty;
            thru.Route(input, passes ? new ThruRoute(routing.Outputs[0], (byte?)preset.ThruChannel) : null);
        }
    }

    /// <summary>Whether a message of one of the set's inputs is heard: from one that the preset does not listen to nothing begins, and what began before
    /// it is let end.</summary>
    public bool Hears(in TimedMessage message) =>
        message.Port >= request.Inputs.Count || _heard.Contains((byte)message.Port) || !(message.Message.IsNoteOn || message.Message is { Command: 0xB0, Data1: 64 or 66, Data2: >= 64 });

    /// <summary>Says of a preset that is entered that nothing will sound: none of the outputs it means is there.</summary>
    public void Warn(Preset preset)
    {
        PortStatus[] meant = Outputs(preset);
        if (Sounds(meant)) return;
        string[] names = [.. preset.Out.Where(n => Find(preset, n, input: false).Any())];
        if (names.Length == 0) names = [.. meant.Select(p => p.Pattern)];
        string they = names.Length == 1 ? "is not there: nothing sounds until it is" : "are not there: nothing sounds until one of them is";
        Missed?.Invoke($"{preset.Name}: {string.Join(" and ", names)} {they}", Matter.Scene);
    }

    /// <summary>Whether any of the outputs that a preset means is there.</summary>
    public bool Sounds(Preset preset) => Sounds(Outputs(preset));

    /// <summary>A preset that is kept, with the ports of the set where the player named them and it does not know them.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="given">The ports that were asked for.</param>
    public Preset Kept(Preset preset, Standing given) => preset with { In = Kept(preset.In, given.In), Out = Kept(preset.Out, given.Out) };

    private Values<string> Kept(Values<string> own, Values<string> given)
    {
        bool knows = own.Any(n => given.Any(g => aliases.Resolve(g).Equals(aliases.Resolve(n), StringComparison.OrdinalIgnoreCase)));
        return given.Count == 0 || knows ? own : given;
    }

    private PortStatus[] Outputs(Preset preset)
    {
        ImmutableArray<byte> outputs = Meant(preset, preset.Out, input: false);
        return [.. status().Where(p => !p.IsInput && outputs.Contains((byte)p.Number))];
    }

    // A port of our own is there wherever there is MIDI at all, which is told otherwise.
    private static bool Sounds(PortStatus[] meant) => meant.Length == 0 || meant.Any(p => p.IsOpen || p.Pattern == PortsRequest.Virtual);

    private ImmutableArray<byte> Meant(Preset preset, IEnumerable<string> names, bool input)
    {
        ImmutableArray<byte> found = [.. names.SelectMany(n => Find(preset, n, input)).Distinct().Order()];
        if (input) found = [.. found.Where(i => Owns(i))];
        return found.IsEmpty ? [.. Enumerable.Range(0, Patterns(input).Count).Where(i => !input || Owns(i)).Select(i => (byte)i)] : found;
    }

    private bool Owns(int input) => owns is null || owns(input);

    private IEnumerable<byte> Find(Preset preset, string name, bool input)
    {
        string pattern = aliases.Resolve(name);
        IReadOnlyList<string> patterns = Patterns(input);
        byte[] found = [.. Enumerable.Range(0, patterns.Count).Where(i => patterns[i].Equals(pattern, StringComparison.OrdinalIgnoreCase)).Select(i => (byte)i)];
        if (found.Length == 0)
        {
            var meant = new PortPattern(pattern);
            found = [.. status().Where(p => p.IsInput == input && p.Peer is { } peer && meant.Matches(peer, request.Client)).Select(p => (byte)p.Number)];
        }
        if (found.Length == 0 && _said.Add($"{input} {name}"))
            Missed?.Invoke($"{preset.Name}: {name} is not among the {(input ? "inputs" : "outputs")} of this set; start with {(input ? "--in" : "--out")} \"{pattern}\" to have it", default);
        return found;
    }

    private IReadOnlyList<string> Patterns(bool input) => input ? request.Inputs : request.Outputs;
}
