using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>One answer in the making: place after place is filled with the unit that ranks best and breaks no limit.</summary>
internal sealed class Patchwork
{
    /// <summary>How far down the ranking surprise 1 goes on average, as a share of it.</summary>
    private const double Depth = 0.2;

    /// <summary>The source of notes that are other than they were recorded, so that the limits hold.</summary>
    private const string Rule = "rule";

    private readonly Sources _sources;
    private readonly Prompt _prompt;
    private readonly CallReading _reading;
    private readonly UnitOptions _options;
    private readonly SeededRandom _random;
    private readonly Following _following;
    private readonly BarsUsed _used;
    private readonly Shortlist _shortlist;
    private readonly double _phaseOfLibrary, _phaseOfNetwork;
    private readonly List<FactorSet> _guarded = [];
    private Beats _overhang;
    private int _fromUnits, _places;
    private bool _isLast;

    /// <summary>An empty answer.</summary>
    /// <param name="sources">What may be in it.</param>
    /// <param name="prompt">What was asked.</param>
    /// <param name="reading">The same in the engine's terms.</param>
    /// <param name="options">How it is thought of.</param>
    /// <param name="attempt">The how manieth attempt.</param>
    public Patchwork(Sources sources, Prompt prompt, CallReading reading, UnitOptions options, int attempt)
    {
        (_sources, _prompt, _reading, _options) = (sources, prompt, reading, options);
        _random = new SeededRandom(SeededRandom.Derive(prompt.Seed, (ulong)attempt));
        (_phaseOfLibrary, _phaseOfNetwork) = (_random.NextDouble(), _random.NextDouble());
        _following = new Following(sources.Network, options);
        _used = new BarsUsed(Math.Max(1, prompt.Reuse));
        _shortlist = new Shortlist(options, reading, new Fitting(prompt, reading), _used);
        foreach (Unit bar in reading.Touched) _following.Hear(bar, Beats.Zero);
    }

    /// <summary>The notes so far, from the answer's start, with where they come from.</summary>
    public List<(Note Note, Provenance From)> Notes { get; private set; } = [];

    /// <summary>The runs of notes that are not to be copied: those of the library's pieces in it.</summary>
    public NoCopy Guard => new(new FactorSet(UnitLibrary.Guarded, [.. _guarded]));

    /// <summary>Whether a place stayed silent because everything there was had come as often as it may.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether there was anything to answer with.</summary>
    public bool HasMaterial => _shortlist.HasFound || _sources.Proposal is not null;

    /// <summary>Fills the whole length.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public void Fill(CancellationToken cancel)
    {
        Beats bar = _reading.Meter.Bar;
        for (Beats settled = Beats.Zero; settled < _prompt.Length;)
        {
            cancel.ThrowIfCancellationRequested();
            Place place = Place.Next(_prompt.Start, _prompt.Length, settled, bar, _prompt.UnitBars);
            if (!Propose(place)) place = Select(place, cancel);
            Settle(place);
            settled = place.End;
            _places++;
        }
    }

    /// <summary>Mends what is broken of some limits. Notes that change for it say so.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="length">How far the answer is.</param>
    /// <returns>Whether they hold.</returns>
    public bool Mend(ConstraintSet limits, Beats length)
    {
        Phrase phrase = Phrase(Notes, length);
        ImmutableArray<string> broken = limits.Broken(phrase);
        if (broken.IsEmpty) return true;
        Phrase mended = limits.Repair(phrase);
        var known = new Dictionary<(Beats, Pitch), (Note Note, Provenance From)>();
        foreach ((Note note, Provenance from) in Notes) known[(note.Start, note.Pitch)] = (note, from);
        var rule = new Provenance(Rule, string.Join(", ", broken.Distinct()));
        // Who is only shorter than before is from where it was.
        Notes = [.. mended.Notes.Select(n => (n, known.TryGetValue((n.Start, n.Pitch), out (Note Note, Provenance From) was) ? was.From : rule))];
        return limits.Holds(mended);
    }

