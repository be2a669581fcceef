namespace DeepMusic.Core.Notation;

/// <summary>A stretch of a bar in which three stand for two.</summary>
/// <param name="Start">Where it starts, from the start of the bar.</param>
/// <param name="Length">How long it lasts: what two take.</param>
internal sealed record Triplet(Beats Start, Beats Length)
{
    public Beats End => Start + Length;

    /// <summary>The value three of which it is made of.</summary>
    public NoteValue Unit => NoteValue.Drawn(Length.Ticks / 2, true)!.Value;
}
