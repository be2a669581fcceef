using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>An answer from the first thought of it to its last note.</summary>
internal sealed class Thought(long id, HeardPhrase call, Entrance entrance, bool fromBarLine)
{
    public long Id { get; } = id;

    public HeardPhrase Call { get; set; } = call;

    public Entrance Entrance { get; set; } = entrance;

    /// <summary>Whether the turn was handed over at a bar line.</summary>
    public bool FromBarLine { get; } = fromBarLine;

    /// <summary>How long the answer is; null while it is not ready.</summary>
    public Beats? Length { get; set; }
}
