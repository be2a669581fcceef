using System.Collections.Immutable;

namespace DeepMusic.Live.Remote;

/// <summary>An address, and all that is to be known of it.</summary>
/// <param name="Address">The address, from <c>/deepmusic</c> on.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="About">What it does, in one line.</param>
public sealed record AddressNode(string Address, AddressKind Kind, string About)
{
    /// <summary>What is taken in; empty where it takes nothing, or is only told.</summary>
    public ImmutableArray<AddressArgument> In { get; init; } = [];

    /// <summary>What is told.</summary>
    public ImmutableArray<AddressArgument> Out { get; init; } = [];

    /// <summary>How many of the last of <see cref="Out"/> come again and again.</summary>
    public int Repeats { get; init; }

    /// <summary>Whether it is read or written.</summary>
    public AddressAccess Access { get; init; }

    /// <summary>What it takes, in a few words; empty where the arguments say all.</summary>
    public string Accepts { get; init; } = "";

    /// <summary>Where a knob stands when nobody has touched it; empty where it is none.</summary>
    public string Default { get; init; } = "";

    /// <summary>The place of its knob in <see cref="Knobs.All"/>; -1 where it has none.</summary>
    public int Knob { get; init; } = -1;

    /// <summary>What it has done; null where it is none of <see cref="PanelActions"/>.</summary>
    public PanelAction? Action { get; init; }

    /// <summary>When a turn of its knob takes effect; null where it has none.</summary>
    public KnobScope? Scope => Knob < 0 ? null : Knobs.All[Knob].Scope;

    /// <summary>Type tags of what is told, without the comma; what comes again is there once.</summary>
    public string TypesOut => string.Concat(Out.Select(a => a.Type));

    /// <summary>Whether it can be asked for without an argument and answers on the same address.</summary>
    public bool IsValue => Kind is AddressKind.Knob or AddressKind.Norm or AddressKind.State;

    /// <summary>Whether a message to it has any effect.</summary>
    public bool IsHeard => Kind is not AddressKind.Event;
}
