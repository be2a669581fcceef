using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Train.UnitSelection;

/// <summary>The unit that follows others in a held-out tune, among units from other held-out tunes.</summary>
/// <param name="Before">What it follows, up to <see cref="MostBefore"/> units, in order.</param>
/// <param name="Candidates">The one that follows, then the others. Something sounds in each, and none of the others has the events of the first.</param>
/// <param name="Repeats">Whether the tune had that unit before.</param>
internal sealed record NextCase(ImmutableArray<Specimen> Before, ImmutableArray<Specimen> Candidates, bool Repeats)
{
    /// <summary>The most units before.</summary>
    public const int MostBefore = 8;

    /// <summary>How many candidates.</summary>
    public const int Count = 50;

    private const int TriesPerCandidate = 8;

    /// <summary>Where the other candidates are from.</summary>
    public enum Others
    {
        /// <summary>Any other held-out tune.</summary>
        Anywhere,

        /// <summary>Other held-out tunes, of the same meter.</summary>
        SameMeter,

        /// <summary>Other held-out tunes of the same style, of the same meter.</summary>
        SameStyle,
    }

    /// <summary>Draws cases, none twice; one for which there are not enough others is left out.</summary>
    /// <param name="pool">Held-out units.</param>
    /// <param name="others">Where the others are from.</param>
    /// <param name="most">The most cases.</param>
    /// <param name="seed">The seed.</param>
    public static List<NextCase> Draw(UnitPool pool, Others others, int most, ulong seed)
    {
        var random = new SeededRandom(seed);
        ILookup<(string?, ushort?), Specimen> kinds = pool.Sounding.ToLookup(u => Kind(u, others));
        Dictionary<(string?, ushort?), Specimen[]> drawn = kinds.ToDictionary(g => g.Key, g => g.ToArray());
        (UnitPool.Stretch In, int At)[] places =
        [
            .. pool.Stretches.SelectMany(s => Enumerable.Range(0, s.Units.Length).Where(i => i >= pool.Bars && !TuneBars.IsSilent(s.Units[i].Unit)).Select(i => (s, i))),
        ];
        var cases = new List<NextCase>();
        foreach ((UnitPool.Stretch stretch, int at) in RetrievalTrial.Drawn(places, places.Length, random))
        {
            if (cases.Count == most) break;
            Specimen next = stretch.Units[at];
            if (Among(next, drawn[Kind(next, others)], random) is not { } candidates) continue;
            int before = Math.Min(MostBefore, at / pool.Bars);
            cases.Add(new NextCase([.. Enumerable.Range(0, before).Select(i => stretch.Units[at - (before - i) * pool.Bars])], candidates, stretch.Repeats[at]));
        }
        return cases;
    }

    private static ImmutableArray<Specimen>? Among(Specimen next, Specimen[] all, SeededRandom random)
    {
        var candidates = ImmutableArray.CreateBuilder<Specimen>(Count);
        candidates.Add(next);
        for (int tries = 0; candidates.Count < Count && tries < TriesPerCandidate * Count; tries++)
        {
            Specimen other = all[random.Next(all.Length)];
            if (other.Tune != next.Tune && other.Key != next.Key && !candidates.Contains(other)) candidates.Add(other);
        }
        return candidates.Count == Count ? candidates.ToImmutable() : null;
    }

    private static (string? Style, ushort? Tag) Kind(Specimen unit, Others others) =>
        (others == Others.SameStyle ? unit.Style : null, others == Others.Anywhere ? null : unit.Unit.Tag);
}
