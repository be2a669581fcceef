using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Which staff of a sheet is which voice: by name where soprano, alto, tenor and bass are all there, else the first is the soprano, the second the alto and
/// so on. Voices without a staff are thought of and not written.
/// </summary>
internal static class StaffVoices
{
    private static readonly string[] Names = ["soprano", "alto", "tenor", "bass"];

    /// <summary>The staff of each voice, -1 for none; null where a sheet has too many staves to tell.</summary>
    public static int[]? Of(SheetMusic sheet)
    {
        int[] named = [.. Names.Select(name => Find(sheet, name))];
        if (named.All(staff => staff >= 0)) return named;
        return sheet.Staves.Length > Names.Length ? null : [.. Enumerable.Range(0, Names.Length).Select(voice => voice < sheet.Staves.Length ? voice : -1)];
    }

    /// <summary>Why a part of a sheet cannot be written in four voices; null where it can.</summary>
    public static string? Refuses(SheetMusic sheet, Selection where)
    {
        if (where.FirstBar < 0 || where.EndBar > sheet.Bars.Length || where.Bars < 1) return $"{where}: there are bars 1..{sheet.Bars.Length}";
        if ((where.Staves & ~sheet.Whole.Staves) != 0) return $"{where}: there are staves 1..{sheet.Staves.Length}";
        if (where.StaffCount == 0) return "four voices are notes, not chord symbols: select a staff";
        if (Of(sheet) is not { } staves) return $"{sheet.Staves.Length} staves are too many for four voices: name four of them Soprano, Alto, Tenor and Bass, or redo by another engine";
        for (int staff = 0; staff < sheet.Staves.Length; staff++)
            if (where.Has(staff) && !staves.Contains(staff)) return $"staff {staff + 1} is none of soprano, alto, tenor and bass: leave it out of the selection, or redo by another engine";
        for (int bar = where.FirstBar; bar < where.EndBar; bar++)
            if (!Fits(sheet.Bars[bar])) return $"bar {bar + 1} is no row of sixteenths: leave it out of the selection, or redo by another engine";
        return null;
    }

    /// <summary>Whether a bar is a row of sixteenths.</summary>
    public static bool Fits(Bar bar) => bar.Length.Modulo(DeepBachEncoding.Tick) == Core.Beats.Zero;

    private static int Find(SheetMusic sheet, string name)
    {
        for (int staff = 0; staff < sheet.Staves.Length; staff++)
            if (sheet.Staves[staff].Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return staff;
        return -1;
    }
}
