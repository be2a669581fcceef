namespace DeepMusic.Realtime;

/// <summary>The ports a player asks for. Numbers follow the order of the lists.</summary>
public sealed record PortsRequest
{
    /// <summary>The word that asks for a port of our own, to which others connect.</summary>
    public const string Virtual = "virtual";

    private const int Most = 16;

    /// <summary>Patterns of the inputs (<see cref="PortPattern"/>) or <see cref="Virtual"/>; at most 16.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [Virtual];

    /// <summary>Patterns of the outputs (<see cref="PortPattern"/>) or <see cref="Virtual"/>; at most 16.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [Virtual];

    /// <summary>The MIDI system.</summary>
    public MidiApi Api { get; init; } = MidiApi.Auto;

    /// <summary>The program's name as other programs see it; virtual ports are called this name and "in" or "out".</summary>
    public string Client { get; init; } = "DeepMusic";

    /// <summary>Says what cannot be meant.</summary>
    /// <exception cref="ArgumentException">An empty pattern or name, or more ports than 16.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Client)) throw new ArgumentException("the client name is empty");
        foreach (IReadOnlyList<string> patterns in (ReadOnlySpan<IReadOnlyList<string>>)[Inputs, Outputs])
        {
            if (patterns.Count > Most) throw new ArgumentException($"{patterns.Count} ports were named; the most is {Most} inputs and {Most} outputs");
            foreach (string pattern in patterns)
                if (string.IsNullOrWhiteSpace(pattern)) throw new ArgumentException("a port name is empty: give a part of the name, as `deepmusic ports` prints it");
        }
    }
}
