using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Train.Markov;

/// <summary>All figures of lead sheets: random requests, how melody and chords go together, and how well chords are foretold.</summary>
internal sealed class Evaluation(LeadSheetModel model, CorpusReading corpus, EvaluationOptions options)
{
    public static readonly IReadOnlyList<string> Groups = ["requests", "chords"];

    private const int Requests = 1000, Blind = 300, Guarded = 8;

    private readonly List<SheetMusic> _held = LeadSheet.Among(corpus.Tunes, TuneSplit.Test);
    private readonly SortedDictionary<string, double> _metrics = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Run()
    {
        if (_held.Count == 0) throw new TrainingException("none of the tunes to measure with has chord symbols");
        if (Asked("requests")) Ask();
        if (Asked("chords")) Foretell();
        return _metrics;
    }

    private bool Asked(string group) => options.Only.Count == 0 || options.Only.Contains(group);

    private void Ask()
    {
        var filler = new MarkovFiller(null, corpus.Tunes.Where(t => t.Split == TuneSplit.Train).Select(t => (t.Melody, t.Key)), model);
        FactorSet guarded = FactorSet.Of(corpus.Tunes.Where(t => t.Split == TuneSplit.Train).Select(t => t.Melody), Guarded);
        // Real melodies stand over their chords like this, in the very bars that are asked for.
        Consonance real = new(), realOfChords = new(), melodies = new(), chords = new(), blind = new(), random = new();
        var milliseconds = new List<double>();
        int met = 0, exact = 0, kept = 0, told = 0;
        for (int i = 0; i < Requests; i++)
        {
            ulong seed = SeededRandom.Derive(options.Seed, (ulong)i);
            Request request = Request.Of(_held[i % _held.Count], guarded, seed);
            long began = Stopwatch.GetTimestamp();
            Filling filling = filler.Fill(request.Gap, request.Chords, CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Count(request.Gap.Where.Staves == 0 ? realOfChords : real, request.Gap.Sheet, request);
            if (filling.Sheet is not { } sheet)
            {
                told += filling.Relax.Length > 0 ? 1 : 0;
                options.Say($"request {i} on {request.Gap.Sheet.Title}, {request.Gap.Where}: relax {string.Join(", ", filling.Relax)}");
                continue;
            }
            met += request.IsMetBy(sheet) ? 1 : 0;
            exact += request.FillsExactly(sheet) ? 1 : 0;
            kept += request.KeepsIn(sheet) ? 1 : 0;
            Count(request.Gap.Where.Staves == 0 ? chords : melodies, sheet, request);
            if (i < Blind)
            {
                Count(blind, Unheard(filler, request), request);
                Count(random, Shuffled(request, seed), request);
            }
            if (i % 200 == 199) options.Say($"{i + 1} requests");
        }
        milliseconds.Sort();
        Set("requests_met", (double)met / Requests);
        Set("bars_exact", (double)exact / Requests);
        Set("frozen_identical", (double)kept / Requests);
        Set("requests_told", told);
        Set("consonance_real", real.StrongShare);
        Set("consonance_written", melodies.StrongShare);
        Set("consonance_all_real", real.Share);
        Set("consonance_all_written", melodies.Share);
        Set("consonance_chords", chords.StrongShare);
        Set("consonance_points", 100 * Math.Abs(melodies.StrongShare - real.StrongShare));
        Set("consonance_all_points", 100 * Math.Abs(melodies.Share - real.Share));
        Set("consonance_chords_points", 100 * Math.Abs(chords.StrongShare - realOfChords.StrongShare));
        Set("consonance_points_blind", 100 * Math.Abs(blind.StrongShare - real.StrongShare));
        Set("consonance_points_random_chords", 100 * Math.Abs(random.StrongShare - real.StrongShare));
        Set("request_ms_p50", milliseconds[Requests / 2]);
        Set("request_ms_p99", milliseconds[Requests * 99 / 100]);
    }

    private static void Count(Consonance counted, SheetMusic sheet, Request request) => counted.Add(sheet, 0, request.Gap.Where.FirstBar, request.Gap.Where.EndBar);

    // The same melody question where no chord is written; then heard over the chords that were.
    private static SheetMusic Unheard(MarkovFiller filler, Request request)
    {
        SheetMusic bare = request.Gap.Sheet.WithChords(0, [.. request.Gap.Sheet.Bars.Select(_ => ImmutableArray<Placed<Chord?>>.Empty)]);
        Gap gap = request.Gap with { Sheet = bare, Where = request.Gap.Where with { Staves = 1, Chords = false } };
        return (filler.Fill(gap, CancellationToken.None).Sheet ?? bare).WithChords(0, request.Gap.Sheet.Chords);
    }

    // The real melody over the gap's chords in another order.
    private static SheetMusic Shuffled(Request request, ulong seed)
    {
        var random = new SeededRandom(seed);
        SheetMusic sheet = request.Gap.Sheet;
        List<Chord> all = [.. sheet.Chords.SelectMany(b => b).Where(c => c.Value is not null).Select(c => c.Value!)];
        return sheet.WithChords(0, [.. sheet.Chords.Select(b => b.Select(c => c.Value is null ? c : new Placed<Chord?>(c.At, all[random.Next(all.Count)])).ToImmutableArray())]);
    }

    private void Foretell()
    {
        Set("chord_nll", model.Foretell(_held, model.Config.Order));
        Set("chord_nll_order1", model.Foretell(_held, 1));
        Set("chord_nll_unigram", model.Foretell(_held, 0));
    }

    private void Set(string name, double value) => _metrics[name] = value;
}
