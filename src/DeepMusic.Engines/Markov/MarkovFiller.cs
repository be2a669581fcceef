using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Writes any part of a sheet in the manner of what stands around it and of what was played, exactly: staff by staff a sample of the
/// chain, given what comes before and after the gap and under the staff's limits; chord symbols likewise. See README.md in this folder.
/// Thread-safe: no.
/// </summary>
public sealed class MarkovFiller : IGapFiller
{
    /// <summary>The most quarters that are written at once.</summary>
    public const int MostQuarters = 128;

    private const string ChordsKnob = "chords";

    private readonly MarkovConfig _config;
    private readonly Memory _memory;
    private readonly LeadSheetModel _leadSheets;

    /// <summary>A filler that knows nothing yet but a corpus and what lead sheets do, if these are given.</summary>
    /// <param name="config">The constants; null for the defaults.</param>
    /// <param name="corpus">Phrases to know from the start, each with the key it is in.</param>
    /// <param name="leadSheets">How chords follow one another; null for what little is built in.</param>
    public MarkovFiller(MarkovConfig? config = null, IEnumerable<(Phrase Phrase, Key Key)>? corpus = null, LeadSheetModel? leadSheets = null)
    {
        _config = config ?? new MarkovConfig();
        _memory = new Memory(_config, corpus ?? []);
        _leadSheets = leadSheets ?? LeadSheetModel.BuiltIn;
    }

    /// <inheritdoc/>
    public string Name => MarkovImproviser.EngineName;

    /// <summary>Called at every look for a withdrawal; for tests.</summary>
    internal Action? Looked { get; set; }

    /// <inheritdoc/>
    public string? Refuses(SheetMusic sheet, Selection where)
    {
        if (where.FirstBar < 0 || where.EndBar > sheet.Bars.Length || where.Bars < 1) return $"markov: {where} is outside bars 1..{sheet.Bars.Length}";
        if ((where.Staves & ~sheet.Whole.Staves) != 0) return $"markov: {where} is outside staves 1..{sheet.Staves.Length}";
        if (where.Staves == 0 && !where.Chords) return "markov: no staff and no chord symbols are selected, select some";
        Beats length = sheet.StartOf(where.EndBar) - sheet.StartOf(where.FirstBar);
        return length <= Beats.Quarter * MostQuarters ? null : $"markov: {length} quarters at once are too many, select {MostQuarters} or fewer";
    }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => _memory.Feed(phrase, context);

    /// <inheritdoc/>
    public Filling Fill(Gap gap, CancellationToken cancel) => Fill(gap, [], cancel);

    /// <summary>The same, where some chords of the gap are given.</summary>
    /// <param name="gap">The gap, with its chord symbols in it.</param>
    /// <param name="chords">Chords that stand in the gap whatever else is written, places from its start; such as its first and its last.</param>
    /// <param name="cancel">Withdraws the question.</param>
    /// <exception cref="ArgumentException">It refuses that part.</exception>
    /// <exception cref="OperationCanceledException">It was withdrawn.</exception>
    public Filling Fill(Gap gap, ImmutableArray<Placed<Chord>> chords, CancellationToken cancel)
    {
        if (Refuses(gap.Sheet, gap.Where) is { } why) throw new ArgumentException(why, nameof(gap));
        cancel.ThrowIfCancellationRequested();
        Workbench bench = Workbench.Free.Get();
        try
        {
            return Written(gap, chords, bench, new Patience(cancel, Looked));
        }
        finally
        {
            Workbench.Free.Return(bench);
        }
    }

    private Filling Written(Gap gap, ImmutableArray<Placed<Chord>> chords, Workbench bench, Patience patience)
    {
        SheetMusic sheet = gap.Sheet;
        if (gap.Where.Chords)
        {
            if (new ChordQuestion(gap, chords, _leadSheets, _memory.Chords, bench, patience).Solve() is not { } symbols)
                return new Filling(null, Name) { Relax = [ChordsKnob] };
            sheet = sheet.WithChords(gap.Where.FirstBar, symbols);
        }
        ulong open = gap.Where.Staves;
        foreach (int staff in gap.Staves)
        {
            var page = new GapPage(gap, sheet, staff, open, _leadSheets.Leaning);
            if (Notes(page, page.Prompt, bench, patience) is not { } notes) return new Filling(null, Name) { Relax = Relax(page, bench, patience) };
            open &= ~(1UL << staff);
            SheetMusic written = sheet.With(gap.Where with { Staves = 1UL << staff, Chords = false }, notes.Select(n => n with { Voice = (byte)staff }));
            sheet = written;
        }
        return new Filling(sheet, Name);
    }

    private ImmutableArray<Note>? Notes(GapPage page, Prompt prompt, Workbench bench, Patience patience)
    {
        // Notes off the grid of what can be written would be moved there.
        if (prompt.Constraints.All.OfType<Landing>().Any(l => l.At.Modulo(SheetMusic.Grid) != Beats.Zero)) return null;
        List<Heard> heard = [.. _memory.Corpus, .. _memory.Played.Where(h => !page.StoodHere(h.Phrase)), .. page.Heard(_config.MostCorpus)];
        int corpus = _memory.Corpus.Count;
        var answer = Solved(page.Around);
        if (answer is null && page.Around.After is not null) answer = Solved(page.Around.WithoutAfter());
        return answer is { } found ? found.Notes : null;

        Phrase? Solved(Surroundings around) => new Question(prompt, heard, corpus, _config, bench, patience, around).Solve()?.Phrase;
    }

    // Asked of what stands around the gap in its staff alone, which is quick.
    private ImmutableArray<string> Relax(GapPage page, Workbench bench, Patience patience)
    {
        Surroundings around = page.Around.WithoutAfter();
        return Relaxing.Smallest(page.Prompt.Constraints, fewer =>
            fewer.All.OfType<Landing>().All(l => l.At.Modulo(SheetMusic.Grid) == Beats.Zero)
            && new Question(page.Prompt with { Constraints = fewer }, page.Own, 0, _config, bench, patience, around).Solve() is not null);
    }
}
