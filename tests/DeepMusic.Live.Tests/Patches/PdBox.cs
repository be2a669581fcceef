using DeepMusic.Live.Patches;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>A box of a Pd file as it is read: its kind and words, and the room it takes with Pd's letters of 7 by 16 pixels.</summary>
internal sealed record PdBox(string Kind, string[] Words, Cell Cell)
{
    public string Text => string.Join(' ', Words);

    /// <summary>Something flat that others lie on.</summary>
    public bool IsGround => Kind == "cnv" && Words[3..6] is ["empty", "empty", "empty"];

    public bool Overlaps(PdBox other) =>
        Cell.X < other.Cell.Right && other.Cell.X < Cell.Right && Cell.Y < other.Cell.Bottom && other.Cell.Y < Cell.Bottom;
}