    private Place Select(Place place, CancellationToken cancel)
    {
        bool library = Takes(_fromUnits++, Math.Clamp(_prompt.Library, 0, 1), _phaseOfLibrary);
        foreach (Material material in _sources.InOrder(library))
            foreach (int bars in Unit.Lengths.Reverse())
            {
                if (bars > place.Bars) continue;
                cancel.ThrowIfCancellationRequested();
                Place here = place.Shorter(bars, _reading.Meter.Bar);
                if (Fill(material, here)) return here;
            }
        // Nothing at all was played in this meter, nor is it in the library: what was just played is there still.
        Place bar = place.Shorter(1, _reading.Meter.Bar);
        _isLast |= !_shortlist.HasFound;
        foreach (Material material in _isLast ? _sources.Last : [])
            if (Fill(material, bar)) return bar;
        IsExhausted |= _shortlist.HasFound;
        return bar;
    }

    private bool Fill(Material material, Place place)
    {
        float[] query = Query(place);
        int? last = Notes.Count == 0 ? LastOfCall() : Notes[^1].Note.Pitch.Number;
        Beats silent = place.Start - (Notes.Count == 0 ? Beats.Zero : Beats.Min(Notes.Max(n => n.Note.End), place.Start));
        var before = new Before(last, silent, TopLine.Onsets(Written()));
        List<Fitted> found = _shortlist.Find(_sources.Of(material), material != Material.Library, _sources.Fresh(material), query, place, before);
        List<Fitted> ranked = _shortlist.Rank(found, _following, place);
        if (ranked.Count == 0) return false;
        int first = Math.Min(ranked.Count - 1, (int)(-Math.Log(1 - _random.NextDouble()) * Math.Clamp(_prompt.Surprise, 0, 1) * Depth * ranked.Count));
        ConstraintSet due = Due(place.End);
        (Fitted? best, List<(Note, Provenance)> draft, int fewest) = (null, [], int.MaxValue);
        for (int tried = 0; tried < Math.Min(_options.MostTried, ranked.Count) && fewest > 0; tried++)
        {
            Fitted one = ranked[(first + tried) % ranked.Count];
            List<(Note, Provenance)> with = Draft(one, place);
            int faults = Faults(due, with, place.End, one.Entry);
            if (faults < fewest) (best, draft, fewest) = (one, with, faults);
        }
        Beats end = place.Length + place.Offset;
        _overhang = Beats.Max(Beats.Zero, best!.Unit.Notes.Where(n => n.Start < end).Max(n => n.End) - end);
        Notes = draft;
        _used.Add(best.Unit);
        if (best.Entry >= 0) _guarded.Add(MelodyOf(best.Entry));
        if (fewest > 0) Mend(new ConstraintSet(due.All.Add(Guard)), place.End);
        return true;
    }

    // What was written, and the unit after it: what may not sound so long, or so many at once, ends; the landing note is struck.
    private List<(Note Note, Provenance From)> Draft(Fitted one, Place place)
    {
        var draft = new List<(Note Note, Provenance From)>(Notes);
        if (one.Unit.Carried > Beats.Zero && _overhang > Beats.Zero && place.Offset == Beats.Zero && draft.Count > 0)
        {
            int sounding = draft.FindLastIndex(d => d.Note.End == place.Start);
            Beats on = Beats.Min(Beats.Min(one.Unit.Carried, one.Notes[0].Start), place.Length);
            if (sounding >= 0 && on > Beats.Zero) draft[sounding] = (draft[sounding].Note with { Length = draft[sounding].Note.Length + on }, draft[sounding].From);
        }
        var part = new Phrase(Beats.Zero, place.Length, one.Notes);
        foreach (IConstraint limit in _prompt.Constraints.All)
            part = limit switch
            {
                LongestNote or MaxPolyphony => limit.Repair(part),
                Landing landing when landing.At >= place.Start && landing.At < place.End => (landing with { At = landing.At - place.Start }).Repair(part),
                _ => part,
            };
        foreach (Note note in part.Notes)
        {
            string told = one.Told((int)((note.Start + place.Offset).Ticks / _reading.Meter.Bar.Ticks));
            Provenance from = one.IsRecorded(note, place) ? new Provenance(UnitImproviser.EngineName, told) : new Provenance(Rule, $"to fit: {told}");
            draft.Add((note with { Start = note.Start + place.Start }, from));
        }
        return draft;
    }

