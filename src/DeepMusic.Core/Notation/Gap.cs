using System.Collections.Immutable;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Core.Notation;

/// <summary>A part of sheet music that is to be written anew, and what is to hold there. All around it stays as it is.</summary>
public sealed record Gap
{
    /// <summary>The sheet, with what stands in the gap so far.</summary>
    public required SheetMusic Sheet { get; init; }

    /// <summary>Which part; without any staff the chord symbols of those bars alone.</summary>
    public required Selection Where { get; init; }

    /// <summary>
    /// What each staff is to obey, in the order of the sheet's staves: judged on the notes of that staff that start in the gap, as
    /// <see cref="Written"/> gives them. Staves beyond its end obey nothing.
    /// </summary>
    public ImmutableArray<ConstraintSet> Limits { get; init; } = [];

    /// <summary>What is known of the music.</summary>
    public MusicalContext Context { get; init; } = MusicalContext.Silence;

    /// <summary>The likely (0) to surprise (1).</summary>
    public double Surprise { get; init; } = 0.3;

    /// <summary>The seed of every random choice.</summary>
    public ulong Seed { get; init; }

    /// <summary>The staves that are written.</summary>
    public IEnumerable<int> Staves
    {
        get
        {
            for (int staff = 0; staff < Sheet.Staves.Length; staff++)
                if (Where.Has(staff)) yield return staff;
        }
    }

    /// <summary>Where the gap starts, from the start of the sheet.</summary>
    public Beats From => Sheet.StartOf(Where.FirstBar);

    /// <summary>Where it ends, from the start of the sheet.</summary>
    public Beats To => Sheet.StartOf(Where.EndBar);

    /// <summary>What a staff is to obey.</summary>
    public ConstraintSet LimitsOf(int staff) => staff < Limits.Length ? Limits[staff] : ConstraintSet.Empty;

    /// <summary>What a sheet of the same bars has of a staff in the gap: the notes that start there, none reaching beyond its end.</summary>
    /// <param name="sheet">The sheet, before or after it was written.</param>
    /// <param name="staff">The staff.</param>
    public Phrase Written(SheetMusic sheet, int staff)
    {
        (Beats from, Beats to) = (From, To);
        return new Phrase(sheet.Start + from, to - from, sheet.Notes(staff).Where(n => n.Start >= from && n.Start < to)
            .Select(n => n with { Start = n.Start - from, Length = Beats.Min(n.End, to) - n.Start }));
    }

    /// <summary>Whether all that was asked for holds in a sheet.</summary>
    public bool Holds(SheetMusic sheet) => Staves.All(staff => LimitsOf(staff).Holds(Written(sheet, staff)));

    /// <summary>Whether the limits hold in a sheet, however near it comes to the targets.</summary>
    public bool HoldsFirmly(SheetMusic sheet) => Staves.All(staff => LimitsOf(staff).Firm.Holds(Written(sheet, staff)));
}
