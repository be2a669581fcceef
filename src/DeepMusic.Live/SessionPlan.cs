using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>What a set on stage is started with.</summary>
public sealed record SessionPlan
{
    /// <summary>The way to play.</summary>
    public required Preset Preset { get; init; }

    /// <summary>Who answers.</summary>
    public required Ladder Engine { get; init; }

    /// <summary>The warm-up of the engine, where it was begun before the ports were opened.</summary>
    public Task? Warming { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The ports.</summary>
    public required PortsRequest Ports { get; init; }

    /// <summary>The scenes; every preset there is where nothing else is said.</summary>
    public SetList Set { get; init; } = SetList.Presets();

    /// <summary>The scene the set begins with, from 0; -1 where it is none of them.</summary>
    public int Scene { get; init; } = -1;

    /// <summary>The knobs as the preset has them by itself; null where nobody has turned any.</summary>
    public Knobs? Untouched { get; init; }

    /// <summary>The controllers that were learned before, in a set that goes on.</summary>
    public Values<PresetControl> Learned { get; init; }

    /// <summary>Whether nothing may be edited from the start.</summary>
    public bool Locked { get; init; }

    /// <summary>What the player calls the ports.</summary>
    public Aliases Aliases { get; init; } = Aliases.None;

    /// <summary>Where presets are found, and kept.</summary>
    public Places Places { get; init; } = Places.Default;

    /// <summary>What the set was begun with and is begun with again after a restart: the name or the file of the set list, or of the preset.</summary>
    public string Asked { get; init; } = "";

    /// <summary>What was asked for besides, as it is kept: the engine instead of the preset's, and the ports.</summary>
    public Standing Given { get; init; } = new();

    /// <summary>Whether what is kept there now could not be used, and is to be put aside before it is written over.</summary>
    public bool SetsAside { get; init; }

    /// <summary>Whether it is kept there how the instrument stands, so that it comes back after a restart.</summary>
    public bool Keeps { get; init; }

    /// <summary>The folder the set is recorded to.</summary>
    public required string Folder { get; init; }

    /// <summary>Who plays the calls when nobody does; null if somebody will.</summary>
    public VirtualPerformer? Performer { get; init; }

    /// <summary>What the first performer is called; empty where there is nobody besides.</summary>
    public string Name { get; init; } = "";

    /// <summary>A preset as the first performer plays it: on ports and a channel that were said.</summary>
    public Func<Preset, Preset> Placed { get; init; } = static preset => preset;

    /// <summary>What is entered later in the set, so that its engines are there by then; null for the scenes of <see cref="Set"/>.</summary>
    internal IReadOnlyList<Preset>? ToCome { get; init; }

    /// <summary>The other performers, each with what it starts with and the inputs that are its own.</summary>
    public IReadOnlyList<SecondPlan> Others { get; init; } = [];

    /// <summary>Whether a second process stands guard, which ends the notes should this one die.</summary>
    public bool Guarded { get; init; }

    /// <summary>Whether outputs are told by active sensing that we are there.</summary>
    public bool ActiveSensing { get; init; }

    /// <summary>How much earlier than it is due what is played on the beat goes to each output; nothing where it is empty.</summary>
    public Values<TimeSpan> Early { get; init; }

    /// <summary>How it is reached over the network; null where it is not.</summary>
    public RemoteOptions? Remote { get; init; }
}