    private int Faults(ConstraintSet due, List<(Note Note, Provenance From)> draft, Beats length, int entry)
    {
        Phrase phrase = Phrase(draft, length);
        int faults = due.All.Sum(c => c.Violations(phrase));
        if (entry < 0 && _guarded.Count == 0) return faults;
        ImmutableArray<FactorSet> guarded = entry < 0 ? [.. _guarded] : [.. _guarded, MelodyOf(entry)];
        return faults + new NoCopy(new FactorSet(UnitLibrary.Guarded, guarded)).Violations(phrase);
    }

    // What the network proposed stands where it is its turn; it obeys by itself, but perhaps not after what stands before it here.
    private bool Propose(Place place)
    {
        if (_sources.Proposal is not { } proposal || !Takes(_places, 1 - _prompt.Blend, _phaseOfNetwork)) return false;
        var draft = new List<(Note Note, Provenance From)>(Notes);
        for (int i = 0; i < proposal.Phrase.Notes.Length; i++)
        {
            Note note = proposal.Phrase.Notes[i];
            if (note.Start >= place.Start && note.Start < place.End) draft.Add((note with { Length = Beats.Min(note.Length, place.End - note.Start) }, proposal.Provenance[i]));
        }
        if (draft.Count == Notes.Count) return false;
        Notes = draft;
        _overhang = Beats.Zero;
        Mend(Due(place.End), place.End);
        return true;
    }

    private float[] Query(Place place)
    {
        var query = new float[_sources.Network.Config.Embedding];
        _following.Wanted(place.Bars, query);
        if (_sources.Proposal is not { } proposal) return query;
        Phrase straight = CallReading.Straight(proposal.Phrase);
        Unit[] bars = [.. Enumerable.Range(0, place.Bars).Select(i => Unit.BarAt(straight, _reading.Meter, place.BarLine + _reading.Meter.Bar * i, _reading.Home, new UnitOrigin(proposal.Engine, "", 1)))];
        if (bars.All(b => b.Notes.IsEmpty)) return query;
        var proposed = new float[query.Length];
        _sources.Network.Embed(Unit.Join(bars), proposed);
        float blend = (float)_prompt.Blend, squares = 0;
        for (int i = 0; i < query.Length; i++)
        {
            query[i] = blend * query[i] + (1 - blend) * proposed[i];
            squares += query[i] * query[i];
        }
        float scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        for (int i = 0; i < query.Length; i++) query[i] *= scale;
        return query;
    }

    private void Settle(Place place)
    {
        Phrase written = Phrase(Notes, place.End);
        for (int i = 0; i < place.Bars; i++)
            _following.Hear(Unit.BarAt(written, _reading.Meter, place.BarLine + _reading.Meter.Bar * i, _reading.Home, new UnitOrigin("", "", 1)), i == 0 ? place.Offset : Beats.Zero);
    }

    // A landing that is still to come is not missing yet, nor is a density.
    private ConstraintSet Due(Beats settled) => new([.. _prompt.Constraints.Firm.All.Where(c => c is not Landing landing || landing.At < settled)]);

    // Which of so many in a row are taken, so that any few of them hold their share: a phase decides who begins.
    private static bool Takes(int number, double share, double phase) => Math.Floor((number + 1) * share + phase) > Math.Floor(number * share + phase);

    private int? LastOfCall() => _prompt.Call.IsRest ? null : _prompt.Call.Notes[^1].Pitch.Number;

    private FactorSet MelodyOf(int entry) => _sources.Of(Material.Library)!.MelodyOf(entry);

    private Note[] Written() => [.. Notes.Select(n => n.Note)];

    private Phrase Phrase(List<(Note Note, Provenance From)> notes, Beats length) => new(_prompt.Start, length, notes.Select(n => n.Note));
}
