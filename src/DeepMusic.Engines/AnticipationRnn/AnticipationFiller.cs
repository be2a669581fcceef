using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// Writes a melody into a gap with a network that knows what is to come: what stands before the gap is its call, the notes after it are
/// constraints that it anticipates, so that the line leads there. One staff after the other. Thread-safe: no.
/// </summary>
public sealed class AnticipationFiller : IGapFiller
{
    /// <summary>The most quarters that are written at once.</summary>
    public const int MostQuarters = 64;

    private const int AfterTicks = 16, Tries = 3;

    private readonly IAnticipationNetwork _network;
    private readonly AnticipationOptions _options;

    /// <summary>A filler with a network.</summary>
    /// <param name="network">The network. It belongs to whoever opened it; no two may use it at once.</param>
    /// <param name="options">How it thinks.</param>
    public AnticipationFiller(IAnticipationNetwork network, AnticipationOptions options)
    {
        if (options.Candidates < 1) throw new ArgumentException("there is one candidate at least", nameof(options));
        (_network, _options) = (network, options);
    }

    /// <inheritdoc/>
    public string Name => AnticipationImproviser.EngineName;

    /// <inheritdoc/>
    public string? Refuses(SheetMusic sheet, Selection where)
    {
        if (where.FirstBar < 0 || where.EndBar > sheet.Bars.Length || where.Bars < 1) return $"anticipation: {where} is outside bars 1..{sheet.Bars.Length}";
        if ((where.Staves & ~sheet.Whole.Staves) != 0) return $"anticipation: {where} is outside staves 1..{sheet.Staves.Length}";
        if (where.Chords) return "anticipation: it writes no chord symbols, select staves only or let markov do it";
        if (where.Staves == 0) return "anticipation: no staff is selected, select one";
        Beats length = sheet.StartOf(where.EndBar) - sheet.StartOf(where.FirstBar);
        if (length > Beats.Quarter * MostQuarters) return $"anticipation: {length} quarters at once are too many, select {MostQuarters} or fewer";
        for (int bar = where.FirstBar; bar < where.EndBar; bar++)
        {
            if (sheet.Bars[bar].Length.Modulo(AnticipationEncoding.Tick) != Beats.Zero || sheet.Missing(bar).Modulo(AnticipationEncoding.Tick) != Beats.Zero)
                return $"anticipation: bar {bar + 1} is no whole number of sixteenths, let markov do it";
            if (sheet.Bars[bar].Meter != sheet.Bars[where.FirstBar].Meter || bar + 1 < where.EndBar && !sheet.Bars[bar].IsWhole && !sheet.IsPickup(bar))
                return $"anticipation: the bar lines turn at bar {bar + 1}, select less or let markov do it";
        }
        return null;
    }

    /// <summary>Learns nothing: what the network knows it learned before. What stands around the gap comes with it.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
    }

    /// <inheritdoc/>
    public Filling Fill(Gap gap, CancellationToken cancel)
    {
        if (Refuses(gap.Sheet, gap.Where) is { } why) throw new ArgumentException(why, nameof(gap));
        cancel.ThrowIfCancellationRequested();
        SheetMusic sheet = gap.Sheet;
        foreach (int staff in gap.Staves)
        {
            ImmutableArray<string> broken = [];
            SheetMusic? written = null;
            for (int tries = 0; tries < Tries && written is null; tries++)
                written = Write(gap, sheet, staff, SeededRandom.Derive(SeededRandom.Derive(gap.Seed, (ulong)staff), (ulong)tries), out broken, cancel);
            if (written is null) return new Filling(null, Name) { Relax = broken };
            sheet = written;
        }
        return new Filling(sheet, Name);
    }

    private SheetMusic? Write(Gap gap, SheetMusic sheet, int staff, ulong seed, out ImmutableArray<string> broken, CancellationToken cancel)
    {
        PromptReading reading = Reading(gap, sheet, staff, seed, out Prompt prompt);
        var book = new Sketchbook(_network, reading, prompt, _options);
        book.Read(cancel);
        int bar = Math.Max(1, (int)(prompt.Context.Timeline.Meter.Bar.Ticks / AnticipationEncoding.Tick.Ticks));
        IReadOnlyList<Note> notes = [];
        for (int from = 0, to; from < reading.Answer; from = to)
        {
            to = Math.Min(reading.Answer, from + bar);
            book.Write(from, to, cancel);
            notes = book.Choose(AnticipationEncoding.Tick * to).Notes;
        }
        var phrase = new Phrase(prompt.Start, prompt.Length, notes);
        broken = prompt.Constraints.Broken(phrase);
        if (!broken.IsEmpty) phrase = prompt.Constraints.Repair(phrase);
        SheetMusic written = sheet.With(gap.Where with { Staves = 1UL << staff },
            phrase.Notes.Select(n => n with { Voice = (byte)staff, Length = Beats.Min(n.Length, prompt.Length - n.Start) }));
        // What a mend left between two places that can be written has moved: what stands on paper is judged.
        ImmutableArray<string> still = prompt.Constraints.Broken(gap.Written(written, staff));
        if (still.IsEmpty) return written;
        broken = [.. broken.Union(still)];
        return null;
    }

    /// <summary>A staff of a gap in the network's terms.</summary>
    internal PromptReading Reading(Gap gap, SheetMusic sheet, int staff, ulong seed, out Prompt prompt)
    {
        prompt = Ask(gap, sheet, staff, seed);
        return new PromptReading(prompt, _network.Config, _options, Sides(gap, sheet, staff));
    }

    private Prompt Ask(Gap gap, SheetMusic sheet, int staff, ulong seed)
    {
        Beats start = sheet.Missing(gap.Where.FirstBar), read = AnticipationEncoding.Tick * _options.MostRead, from = gap.From - read;
        List<Note> before = [.. sheet.Notes(staff).Where(n => n.End > from && n.Start < gap.From)
            .Select(n => n with { Start = Beats.Max(n.Start, from) - from, Length = Beats.Min(n.End, gap.From) - Beats.Max(n.Start, from), Voice = 0 })];
        Bar bar = sheet.Bars[gap.Where.FirstBar];
        KeyEstimate key = gap.Context.Key is { Confidence: 0, Locked: false } ? new KeyEstimate(bar.Signature.Key, 1, false) : gap.Context.Key;
        return new Prompt
        {
            Call = new Phrase(start - read, read, before),
            Start = start,
            Length = gap.To - gap.From,
            Context = gap.Context with { Timeline = gap.Context.Timeline with { Meter = bar.Meter }, Key = key },
            Constraints = gap.LimitsOf(staff),
            Surprise = gap.Surprise,
            Seed = seed,
        };
    }

    private static GapSides Sides(Gap gap, SheetMusic sheet, int staff)
    {
        Beats end = Beats.Min(sheet.Length, gap.To + AnticipationEncoding.Tick * AfterTicks);
        List<Note> after = [.. sheet.Notes(staff).Where(n => n.End > gap.To && n.Start < end)
            .Select(n => n with { Start = Beats.Max(n.Start, gap.To) - gap.From, Length = n.End - Beats.Max(n.Start, gap.To), Voice = 0 })];
        List<(Beats At, Chord? Chord)> chords = [.. Enumerable.Range(0, sheet.Bars.Length).SelectMany(b => sheet.Chords[b].Select(c => (sheet.StartOf(b) + c.At - gap.From, c.Value)))];
        int ticks = after.Count == 0 ? 0 : (int)((end - gap.To).Ticks / AnticipationEncoding.Tick.Ticks);
        return new GapSides(after, ticks, place => chords.LastOrDefault(c => c.At <= place).Chord);
    }
}
