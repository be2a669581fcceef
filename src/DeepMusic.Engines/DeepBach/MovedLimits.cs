using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>The limits on pitch of a staff that stands on a grid so many semitones higher than it sounds.</summary>
/// <param name="Limits">The limits.</param>
/// <param name="Semitones">The grid's pitch over the one that sounds.</param>
internal sealed record MovedLimits(ConstraintSet Limits, int Semitones) : PitchConstraint
{
    /// <inheritdoc/>
    public override string Name => "pitch";

    /// <inheritdoc/>
    public override bool Allows(Pitch pitch) => pitch.Number - Semitones is >= 0 and <= 127 and var sounding && Limits.Allows(new Pitch(sounding));

    /// <summary>How many pitches of a voice's range it leaves.</summary>
    public int Leaves(int voice) => Enumerable.Range(DeepBachEncoding.Low(voice), DeepBachEncoding.Pitches(voice)).Count(p => Allows(new Pitch(p)));
}
