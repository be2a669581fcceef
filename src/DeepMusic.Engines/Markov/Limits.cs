using System.Collections.Immutable;
using System.Numerics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Which symbol may stand where: what the constraints say of a single event, asked through <see cref="IConstraint.Mask"/>, and the
/// meter. What they say of several events together is for <see cref="MelodyRules"/> and for the tilt.
/// </summary>
internal sealed class Limits
{
    private const double AcrossBeat = 0.15, AwayFromHome = 0.4;
    private const byte Velocity = 80;

    private readonly Prompt _prompt;
    private readonly MarkovEncoding _encoding;
    private readonly ImmutableArray<IConstraint> _later;
    private readonly Candidate[] _candidates;
    private readonly bool[] _home;
    private readonly double[] _always;
    private readonly float[] _logits;
    private readonly HashSet<int> _goals;
    private readonly Surroundings? _around;
    private readonly int[] _classes;
    private readonly int _length;

    /// <summary>The limits of one answer. The vocabulary is complete.</summary>
    public Limits(Prompt prompt, MarkovEncoding encoding, Surroundings? around = null)
    {
        (_prompt, _encoding, _around) = (prompt, encoding, around);
        _length = (int)(prompt.Length.Ticks / encoding.Slot.Ticks);
        _classes = new int[encoding.Symbols.Length];
        _goals = [_length, _length + (int)((around?.Silence ?? Beats.Zero).Ticks / encoding.Slot.Ticks), .. prompt.Constraints.All.OfType<Landing>().Select(l => (int)(l.At.Ticks / encoding.Slot.Ticks))];
        _candidates = new Candidate[encoding.Symbols.Length];
        _logits = new float[_candidates.Length];
        _home = new bool[_candidates.Length];
        for (int i = 0; i < _candidates.Length; i++)
        {
            MarkovSymbol symbol = encoding.Symbols[i];
            // What was played ends where it ended; a whole answer closes sooner on the tonic or the fifth. Made notes know by themselves.
            _home[i] = symbol.Made || symbol.Top < 0 || new Pitch(symbol.Top).Class - encoding.Key.Tonic is 0 or 7;
            foreach (Pitch pitch in symbol.Struck) _classes[i] |= 1 << pitch.Class.Value;
            ImmutableArray<Note> notes = [.. symbol.Struck.Select(p => new Note(Beats.Zero, symbol.Length, p, Velocity))];
            _candidates[i] = new Candidate(notes.IsEmpty ? CandidateKind.Rest : CandidateKind.Strike, notes, encoding.Slot * Math.Max(1, symbol.Advance));
        }
        // These judge an event the same wherever it stands: asked once. Repeats, copies and density are seen to elsewhere.
        foreach (IConstraint constraint in prompt.Constraints.All)
            if (constraint is PitchConstraint or LongestNote or MaxPolyphony) constraint.Mask(_logits, State(0));
        _always = [.. _logits.Select(l => Math.Exp(l))];
        _later = [.. prompt.Constraints.All.Where(c => c is not (PitchConstraint or LongestNote or MaxPolyphony or MaxRepeats or NoCopy or Density))];
    }

    /// <summary>The factors of all symbols at a slot; see <see cref="Lattice"/>.</summary>
    public void At(int slot, double[] factors)
    {
        (int phase, int pulse) = Place(slot);
        int sixteenth = (int)(Beats.Sixteenth.Ticks / _encoding.Slot.Ticks);
        int bar = (int)(_prompt.Context.Timeline.Meter.Bar.Ticks / _encoding.Slot.Ticks);
        ReadOnlySpan<MarkovSymbol> symbols = _encoding.Symbols;
        for (int i = 0; i < symbols.Length; i++)
        {
            ref readonly MarkovSymbol symbol = ref symbols[i];
            factors[i] = _always[i];
            if (symbol.Phase >= 0 && symbol.Phase != phase) factors[i] = 0;
            // Between the answer and what comes after it there is silence.
            else if (slot >= _length && symbol.Pitches != 0) factors[i] = 0;
            else if (symbol.Advance == 0)
            {
                if (_length - slot > bar || _around?.After is not null) factors[i] = 0;
                else if (!_home[i]) factors[i] *= AwayFromHome;
                if (factors[i] == 0) continue;
                if (!_later.IsEmpty) _candidates[i] = _candidates[i] with { Advance = _encoding.Slot * (_length - slot) };
            }
            else if (symbol.Made && symbol.Pitches == 0)
            {
                if ((phase + symbol.Advance) % sixteenth != 0 && !_goals.Contains(slot + symbol.Advance)) factors[i] = 0;
            }
            else if (symbol.Made && phase != 0 && phase + symbol.Advance > pulse) factors[i] *= AcrossBeat;
        }
        if (slot >= _length) return;
        if (_around?.Harmony is { } harmony) Harmonise(harmony, slot, phase, pulse, factors);
        if (_later.IsEmpty) return;
        Array.Clear(_logits);
        foreach (IConstraint constraint in _later) constraint.Mask(_logits, State(slot));
        for (int i = 0; i < factors.Length; i++)
            if (_logits[i] != 0) factors[i] *= Math.Exp(_logits[i]);
    }

    private (int Phase, int Pulse) Place(int slot)
    {
        long ticks = _encoding.Slot.Ticks;
        if (_around is null) return (_encoding.Phase(_prompt.Start, _encoding.Slot * slot), (int)(_encoding.Pulse.Ticks / ticks));
        (Beats into, Beats pulse) = _around.Places.At(_encoding.Slot * slot);
        return ((int)(into.Ticks / ticks), (int)(pulse.Ticks / ticks));
    }

    private void Harmonise(Harmony harmony, int slot, int phase, int pulse, double[] factors)
    {
        double[] strong = harmony.Weights(_encoding.Slot * slot, true), weak = harmony.Weights(_encoding.Slot * slot, false);
        for (int i = 0; i < factors.Length; i++)
        {
            if (factors[i] == 0 || _classes[i] == 0) continue;
            double[] weights = phase == 0 || _candidates[i].Notes[0].Length.Ticks > pulse * _encoding.Slot.Ticks ? strong : weak;
            for (int left = _classes[i]; left != 0; left &= left - 1) factors[i] *= weights[BitOperations.TrailingZeroCount(left)];
        }
    }

    private SamplingState State(int slot) => new()
    {
        Vocabulary = _candidates,
        Start = _prompt.Start,
        Length = _prompt.Length,
        Now = _encoding.Slot * slot,
    };
}
