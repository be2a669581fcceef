using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>A unit changed a little, as a player varies a bar: it is still to be found by what it was.</summary>
internal static class UnitEdit
{
    private const int MostSemitones = 2;

    /// <summary>The unit with one note a semitone or two higher or lower, or a sixteenth longer or shorter; itself where it has none.</summary>
    public static Unit Of(Unit unit, SeededRandom random)
    {
        if (unit.Notes.IsEmpty) return unit;
        int which = random.Next(unit.Notes.Length), way = random.Next(2) == 0 ? 1 : -1;
        Note note = unit.Notes[which];
        Note changed = random.Next(2) == 0
            ? note with { Pitch = new Pitch(Math.Clamp(note.Pitch.Number + way * (1 + random.Next(MostSemitones)), 0, 127)) }
            : note with { Length = Beats.Max(Beats.Sixteenth, note.Length + Beats.Sixteenth * way) };
        return new Unit(unit.Notes.SetItem(which, changed), unit.Meter, unit.Bars, unit.Carried, unit.Origin, unit.Home);
    }
}
