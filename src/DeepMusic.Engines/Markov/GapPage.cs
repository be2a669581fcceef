using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>One staff of a gap as a question: the prompt, and what stands around it.</summary>
internal sealed class GapPage
{
    private const int Window = 128, NearNotes = 16;

    private readonly SheetMusic _sheet;
    private readonly Selection _where;
    private readonly int _staff;
    private readonly Key _key;
    private readonly KeySignature _signature;
    private readonly List<Heard> _own;
    private readonly Beats _from, _to;
    private readonly HashSet<(Beats, Pitch)> _stood;

    /// <summary>A staff of a gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="sheet">Its sheet with what is written so far.</param>
    /// <param name="staff">The staff.</param>
    /// <param name="open">The staves whose gap is not written yet.</param>
    /// <param name="leaning">How readily a melody leaves the chord.</param>
    public GapPage(Gap gap, SheetMusic sheet, int staff, ulong open, Leaning leaning)
    {
        (_sheet, _where, _staff, _from, _to) = (sheet, gap.Where, staff, gap.From, gap.To);
        _signature = sheet.Bars[_where.FirstBar].Signature;
        _key = gap.Context.Key is { Confidence: 0, Locked: false } ? _signature.Key : gap.Context.Key.Key;
        IReadOnlyList<Note> notes = sheet.Notes(staff);
        List<Heard> left = Part(staff, Math.Max(0, _where.FirstBar - Window), _where.FirstBar, true), right = Part(staff, _where.EndBar, Math.Min(sheet.Bars.Length, _where.EndBar + Window), true);
        Note? after = notes.Where(n => n.End > _to).Select(n => (Note?)n).FirstOrDefault();
        bool leads = right.Count > 0 && !right[0].Begins;
        ConstraintSet limits = gap.LimitsOf(staff);
        int register = RegisterOf(notes);
        _own = [.. right, .. left];
        _stood = [.. gap.Sheet.Notes(staff).Where(n => n.Start >= _from && n.Start < _to).Select(n => (n.Start, n.Pitch))];
        Around = new Surroundings
        {
            Places = new PulsePlaces(sheet, _where.FirstBar, _where.EndBar),
            Register = register,
            Voices = IsLine(notes) ? 1 : null,
            Near = _own.Count,
            GoesOn = left.Count > 0 && left[^1].Next is not null,
            Previous = left.Count == 0 ? -1 : TopLine.Of(left[^1].Phrase.Notes.AsSpan())[^1].Pitch.Number,
            After = leads ? right[0] : null,
            Silence = leads ? Beats.Max(_to, after!.Value.Start) - _to : Beats.Zero,
            Harmony = Sounding(open, leaning),
        };
        MusicalContext context = gap.Context with { Timeline = gap.Context.Timeline with { Meter = sheet.Bars[_where.FirstBar].Meter }, Key = new KeyEstimate(_key, 1, false) };
        Prompt = new Prompt
        {
            Call = Neighbours(notes),
            Start = sheet.Missing(_where.FirstBar),
            Length = _to - _from,
            Context = context,
            Constraints = limits,
            Surprise = gap.Surprise,
            Seed = SeededRandom.Derive(gap.Seed, (ulong)staff),
        };
        // Higher or in another key: what stands beside the gap is known as it stands, and as it would be there.
        bool moves = Question.Register(register, limits.Find<PitchRange>()) != register || limits.Find<InKey>() is { } locked && locked.Key.Classes != _key.Classes;
        if (moves) _own = [.. Part(staff, _where.EndBar, Math.Min(sheet.Bars.Length, _where.EndBar + Window), false), .. Part(staff, Math.Max(0, _where.FirstBar - Window), _where.FirstBar, false), .. _own];
    }

    /// <summary>What is asked.</summary>
    public Prompt Prompt { get; }

    /// <summary>What stands around it.</summary>
    public Surroundings Around { get; }

    /// <summary>The staff's own music on both sides of the gap; what comes before it last.</summary>
    public List<Heard> Own => [.. _own];

