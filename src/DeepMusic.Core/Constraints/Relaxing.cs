using System.Collections.Immutable;

namespace DeepMusic.Core.Constraints;

/// <summary>Finds what to relax where limits leave nothing.</summary>
public static class Relaxing
{
    private const int MostAsked = 64;

    /// <summary>
    /// All single knobs, then all pairs, and so on: the first set that helps is a smallest one. Past the bound all knobs are named: nothing
    /// smaller was found.
    /// </summary>
    /// <param name="limits">The limits.</param>
    /// <param name="helps">Whether something can be said under fewer of them.</param>
    public static ImmutableArray<string> Smallest(ConstraintSet limits, Func<ConstraintSet, bool> helps)
    {
        ImmutableArray<string> knobs = [.. limits.All.Select(c => c.Name).Distinct()];
        int asked = 0;
        for (int size = 1; size <= knobs.Length; size++)
            foreach (ImmutableArray<string> some in Choose(knobs, size, 0))
            {
                if (++asked > MostAsked) return knobs;
                if (helps(limits.Without(some))) return some;
            }
        return knobs;
    }

    private static IEnumerable<ImmutableArray<string>> Choose(ImmutableArray<string> knobs, int size, int from)
    {
        if (size == 0) yield return [];
        else
            for (int i = from; i + size <= knobs.Length; i++)
                foreach (ImmutableArray<string> rest in Choose(knobs, size - 1, i + 1))
                    yield return [knobs[i], .. rest];
    }
}
