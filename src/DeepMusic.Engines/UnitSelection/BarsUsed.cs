using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>How often each recorded bar came in an answer. Bars are the same if they are from one place or have the same notes.</summary>
internal sealed class BarsUsed(int most)
{
    private readonly Dictionary<(bool, string, string, int), int> _places = [];
    private readonly Dictionary<string, int> _notes = [];
    private string _last = "";

    /// <summary>Whether a unit may come once more.</summary>
    public bool Allows(Unit unit)
    {
        for (int i = 0; i < unit.Bars; i++)
        {
            string notes = Notes(unit, i);
            if (_places.GetValueOrDefault(Place(unit, i)) >= most || notes.Length > 0 && Count(unit, i, notes) > most) return false;
        }
        return true;
    }

    /// <summary>A unit came.</summary>
    public void Add(Unit unit)
    {
        for (int i = 0; i < unit.Bars; i++)
        {
            (bool, string, string, int) place = Place(unit, i);
            _places[place] = _places.GetValueOrDefault(place) + 1;
            string notes = Notes(unit, i);
            _notes[notes] = _notes.GetValueOrDefault(notes) + 1;
            _last = notes;
        }
    }

    /// <summary>How often the bar of it that came most often came.</summary>
    public int Times(Unit unit) => Enumerable.Range(0, unit.Bars).Max(i => Math.Max(_places.GetValueOrDefault(Place(unit, i)), _notes.GetValueOrDefault(Notes(unit, i))));

    /// <summary>Whether its first bar is the one that came last.</summary>
    public bool IsLast(Unit unit) => _last == Notes(unit, 0);

    // A unit of several bars may hold one of them twice.
    private int Count(Unit unit, int bar, string notes)
    {
        int times = _notes.GetValueOrDefault(notes) + 1;
        for (int i = 0; i < bar; i++) if (Notes(unit, i) == notes) times++;
        return times;
    }

    private static (bool, string, string, int) Place(Unit unit, int bar) => (unit.Origin.IsTonight, unit.Origin.Player, unit.Origin.Piece, unit.Origin.Bar + bar);

    // When and on which steps: neither an octave nor another touch makes another bar of it.
    private static string Notes(Unit unit, int bar)
    {
        Beats from = unit.Meter.Bar * bar, to = from + unit.Meter.Bar;
        return string.Join(' ', unit.Notes.Where(n => n.Start >= from && n.Start < to).Select(n => ((n.Start - from).Ticks, Class: n.Pitch.Number % 12)).Distinct().Order()
            .Select(n => $"{n.Ticks}:{n.Class}"));
    }
}