    /// <summary>Whether a phrase that was played is what stands in the gap: who knows it would write it again.</summary>
    public bool StoodHere(Phrase played)
    {
        Beats at = played.Start - _sheet.Start;
        return at < _to && at + played.Length > _from && played.Notes.Any(n => _stood.Contains(((at + n.Start).Round(SheetMusic.Grid), n.Pitch)));
    }

    /// <summary>All that the sheet teaches, so many notes of other staves at most, the staff's own last.</summary>
    public IEnumerable<Heard> Heard(int most)
    {
        int first = Math.Max(0, _where.FirstBar - Window), end = Math.Min(_sheet.Bars.Length, _where.EndBar + Window);
        foreach (int other in Enumerable.Range(0, _sheet.Staves.Length).Where(s => s != _staff && _sheet.Staves[s].Channel != 9))
        {
            // What another staff has in the gap is to be thrown away, or has just been made up.
            List<Heard> parts = _where.Has(other)
                ? [.. Part(other, first, _where.FirstBar, false), .. Part(other, _where.EndBar, end, false)]
                : SheetParts.Of(_sheet, other, first, end, _key, _signature, stays: false, cutBefore: first > 0, cutAfter: end < _sheet.Bars.Length);
            foreach (Heard part in parts)
            {
                if ((most -= part.Phrase.Notes.Length) < 0) break;
                yield return part;
            }
        }
        foreach (Heard part in _own) yield return part;
    }

    private List<Heard> Part(int staff, int firstBar, int endBar, bool stays) =>
        SheetParts.Of(_sheet, staff, firstBar, endBar, _key, _signature, stays, cutBefore: firstBar > 0, cutAfter: endBar < _sheet.Bars.Length);

    private Harmony? Sounding(ulong open, Leaning leaning)
    {
        var chords = new List<Placed<Chord?>>();
        for (int bar = 0; bar < _where.EndBar; bar++)
            foreach (Placed<Chord?> chord in _sheet.Chords[bar])
            {
                if (bar < _where.FirstBar) chords.Clear();
                chords.Add(new(Beats.Max(Beats.Zero, _sheet.StartOf(bar) + chord.At - _from), chord.Value));
            }
        List<Note> others = [.. Enumerable.Range(0, _sheet.Staves.Length).Where(s => (open >> s & 1) == 0 && _sheet.Staves[s].Channel != 9).SelectMany(_sheet.Notes)
            .Where(n => n.Start < _to && n.End > _from).Select(n => n with { Start = n.Start - _from }).OrderBy(n => n.Start)];
        return chords.Count == 0 && others.Count == 0 ? null : new Harmony(chords, others, _key, leaning);
    }

    private int RegisterOf(IReadOnlyList<Note> notes)
    {
        List<Note> near = [.. notes.Where(n => n.Start < _from).TakeLast(NearNotes), .. notes.Where(n => n.Start >= _to).Take(NearNotes)];
        if (near.Count == 0) near = [.. notes];
        return near.Count > 0 ? (int)Math.Round(near.Average(n => n.Pitch.Number)) : _sheet.Staves[_staff].Clef switch
        {
            Clef.Treble => 69,
            Clef.TrebleLow or Clef.Tenor => 57,
            Clef.Alto => 60,
            _ => 50,
        };
    }

    private static bool IsLine(IReadOnlyList<Note> notes)
    {
        for (int i = 1; i < notes.Count; i++)
            if (notes[i].Start < notes[i - 1].End) return false;
        return true;
    }

    // What stands on both sides, as one phrase: its loudness, its width, how it swings.
    private Phrase Neighbours(IReadOnlyList<Note> notes)
    {
        List<Note> before = [.. notes.Where(n => n.Start < _from).TakeLast(NearNotes)], after = [.. notes.Where(n => n.Start >= _to).Take(NearNotes)];
        Beats from = before.Count > 0 ? before[0].Start : _from, skip = _to - _from;
        List<Note> both = [.. before.Select(n => n with { Start = n.Start - from, Voice = 0 }), .. after.Select(n => n with { Start = n.Start - skip - from, Voice = 0 })];
        return both.Count == 0 ? Phrase.Rest(Beats.Zero, skip) : new Phrase(Beats.Zero, both.Max(n => n.End), both);
    }
}
