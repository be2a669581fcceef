using System.Collections.Immutable;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Controllers;

/// <summary>Which controller turns what. No message belongs to two of them. Immutable.</summary>
public sealed class ControlMap
{
    /// <summary>No controller turns anything.</summary>
    public static readonly ControlMap Empty = new([]);

    private ControlMap(ImmutableArray<Mapping> mappings) => Mappings = mappings;

    /// <summary>The mappings, the first given first.</summary>
    public ImmutableArray<Mapping> Mappings { get; }

    /// <summary>This and one more.</summary>
    /// <param name="mapping">The one more.</param>
    /// <param name="cue">What ends a phrase by cue, which stays with the music; null where that is looked after elsewhere.</param>
    /// <exception cref="ControlException">Another has that controller, or it cannot be given away; the line says which.</exception>
    public ControlMap With(Mapping mapping, Cue? cue = null) =>
        Refusal(mapping, cue) is { } line ? throw new ControlException(line) : new ControlMap(Mappings.Add(mapping));

    /// <summary>This without what turns or does <paramref name="target"/>.</summary>
    public ControlMap Without(ControlTarget target) => Where(m => m.Target != target);

    /// <summary>Why a mapping cannot be added, in one line; null if it can.</summary>
    public string? Refusal(Mapping mapping, Cue? cue = null)
    {
        if (mapping.Defect is { } defect) return defect;
        if (cue is not null && IsCue(mapping.Source, cue)) return $"{mapping.Source} is the cue: turn the knob cue to something else first";
        return Conflict(mapping.Source) is { } other ? $"{other.Source.Spoken} already {other.Verb} {other.Target}; forget it first" : null;
    }

    /// <summary>Whether a knob, named by its place in <see cref="Knobs.All"/>, has a controller.</summary>
    public bool Turns(int knob)
    {
        foreach (Mapping mapping in Mappings) if (mapping.Target.KnobIndex == knob) return true;
        return false;
    }

    /// <summary>The mapping that a source would be in the way of, or null.</summary>
    public Mapping? Conflict(in ControlSource source)
    {
        foreach (Mapping mapping in Mappings) if (mapping.Source.Overlaps(source)) return mapping;
        return null;
    }

    /// <summary>What of all messages belongs to a mapping, for thru to keep. Of parameters, it is the controllers that choose and move any of them.</summary>
    public ThruMask Mask
    {
        get
        {
            ThruMask mask = ThruMask.Nothing;
            foreach (Mapping mapping in Mappings)
            {
                (ControlKind kind, int number, int? channel) = mapping.Source;
                if (kind == ControlKind.Note) mask = mask.WithKey(channel, number);
                else if (kind == ControlKind.Program) mask = mask.WithProgram(channel, number);
                else if (kind == ControlKind.Bend) mask = mask.WithBend(channel);
                else foreach (int controller in mapping.Source.Controllers) mask = mask.WithController(channel, controller);
            }
            return mask;
        }
    }

    /// <summary>This, and of another what is not in its way.</summary>
    public ControlMap Over(ControlMap below) => new([.. Mappings, .. below.Mappings.Where(m => Conflict(m.Source) is null)]);

    private ControlMap Where(Func<Mapping, bool> keep) => new([.. Mappings.Where(keep)]);

    private static bool IsCue(in ControlSource source, Cue cue) => cue switch
    {
        { Controller: { } controller } => source.Controllers.Contains(controller),
        { Key: { } key } => source.Kind == ControlKind.Note && source.Number == key.Number,
        _ => false,
    };
}
