using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// One answer being looked for. Samples that copy are thrown away, which keeps the distribution exact (rejection); after so many of
/// them a guide turns the sampling away from copies as they come up. All is bounded by counts, so the same question ends the same way.
/// </summary>
internal sealed class Question
{
    private const int ExactTries = 200, GuidedTries = 200, TiltSteps = 6, SampleSteps = 512;
    private const double SteepestTilt = 12;

    private readonly Prompt _prompt;
    private readonly MarkovEncoding _encoding;
    private readonly MarkovModel _model;
    private readonly Lattice _lattice;
    private readonly Patience _patience;
    private readonly Limits _limits;
    private readonly Contour _contour;
    private readonly int[] _advance;
    private readonly bool[] _counted;
    private readonly int _whole;
    private readonly int _callSwing;

    /// <summary>Learns what was heard for this prompt.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    /// <param name="prompt">What was asked.</param>
    /// <param name="heard">What was heard, corpus first, the call or what stands nearest last.</param>
    /// <param name="corpus">How many of them are corpus.</param>
    /// <param name="config">The constants.</param>
    /// <param name="bench">What it is thought on.</param>
    /// <param name="patience">Spent on every step.</param>
    /// <param name="around">What stands around the answer; null where nothing does.</param>
    public Question(Prompt prompt, List<Heard> heard, int corpus, MarkovConfig config, Workbench bench, Patience patience, Surroundings? around = null)
    {
        (_prompt, _lattice, _patience) = (prompt, bench.Lattice, patience);
        _contour = new Contour(prompt);
        _callSwing = SwingOf(prompt.Call);
        _encoding = Encoding(prompt, around);
        // What stands after the answer may come after a silence: the last event lasts until there.
        _whole = (int)((prompt.Length + (around?.Silence ?? Beats.Zero)).Ticks / _encoding.Slot.Ticks);
        _model = new MarkovModel(heard, corpus, prompt, config, _encoding, Rests(around), bench, patience, around);
        _limits = new Limits(prompt, _encoding, around);
        _advance = new int[_encoding.Symbols.Length];
        _counted = new bool[_advance.Length];
        for (int i = 0; i < _advance.Length; i++)
        {
            _advance[i] = _encoding.Symbols[i].Advance;
            _counted[i] = _encoding.Symbols[i].Pitches != 0;
        }
    }

    /// <summary>What it has learned; for tests, as the next two.</summary>
    internal MarkovModel Model => _model;

    /// <summary>Its vocabulary.</summary>
    internal MarkovEncoding Vocabulary => _encoding;

    /// <summary>What may stand where.</summary>
    internal Limits Limits => _limits;

    /// <summary>The answer's phrase with where each of its notes comes from, or null where the constraints leave none.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public (Phrase Phrase, ImmutableArray<Provenance> Provenance)? Solve()
    {
        if (_prompt.Constraints.All.OfType<Landing>().Any(l => l.At < Beats.Zero || l.At >= _prompt.Length)) return null;
        int repeats = _prompt.Constraints.All.OfType<MaxRepeats>().Select(r => r.Most).DefaultIfEmpty(0).Min();
        var rules = new MelodyRules(repeats, null, _encoding.Slot, anyTransposition: false);
        _lattice.Lay(_model.Chain, rules, _advance, _counted, _whole, _limits.At, _patience, _model.Ends);
        Tilt();
        if (!_lattice.Feasible) return null;
        Density? density = _prompt.Constraints.Find<Density>();
        ConstraintSet firm = _prompt.Constraints.Firm;
        var guide = new CopyGuide([.. _prompt.Constraints.All.OfType<NoCopy>()], _encoding.Slot);
        var random = new SeededRandom(_prompt.Seed);
        var path = new List<Step>();
        (Phrase Phrase, ImmutableArray<Provenance> Provenance)? best = null;
        int nearest = int.MaxValue;
        for (int tries = 0; tries < ExactTries + GuidedTries; tries++)
        {
            bool guided = tries >= ExactTries, ended = _lattice.Sample(random, path, guided ? guide : null);
            _patience.Spend(SampleSteps);
            if (!ended || !guided && Copies(guide, path)) continue;
            int missed = (density is null ? 0 : Missed(density, Onsets(path))) + Swung(path);
            if (missed >= nearest) continue;
            Phrase phrase = Written(path);
            if (!firm.Holds(phrase)) continue;
            (best, nearest) = ((phrase, Explain(phrase, path)), missed);
            if (missed == 0) return best;
        }
        // A density is a target, not a limit, and a swing is only dull: the nearest of so many is an answer, and the rest would be silence.
        return best;
    }

    private bool Copies(CopyGuide guide, List<Step> path)
    {
        guide.Clear();
        foreach (Step step in path)
        {
            int top = _encoding.Symbols[step.Symbol].Top;
            if (!guide.Allows(step.Slot, top)) return true;
            guide.Strike(step.Slot, top);
        }
        return false;
    }

    // Notes of a swing that is stuck; as much as the call itself swung may always be.
    private int Swung(List<Step> path)
    {
        var swing = new Swing();
        foreach (Step step in path)
            if (_counted[step.Symbol]) swing.Strike(_encoding.Symbols[step.Symbol].Top);
        return Math.Max(0, swing.Longest - Math.Max(Swing.Stuck - 1, _callSwing));
    }

