namespace DeepMusic.Core.Notation;

/// <summary>A note as a document has it: one head.</summary>
internal readonly record struct MusicXmlNote(int Bar, Beats Start, Beats End, Pitch Pitch, byte Velocity, bool TiedBefore, bool TiedAfter);
