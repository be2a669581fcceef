using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Sketch;

/// <summary>What came of a question.</summary>
/// <param name="Id">The question's number.</param>
/// <param name="Patch">What was written; null where nothing could be.</param>
/// <param name="Engine">Who wrote it; empty where nobody could.</param>
/// <param name="Line">What the player should know of it, in one line; empty where there is nothing.</param>
public sealed record Written(long Id, SketchPatch? Patch, string Engine, string Line)
{
    /// <summary>Where nothing could be written: the limits to relax, by the names of their knobs.</summary>
    public Values<string> Relax { get; init; } = [];

    /// <summary>What tells the weights it was written with from others, as <see cref="Model.Weights"/> does; empty where there were none.</summary>
    public string Weights { get; init; } = "";

    /// <summary>How long it took.</summary>
    public TimeSpan Spent { get; init; }
}
