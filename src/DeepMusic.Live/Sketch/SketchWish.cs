using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// What a part of sheet music is to become when it is written anew, told against what stands there now: another of its kind, or a higher,
/// denser, simpler one. Whoever writes it is told by <see cref="Limits(SheetMusic, Selection, int)"/>. Equal when it wishes the same.
/// </summary>
public sealed record SketchWish
{
    /// <summary>Something else, and nothing more is asked of it.</summary>
    public static readonly SketchWish Redo = new("redo");

    /// <summary>From what was the middle pitch to a fifth above the highest.</summary>
    public static readonly SketchWish Higher = new("higher");

    /// <summary>From what was the middle pitch to a fifth below the lowest.</summary>
    public static readonly SketchWish Lower = new("lower");

    /// <summary>Half as many onsets again.</summary>
    public static readonly SketchWish Denser = new("denser");

    /// <summary>Half the onsets.</summary>
    public static readonly SketchWish Simpler = new("simpler");

    /// <summary>All wishes that need nothing more said.</summary>
    public static readonly ImmutableArray<SketchWish> Plain = [Redo, Higher, Lower, Denser, Simpler];

    private const string LandName = "land";
    private const double More = 1.5, Less = 0.5, MostDensity = 16;
    private const int Fifth = 7;

    private readonly string _text = "";

    private SketchWish(string name) => Name = name;

    private SketchWish(Pitch pitch, Beats place, string text) : this(LandName) => (Pitch, Place, _text) = (pitch, place, text);

    /// <summary>Its name: redo, higher, lower, denser, simpler, land.</summary>
    public string Name { get; }

    /// <summary>The pitch that is to be struck, where one is.</summary>
    public Pitch Pitch { get; }

    /// <summary>Where it is to be struck, from the start of the sheet; zero where none is.</summary>
    public Beats Place { get; }

    /// <summary>A pitch is struck at a place, in the uppermost staff of what is written.</summary>
    /// <param name="pitch">The pitch.</param>
    /// <param name="place">The place, from the start of the sheet.</param>
    public static SketchWish Land(Pitch pitch, Beats place) => new(pitch, place, place.ToString());

    /// <summary>Reads a wish as it is named, or "land C5@3.2": bar 3 of the sheet, beat 2, as <see cref="TryLand"/> does.</summary>
    public static bool TryParse(string text, SheetMusic sheet, out SketchWish wish)
    {
        text = text.Trim();
        wish = Plain.FirstOrDefault(w => w.Name == text, Redo);
        if (wish.Name == text) return true;
        return text.StartsWith(LandName, StringComparison.Ordinal) && TryLand(text[LandName.Length..].TrimStart(' ', ':'), sheet, 0, out wish) && wish.Place < sheet.Length;
    }

    /// <summary>
    /// Reads where a pitch is to be struck, "C5@2.3" or "C5@2": beat 3, or 1, of the meter of the second bar, counted from one of the sheet. In
    /// a pick-up beats count as they would in the whole bar. A bar after the last one is the end of the sheet, which no selection holds.
    /// </summary>
    /// <param name="text">What the player wrote.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="firstBar">The bar that is called 1, from 0.</param>
    /// <param name="wish">The wish.</param>
    public static bool TryLand(string text, SheetMusic sheet, int firstBar, out SketchWish wish)
    {
        wish = Redo;
        int at = text.IndexOf('@');
        if (at < 0 || !Pitch.TryParse(text.AsSpan(0, at).Trim(), out Pitch pitch)) return false;
        string where = text[(at + 1)..].Trim();
        int dot = where.IndexOf('.');
        double beat = 1;
        if (!int.TryParse(dot < 0 ? where : where[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1) return false;
        if (dot >= 0 && !double.TryParse(where[(dot + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out beat)) return false;
        Beats place = sheet.Length;
        if (number <= sheet.Bars.Length - firstBar)
        {
            int index = firstBar + number - 1;
            Bar bar = sheet.Bars[index];
            Beats into = bar.Meter.Unit * (beat - 1) - sheet.Missing(index);
            if (into < Beats.Zero || into >= bar.Length) return false;
            place = sheet.StartOf(index) + into.Round(SheetMusic.Grid);
        }
        wish = new SketchWish(pitch, place, where);
        return true;
    }

    /// <summary>What each staff of the sheet is to obey, as <see cref="Gap.Limits"/> takes it.</summary>
    /// <exception cref="ArgumentException">It wishes for something outside the selection.</exception>
    public ImmutableArray<ConstraintSet> Limits(SheetMusic sheet, Selection where) => Name != LandName || LiesIn(sheet, where)
        ? [.. Enumerable.Range(0, sheet.Staves.Length).Select(s => Limits(sheet, where, s))]
        : throw new ArgumentException($"{this} lies outside {where}: select the place as well");

    /// <summary>What one staff is to obey. A staff that has no notes there is held against all of its notes; one without any obeys nothing that is told by them.</summary>
    /// <param name="sheet">The sheet as it stands.</param>
    /// <param name="where">What is to be written anew.</param>
    /// <param name="staff">The staff; one that is not in the selection obeys nothing, and none does where it is to land outside.</param>
    public ConstraintSet Limits(SheetMusic sheet, Selection where, int staff)
    {
        if (Name == LandName) return Landed(sheet, where, staff);
        if (!where.Has(staff) || Name == Redo.Name) return ConstraintSet.Empty;
        Phrase old = new Gap { Sheet = sheet, Where = where }.Written(sheet, staff);
        if (Name == Denser.Name || Name == Simpler.Name) return ConstraintSet.Of(Counted(old));
        int[] pitches = [.. (old.Notes.IsEmpty ? sheet.Notes(staff) : old.Notes).Select(n => n.Pitch.Number).Order()];
        if (pitches.Length == 0) return ConstraintSet.Empty;
        return ConstraintSet.Of(Name == Higher.Name
            ? new PitchRange(new Pitch(pitches[pitches.Length / 2]), new Pitch(Math.Min(127, pitches[^1] + Fifth)))
            : new PitchRange(new Pitch(Math.Max(0, pitches[0] - Fifth)), new Pitch(pitches[(pitches.Length - 1) / 2])));
    }

    /// <inheritdoc/>
    public override string ToString() => Name == LandName ? $"land {Pitch}@{_text}" : Name;

    // A density holds within an onset of its target or more; so few notes that half of them is within that are told by two more, or two less.
    private Density Counted(Phrase old)
    {
        int onsets = TopLine.Onsets(old.Notes.AsSpan());
        double target = Name == Denser.Name ? Math.Max(More * onsets, onsets + 2) : Math.Max(0, Math.Min(Less * onsets, onsets - 2));
        return new Density(Math.Min(MostDensity, target / old.Length.Value));
    }

    private ConstraintSet Landed(SheetMusic sheet, Selection where, int staff) => staff == BitOperations.TrailingZeroCount(where.Staves) && LiesIn(sheet, where)
        ? ConstraintSet.Of(new Landing(Pitch, Place - sheet.StartOf(where.FirstBar), _text))
        : ConstraintSet.Empty;

    private bool LiesIn(SheetMusic sheet, Selection where) => Place >= sheet.StartOf(where.FirstBar) && Place < sheet.StartOf(where.EndBar);
}
