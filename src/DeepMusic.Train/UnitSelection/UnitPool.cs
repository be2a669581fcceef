using System.Collections.Immutable;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>Units of one length of some tunes, one at every bar, so that those of two and four bars overlap.</summary>
internal sealed class UnitPool
{
    /// <param name="network">What gives them their embeddings.</param>
    /// <param name="tunes">The tunes.</param>
    /// <param name="bars">The units' length.</param>
    public UnitPool(UnitNetwork network, IEnumerable<Tune> tunes, int bars)
    {
        Bars = bars;
        var stretches = new List<Stretch>();
        int number = 0;
        foreach (Tune tune in tunes)
        {
            var met = new HashSet<ulong>();
            foreach (ImmutableArray<Unit> stretch in TuneBars.Of(tune))
            {
                if (stretch.Length < bars) continue;
                Specimen[] units = [.. Enumerable.Range(0, stretch.Length - bars + 1).Select(i => new Specimen(network, Unit.Join(stretch.AsSpan(i, bars)), tune.Style, number))];
                var repeats = new bool[units.Length];
                for (int i = 0; i < units.Length; i++)
                {
                    if (i >= bars) met.Add(units[i - bars].Key);
                    repeats[i] = met.Contains(units[i].Key);
                }
                foreach (Specimen unit in units) met.Add(unit.Key);
                stretches.Add(new Stretch(units, repeats));
            }
            number++;
        }
        Stretches = stretches;
        Sounding = [.. stretches.SelectMany(s => s.Units).Where(u => !TuneBars.IsSilent(u.Unit))];
        Distinct = [.. Sounding.DistinctBy(u => u.Key)];
    }

    /// <summary>Bars of a unit.</summary>
    public int Bars { get; }

    /// <summary>The tunes' stretches of one meter.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>All units in which something sounds.</summary>
    public ImmutableArray<Specimen> Sounding { get; }

    /// <summary>One of each kind of these.</summary>
    public ImmutableArray<Specimen> Distinct { get; }

    /// <summary>The units of a stretch.</summary>
    /// <param name="Units">One at every bar.</param>
    /// <param name="Repeats">Whether the tune had the same unit before, over by the time this one begins.</param>
    internal sealed record Stretch(Specimen[] Units, bool[] Repeats);
}
