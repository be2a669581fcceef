using System.Collections.Immutable;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>The staves of the pad: the player's, and below it those of the answers, of one voice or of four.</summary>
public static class SketchStaves
{
    /// <summary>The player's, and one for answers.</summary>
    public static readonly ImmutableArray<string> OfOne = ["You", "Answer"];

    /// <summary>The player's, and the four voices.</summary>
    public static readonly ImmutableArray<string> OfFour = ["You", "Soprano", "Alto", "Tenor", "Bass"];

    /// <summary>Whether there is a staff for each of four voices below the player's.</summary>
    public static bool HasFourVoices(SheetMusic sheet) => sheet.Staves.Length == OfFour.Length;

    /// <summary>What "all" means: of four voices these four, for what the player sang is written anew only where it is named.</summary>
    public static ulong All(SheetMusic sheet) => HasFourVoices(sheet) ? sheet.Whole.Staves & ~1UL : sheet.Whole.Staves;

    /// <summary>The staff a voice of an answer stands on.</summary>
    public static int Of(int voice, bool four) => four ? 1 + Math.Min(voice, 3) : 1;

    /// <summary>The voice of four that a staff has, 0 (soprano) to 3 (bass); null for one that is no such voice.</summary>
    /// <param name="staff">The staff, from 0.</param>
    /// <param name="staves">How many there are.</param>
    public static int? VoiceOf(int staff, int staves) => staves == OfFour.Length && staff > 0 ? staff - 1 : null;
}
