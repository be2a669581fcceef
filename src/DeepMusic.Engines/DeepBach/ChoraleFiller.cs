using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Writes any part of up to four staves anew, told all that stands around it: bars before and after, the other voices. Triplets and chords around the gap are
/// read as sixteenths and a line, and stay as they are. Thread-safe: no.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="options">How it works.</param>
public sealed class ChoraleFiller(IChoraleNetwork network, ChoraleOptions options) : IGapFiller
{
    private readonly ChoraleWriter _writer = new(network, options.Sweeps);

    /// <summary>"deepbach" or "orderless", as the network is.</summary>
    public string Name => network.Name;

    /// <inheritdoc/>
    public string? Refuses(SheetMusic sheet, Selection where) => StaffVoices.Refuses(sheet, where);

    /// <summary>Learns nothing: what the network knows it learned before.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
    }

    /// <inheritdoc/>
    public Filling Fill(Gap gap, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Refuses(gap.Sheet, gap.Where) is { } why) throw new ArgumentException(why, nameof(gap));
        var grid = new GapGrid(gap, StaffVoices.Of(gap.Sheet)!, options.MostRead);
        if (grid.Mute is >= 0 and var mute) return new Filling(null, Name) { Relax = Relaxing.Smallest(gap.LimitsOf(mute), limits => Enumerable.Range(0, 128).Any(p => limits.Allows(new Pitch(p)))) };
        var bias = new double[DeepBachEncoding.Voices];
        (SheetMusic? best, Dictionary<int, IReadOnlyList<GapNote>> notes, int faults) = (null, [], int.MaxValue);
        for (int attempt = 0; attempt < Math.Max(1, options.Tries) && faults > 0; attempt++)
        {
            FillLimits limits = _writer.Preset.Limits with { Cells = grid.Cells, Strikes = [.. bias] };
            ChoraleGrid written = _writer.Write(grid.Grid, grid.Mask, limits, gap.Surprise, SeededRandom.Derive(gap.Seed, (ulong)attempt), cancel);
            Dictionary<int, IReadOnlyList<GapNote>> staves = Staves(gap, grid, written);
            SheetMusic sheet = GapWriting.Put(gap, staves);
            int broken = gap.Staves.Sum(s => gap.LimitsOf(s).Broken(gap.Written(sheet, s)).Length);
            if (broken < faults) (best, notes, faults) = (sheet, staves, broken);
            for (int voice = 0; voice < bias.Length; voice++)
                if (grid.IsWritten(voice)) bias[voice] += Wanting(gap, sheet, grid.StaffOf(voice));
        }
        return faults == 0 ? new Filling(best, Name) : Mended(gap, grid, best!, notes);
    }

    private Filling Mended(Gap gap, GapGrid grid, SheetMusic sheet, Dictionary<int, IReadOnlyList<GapNote>> notes)
    {
        var relax = new List<string>();
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            int staff = grid.StaffOf(voice);
            if (!grid.IsWritten(voice)) continue;
            Phrase phrase = gap.Written(sheet, staff);
            ConstraintSet limits = gap.LimitsOf(staff);
            if (limits.Holds(phrase)) continue;
            IReadOnlyList<GapNote> before = notes[staff];
            if (Mend(gap, staff, limits, phrase, before, grid.HeldOut(voice)) is { } mended) notes[staff] = mended;
            else relax.AddRange(Relaxing.Smallest(limits, fewer => Mend(gap, staff, fewer, phrase, before, grid.HeldOut(voice)) is not null));
        }
        return relax.Count > 0 ? new Filling(null, Name) { Relax = [.. relax.Distinct()] } : new Filling(GapWriting.Put(gap, notes), Name);
    }

    // What a mend makes of a staff, if it can be written and all holds.
    private static IReadOnlyList<GapNote>? Mend(Gap gap, int staff, ConstraintSet limits, Phrase phrase, IReadOnlyList<GapNote> written, Pitch? heldOut)
    {
        if (GapWriting.Mended(limits.Repair(phrase), written, heldOut) is not { } notes) return null;
        Gap alone = gap with { Where = gap.Where with { Staves = 1UL << staff } };
        SheetMusic sheet = GapWriting.Put(alone, new Dictionary<int, IReadOnlyList<GapNote>> { [staff] = notes });
        return limits.Holds(gap.Written(sheet, staff)) ? notes : null;
    }

    private static double Wanting(Gap gap, SheetMusic sheet, int staff)
    {
        if (gap.LimitsOf(staff).Find<Density>() is not { } density) return 0;
        Phrase written = gap.Written(sheet, staff);
        if (density.Violations(written) == 0) return 0;
        return density.Bounds(written.Length).Most < written.Notes.Length ? -ChoraleWriter.FewerOrMore : ChoraleWriter.FewerOrMore;
    }

    private static Dictionary<int, IReadOnlyList<GapNote>> Staves(Gap gap, GapGrid grid, ChoraleGrid written)
    {
        var staves = new Dictionary<int, IReadOnlyList<GapNote>>();
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            if (!grid.IsWritten(voice)) continue;
            int staff = grid.StaffOf(voice);
            (byte velocity, Beats deviation) = GapWriting.Manner(gap, staff);
            ConstraintSet limits = gap.LimitsOf(staff);
            Beats longest = limits.Find<MaxRepeats>() is null ? limits.Find<LongestNote>()?.Longest.Floor(DeepBachEncoding.Tick) ?? Beats.Zero : Beats.Zero;
            staves[staff] = [.. grid.Notes(written, voice).SelectMany(n => Struck(n, longest)).Select(n => n with { Velocity = velocity, Deviation = deviation })];
        }
        return staves;
    }

    // What is longer than it may be is struck again.
    private static IEnumerable<GapNote> Struck(GapNote note, Beats longest)
    {
        for (; longest > Beats.Zero && note.End - note.Start > longest; note = note with { Start = note.Start + longest, TiedBefore = false })
            yield return note with { End = note.Start + longest, TiedAfter = false };
        yield return note;
    }
}
