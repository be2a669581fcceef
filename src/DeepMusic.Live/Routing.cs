using System.Collections.Immutable;

namespace DeepMusic.Live;

/// <summary>Where the sound of a preset goes: the outputs its answers are played on, and the sounds called up there when it is entered.</summary>
/// <param name="Outputs">Numbers of outputs; every one gets all of an answer.</param>
/// <param name="Programs">What is sent on entry, in order.</param>
public sealed record Routing(ImmutableArray<byte> Outputs, ImmutableArray<ProgramChange> Programs)
{
    /// <summary>Every output there is, and the preset's own program on each.</summary>
    public static Routing All(Preset preset, int outputs)
    {
        ImmutableArray<byte> all = [.. Enumerable.Range(0, outputs).Select(i => (byte)i)];
        return new Routing(all, ProgramChange.Of(preset, all));
    }
}
