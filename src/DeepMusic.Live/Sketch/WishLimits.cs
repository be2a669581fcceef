using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// What each staff of a part of the pad that is written anew is to obey: what was wished for, told against what stands in that part, and the
/// locks of the knobs.
/// </summary>
/// <param name="sheet">What is on the pad.</param>
/// <param name="wish">What was wished for.</param>
/// <param name="settings">The knobs.</param>
/// <param name="context">What is known of the music.</param>
internal sealed class WishLimits(SheetMusic sheet, SketchWish wish, Settings settings, MusicalContext context)
{
    /// <summary>The limits of a rectangle of it, a set for each staff of the sheet.</summary>
    public ImmutableArray<ConstraintSet> Of(Selection rectangle) =>
        [.. Enumerable.Range(0, sheet.Staves.Length).Select(staff => rectangle.Has(staff) ? OfStaff(staff, rectangle) : ConstraintSet.Empty)];

    private ConstraintSet OfStaff(int staff, Selection rectangle)
    {
        ConstraintSet wished = wish.Limits(sheet, rectangle, staff);
        return new ConstraintSet([.. Limits.OfPitch(settings, context).All.Where(c => Binds(c, staff, rectangle, wished)), .. wished.All]);
    }

    /// <summary>
    /// The range of the knob is that of an answer of one voice; the four voices have their own, and the player needs none. It gives way to what is
    /// wished for, as a lock on the chord that sounds now gives way to chords that are written.
    /// </summary>
    private bool Binds(IConstraint limit, int staff, Selection rectangle, ConstraintSet wished) => limit switch
    {
        PitchRange range => sheet.Staves.Length == SketchStaves.OfOne.Length && staff == 1 && wished.Find<PitchRange>() is null
            && !(wished.Find<Landing>() is { } landing && !range.Allows(landing.Pitch)),
        // A bar without a symbol goes on with the chord before it.
        OnChord => Enumerable.Range(0, rectangle.EndBar).All(bar => sheet.Chords[bar].IsEmpty),
        _ => true,
    };
}
