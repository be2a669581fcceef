using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>What an embedding keeps of a unit.</summary>
internal static class RetrievalTrial
{
    /// <summary>Candidates of a trial.</summary>
    public const int Candidates = 50;

    /// <summary>From there on two embeddings are one.</summary>
    private const double TheSame = 1 - 1e-6;

    private const int MostTries = 20;

    /// <summary>A unit among 49 others of its length that have other events, found by the words the autoencoder expects from its embedding.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pool">Held-out units.</param>
    /// <param name="trials">How many are looked for.</param>
    /// <param name="seed">The seed.</param>
    public static RankTally Self(UnitNetwork network, UnitPool pool, int trials, ulong seed)
    {
        var (random, tally) = (new SeededRandom(seed), new RankTally());
        var words = new float[network.Config.Features];
        var scores = new double[Candidates];
        Enough(pool.Distinct);
        foreach (Specimen unit in Drawn(pool.Distinct, trials, random))
        {
            network.Decode(unit.Embedding, words);
            Specimen[] all = [unit, .. Others(pool.Distinct, unit, random)];
            for (int i = 0; i < Candidates; i++) scores[i] = all[i].Bag.Dot(words);
            tally.Add(scores);
        }
        return tally;
    }

    /// <summary>
    /// A unit with one edit (a note up or down by one or two semitones, or its start or its end moved by a sixteenth) finds the unit it
    /// was made of: by the nearness of embeddings among all held-out units of its length and meter, and among 50 of them; and by the
    /// bags of words themselves among all, for what is lost there no embedding can keep.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="pool">Held-out units.</param>
    /// <param name="trials">How many are edited.</param>
    /// <param name="seed">The seed.</param>
    public static (RankTally All, RankTally Few, RankTally ByWords) Edited(UnitNetwork network, UnitPool pool, int trials, ulong seed)
    {
        var (random, all, few, words) = (new SeededRandom(seed), new RankTally(), new RankTally(), new RankTally());
        Dictionary<ushort, ImmutableArray<Specimen>> meters = pool.Distinct.GroupBy(u => u.Unit.Tag).Where(g => g.Count() >= Candidates).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        Enough(pool.Distinct);
        var query = new float[network.Config.Embedding];
        foreach (Specimen unit in Drawn([.. pool.Distinct.Where(u => meters.ContainsKey(u.Unit.Tag) && !u.Unit.Notes.IsEmpty)], trials, random))
        {
            if (Edit(unit.Unit, random) is not { } edited) continue;
            network.Embed(edited, query);
            ImmutableArray<Specimen> meter = meters[unit.Unit.Tag];
            var bag = new Bag(edited);
            int right = meter.IndexOf(unit);
            all.Add(Near(query, meter), right);
            words.Add([.. meter.Select(u => u.Bag.Cosine(bag))], right);
            few.Add(Near(query, [unit, .. Others(meter, unit, random)]));
        }
        return (all, few, words);
    }

    /// <summary>How many of a hundred thousand units of other events are not told apart: by their words, and by their embeddings.</summary>
    /// <param name="pool">Held-out units.</param>
    /// <param name="trials">How many are compared with all.</param>
    /// <param name="seed">The seed.</param>
    public static (double Words, double Embeddings) Collisions(UnitPool pool, int trials, ulong seed)
    {
        int words = pool.Distinct.GroupBy(u => u.Bag.Number).Where(g => g.Count() > 1).Sum(g => g.Count()), embeddings = 0, tried = 0;
        foreach (Specimen unit in Drawn(pool.Distinct, trials, new SeededRandom(seed)))
        {
            tried++;
            foreach (Specimen other in pool.Distinct)
            {
                if (other == unit || other.Near(unit.Embedding) < TheSame) continue;
                embeddings++;
                break;
            }
        }
        return (1e5 * words / pool.Distinct.Length, 1e5 * embeddings / tried);
    }

    /// <summary>A unit with one note changed so that its events change; null where no such change was found.</summary>
    internal static Unit? Edit(Unit unit, SeededRandom random)
    {
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            int at = random.Next(unit.Notes.Length), kind = random.Next(3), sign = random.Next(2) * 2 - 1;
            Note note = unit.Notes[at];
            Beats step = AnticipationEncoding.Tick * sign;
            note = kind switch
            {
                0 => note with { Pitch = new Pitch(Math.Clamp(note.Pitch.Number + sign * (1 + random.Next(2)), 0, 127)) },
                1 => note with { Start = note.Start + step },
                _ => note with { Length = note.Length + step },
            };
            if (note.Start < Beats.Zero || note.Start >= unit.Length || note.Length < AnticipationEncoding.Tick) continue;
            var edited = new Unit(unit.Notes.SetItem(at, note), unit.Meter, unit.Bars, unit.Carried, unit.Origin, unit.Home);
            if (!edited.Events.SequenceEqual(unit.Events)) return edited;
        }
        return null;
    }

    /// <summary>Some of many, none twice, in an order of their own.</summary>
    internal static IEnumerable<T> Drawn<T>(IReadOnlyList<T> all, int most, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, all.Count)];
        for (int i = 0; i < Math.Min(most, order.Length); i++)
        {
            int j = i + random.Next(order.Length - i);
            (order[i], order[j]) = (order[j], order[i]);
            yield return all[order[i]];
        }
    }

    private static IEnumerable<Specimen> Others(ImmutableArray<Specimen> all, Specimen but, SeededRandom random) => Drawn(all, Candidates, random).Where(u => u != but).Take(Candidates - 1);

    private static double[] Near(float[] query, ImmutableArray<Specimen> all) => [.. all.Select(u => u.Near(query))];

    private static void Enough(ImmutableArray<Specimen> units)
    {
        if (units.Length < Candidates) throw new TrainingException($"{units.Length} different held-out units are too few to find one among {Candidates}: give more MIDI files");
    }
}
