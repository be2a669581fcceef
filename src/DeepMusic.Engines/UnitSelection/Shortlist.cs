using DeepMusic.Engines.Retrieval;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// The ranking of one place of an answer (Bretan et al. 2016): of all units of its length and meter the few that follow best by meaning,
/// and these by the log-odds of meaning, how well they join on and how well they fit. What a join counts for is what it did best with on
/// melodies that networks are chosen by (<c>next_cost_weight</c> in the model's card).
/// </summary>
internal sealed class Shortlist
{
    /// <summary>Nats that a unit loses for each thing that does not fit.</summary>
    private const double Misfit = 0.75;

    // What counts as not fitting of what was heard before: each time it came in this answer, coming twice in a row, being of the call.
    private const double Again = 2, AtOnce = 4, Echo = 1;

    private readonly UnitOptions _options;
    private readonly CallReading _reading;
    private readonly Fitting _fitting;
    private readonly BarsUsed _used;
    private Hit[] _hits = [];

    /// <summary>For one answer.</summary>
    public Shortlist(UnitOptions options, CallReading reading, Fitting fitting, BarsUsed used) =>
        (_options, _reading, _fitting, _used) = (options, reading, fitting, used);

    /// <summary>Whether anything was ever found, usable or not.</summary>
    public bool HasFound { get; private set; }

    /// <summary>The units of a library that may stand at a place and follow best by meaning.</summary>
    /// <param name="library">The library.</param>
    /// <param name="tonight">Whether it is what was played tonight.</param>
    /// <param name="fresh">More units, with their embeddings.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="place">The place.</param>
    /// <param name="before">What stands before it.</param>
    public List<Fitted> Find(UnitLibrary? library, bool tonight, IReadOnlyList<(Unit Unit, float[] Embedding)> fresh, float[] query, Place place, Before before)
    {
        var found = new List<Fitted>();
        if (library is not null)
        {
            int most = Math.Clamp((int)(library.Count * _options.Kept / Unit.Lengths.Length), _options.FewestKept, _options.MostKept);
            if (_hits.Length != most) _hits = new Hit[most];
            int hits = library.Search(query, Unit.TagOf(place.Bars, _reading.Meter), _hits);
            for (int i = 0; i < hits; i++)
                if (library.Read(_hits[i].Entry) is { } unit) Add(unit, tonight ? -1 : _hits[i].Entry, _hits[i].Score);
        }
        foreach ((Unit unit, float[] embedding) in fresh)
            if (unit.Bars == place.Bars) Add(unit, -1, Dot(query, embedding));
        return found;

        void Add(Unit unit, int entry, float relevance)
        {
            HasFound = true;
            if (!_used.Allows(unit) || _fitting.Fit(unit, entry, relevance, place, before) is not { } fitted) return;
            fitted.Stale = Again * _used.Times(unit) + (_used.IsLast(unit) ? AtOnce : 0) + (IsOfCall(unit) ? Echo : 0);
            found.Add(fitted);
        }
    }

    /// <summary>Ranks, the best first.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="following">Who listens to how they join on.</param>
    /// <param name="place">The place.</param>
    public List<Fitted> Rank(List<Fitted> found, Following following, Place place)
    {
        if (found.Count == 0) return found;
        foreach (Fitted one in found) one.Score = Misfit * (one.Misfit + one.Stale) - following.Sharpness * one.Relevance;
        List<Fitted> ranked = [.. found.OrderBy(f => f.Score).Take(_options.MostJoined)];
        following.Listen(ranked, place, _reading.Meter, _reading.Home);
        double weight = following.JoinWeight(place.Bars);
        foreach (Fitted one in ranked) one.Score += weight * one.Cost;
        return [.. ranked.OrderBy(f => f.Score)];
    }

    private bool IsOfCall(Unit unit) => unit.Origin.IsTonight && _reading.Touched.Any(bar => bar.Origin.Bar == unit.Origin.Bar);

    private static float Dot(float[] a, float[] b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