    private static int SwingOf(Phrase call)
    {
        var swing = new Swing();
        foreach (Note note in TopLine.Of(call.Notes.AsSpan())) swing.Strike(note.Pitch.Number);
        return swing.Longest;
    }

    private int Missed(Density density, int onsets)
    {
        (int fewest, int most) = density.Bounds(_prompt.Length);
        return Math.Max(0, Math.Max(fewest - onsets, onsets - most));
    }

    private int Onsets(List<Step> path)
    {
        int onsets = 0;
        foreach (Step step in path) if (_counted[step.Symbol]) onsets++;
        return onsets;
    }

    // Newton's place taken by the secant: the mean grows with the tilt, and a rough meeting will do, for samples scatter anyway.
    private void Tilt()
    {
        if (_prompt.Constraints.Find<Density>() is not { } density)
        {
            _lattice.Weigh(0, expect: false, _patience);
            return;
        }
        (double target, double close) = (density.Target(_prompt.Length), Math.Max(0.5, 0.04 * density.Target(_prompt.Length)));
        double low = -SteepestTilt, high = SteepestTilt, tilt = 0;
        for (int i = 0; i < TiltSteps; i++)
        {
            double mean = _lattice.Weigh(tilt, expect: true, _patience);
            if (!_lattice.Feasible || Math.Abs(mean - target) <= close) return;
            if (mean < target) low = tilt;
            else high = tilt;
            double next = tilt + 2.5 * Math.Log(Math.Max(target, 0.25) / Math.Max(mean, 0.25));
            tilt = next > low && next < high ? next : (low + high) / 2;
        }
        _lattice.Weigh(tilt, expect: false, _patience);
    }

    private Phrase Written(List<Step> path) => new(_prompt.Start, _prompt.Length, _encoding.Decode(path, _prompt.Length, Velocity));

    private byte Velocity(Step step)
    {
        (Heard Phrase, int Note)? source = _model.SourceOf(step);
        return _contour.At(_encoding.Slot * step.Slot, source?.Phrase.Phrase, source?.Note ?? -1);
    }

    private ImmutableArray<Provenance> Explain(Phrase phrase, List<Step> path)
    {
        var bySlot = path.ToDictionary(s => _encoding.Slot * s.Slot);
        return [.. phrase.Notes.Select(n => Explain(bySlot[n.Start]))];
    }

    private Provenance Explain(Step step)
    {
        if (_model.SourceOf(step) is not { } source) return new Provenance(MarkovImproviser.EngineName, "scale walk");
        int order = MarkovModel.OrderOf(step);
        return new Provenance(MarkovImproviser.EngineName, order > 0 ? $"{source.Phrase.Name}, order {order}" : $"{source.Phrase.Name}, same note");
    }

    private static MarkovEncoding Encoding(Prompt prompt, Surroundings? around)
    {
        ConstraintSet constraints = prompt.Constraints;
        InKey? locked = constraints.Find<InKey>();
        long slot = MarkovEncoding.PlainSlot.Ticks;
        slot = Common(slot, prompt.Length.Ticks);
        slot = Common(slot, around?.Silence.Ticks ?? 0);
        foreach (Landing landing in constraints.All.OfType<Landing>()) slot = Common(slot, landing.At.Ticks);
        TimeSignature meter = prompt.Context.Timeline.Meter;
        return new MarkovEncoding
        {
            Key = locked?.Key ?? prompt.Context.Key.Key,
            Locked = locked is not null,
            Register = Register(around?.Register ?? Middle(prompt.Call), constraints.Find<PitchRange>()),
            Slot = new Beats(slot),
            Pulse = meter.Pulse,
            Voices = constraints.All.OfType<MaxPolyphony>().Select(p => (int?)p.Voices).Append(around?.Voices).Min(),
            Longest = constraints.All.OfType<LongestNote>().Select(l => (Beats?)l.Longest).MinBy(l => l?.Ticks),
        };
    }

    private static int Middle(Phrase call) => call.IsRest ? 67 : (int)Math.Round(TopLine.Of(call.Notes.AsSpan()).Average(n => n.Pitch.Number));

    /// <summary>A register, moved by octaves into the range where there is one.</summary>
    public static int Register(int register, PitchRange? range)
    {
        const int around = 7;
        if (range is null) return register;
        return Enumerable.Range(-10, 21).Select(octave => register + 12 * octave)
            .OrderBy(r => Math.Max(0, range.Low.Number - (r - around)) + Math.Max(0, r + around - range.High.Number))
            .ThenBy(r => Math.Abs(r - register)).First();
    }

    // A step from anywhere to the next sixteenth, to a landing and from it.
    private List<int> Rests(Surroundings? around)
    {
        var ticks = new SortedSet<long>();
        for (long t = MarkovEncoding.PlainSlot.Ticks; t <= Beats.Sixteenth.Ticks; t += MarkovEncoding.PlainSlot.Ticks) ticks.Add(t);
        foreach (Landing landing in _prompt.Constraints.All.OfType<Landing>())
        {
            ticks.Add(landing.At.Modulo(Beats.Sixteenth).Ticks);
            ticks.Add((Beats.Sixteenth - landing.At.Modulo(Beats.Sixteenth)).Ticks);
        }
        if (around is not null) ticks.Add(around.Silence.Ticks);
        return [.. ticks.Where(t => t > 0).Select(t => (int)(t / _encoding.Slot.Ticks))];
    }

    private static long Common(long a, long b) => b == 0 ? a : Common(b, a % b);
}
