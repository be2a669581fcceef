namespace DeepMusic.Core.Notation;

/// <summary>Something drawn on a staff: a note head or a rest, for as long as nothing begins or ends.</summary>
/// <param name="Start">Where it stands, from the start of its bar.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="Value">How that is drawn; null for a rest of a whole bar.</param>
/// <param name="Triplet">The triplet it is in; null if it is in none.</param>
internal readonly record struct Symbol(Beats Start, Beats Length, NoteValue? Value, Triplet? Triplet)
{
    public Beats End => Start + Length;
}
