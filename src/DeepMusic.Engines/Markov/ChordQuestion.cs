using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// The chord symbols of a gap being looked for: a sample of the chain of chords, given the chords before and after, under the condition
/// that each fits what is played over it.
/// </summary>
internal sealed class ChordQuestion
{
    private const double SheetWeight = 3;

    private readonly SheetMusic _sheet;
    private readonly Selection _where;
    private readonly List<ChordCell> _cells;
    private readonly ChordChain _chain;
    private readonly ChordFit _fit;
    private readonly Chord?[] _fixed;
    private readonly PitchClass[] _major;
    private readonly Lattice _lattice;
    private readonly Patience _patience;
    private readonly ulong _seed;
    private readonly List<ChordEvent> _before = [], _after = [];
    private readonly bool _contradicts;

    /// <summary>The question of a gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="chords">Chords that are given, places from the gap's start.</param>
    /// <param name="model">What lead sheets do.</param>
    /// <param name="heard">What the player's chords were, in order.</param>
    /// <param name="bench">What it is thought on.</param>
    /// <param name="patience">Spent on every step.</param>
    public ChordQuestion(Gap gap, ImmutableArray<Placed<Chord>> chords, LeadSheetModel model, IReadOnlyCollection<(Chord Chord, Key Key)> heard, Workbench bench, Patience patience)
    {
        (_sheet, _where, _lattice, _patience) = (gap.Sheet, gap.Where, bench.Lattice, patience);
        _seed = SeededRandom.Derive(gap.Seed, ulong.MaxValue);
        _cells = ChordCell.Of(_sheet, _where.FirstBar, _where.EndBar);
        _major = [.. _cells.Select(c => ChordLine.Major(_sheet, c.Bar))];
        _chain = new ChordChain(model, gap.Surprise);
        Learn(heard);
        _fixed = new Chord?[_cells.Count];
        foreach (Placed<Chord> chord in chords)
        {
            int cell = _cells.FindLastIndex(c => c.At - gap.From <= chord.At);
            if (cell < 0 || chord.At >= gap.To - gap.From || _fixed[cell] is { } other && !other.Equals(chord.Value)) _contradicts = true;
            else _fixed[cell] = chord.Value;
        }
        // Bars after the gap that begin without a symbol go on with its last chord: it has to be the one they had.
        if (_after.Count == 0 && _where.EndBar < _sheet.Bars.Length && ChordLine.Before(_sheet, _where.EndBar) is { } held && !StartsWithSymbol(_where.EndBar))
        {
            if (_fixed[^1] is { } last && !last.Equals(held)) _contradicts = true;
            _fixed[^1] = held;
        }
        List<int> staves = [.. Enumerable.Range(0, _sheet.Staves.Length).Where(s => !_where.Has(s) && _sheet.Staves[s].Channel != 9)];
        _fit = new ChordFit(_sheet, _cells, staves, model);
    }

    /// <summary>The chord symbols of each bar of the gap, or null where those that are given contradict one another.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public ImmutableArray<ImmutableArray<Placed<Chord?>>>? Solve()
    {
        if (_contradicts) return null;
        Chain chain = _chain.Build(_before, freeEnd: true);
        double[]? ends = _after.Count == 0 ? null : EdgeWeights.Of(chain, [.. _after.Take(_chain.Order).Select(_chain.Number)], _patience);
        int[] advance = [.. _chain.Events.Select(e => e.Advance)];
        _lattice.Lay(chain, new MelodyRules(0, null, Beats.Sixteenth), advance, new bool[advance.Length], _cells.Count, Limit, _patience, ends);
        _lattice.Weigh(0, expect: false, _patience);
        if (!_lattice.Feasible) return null;
        var path = new List<Step>();
        _lattice.Sample(new SeededRandom(_seed), path);
        return Written(path);
    }

    private bool StartsWithSymbol(int bar) => _sheet.Chords[bar] is [{ At.Ticks: 0 }, ..];

    private void Learn(IReadOnlyCollection<(Chord Chord, Key Key)> heard)
    {
        int bars = _sheet.Bars.Length;
        foreach ((int first, int end) in ((int, int)[])[(0, _where.FirstBar), (_where.EndBar, bars)])
        {
            if (first >= end) continue;
            int cells = ChordCell.Of(_sheet, first, end).Count;
            ChordEvent opening = ChordEvent.Opening(_sheet.Bars[first].Signature.IsMinor);
            foreach ((int cell, List<ChordEvent> line) in ChordLine.Of(_sheet, first, end))
            {
                bool cutBefore = first > 0 && cell == 0, cutAfter = end < bars && cell + line.Sum(e => e.Advance) == cells;
                _chain.Learn(cutBefore ? line : [opening, .. line], SheetWeight);
                if (cutAfter) _before.AddRange(line.TakeLast(_chain.Order));
                // A bar that only goes on with the chord of the gap has nothing to be led into.
                if (cutBefore && StartsWithSymbol(first)) _after.AddRange(line);
            }
        }
        if (_before.Count == 0) _before.Add(ChordEvent.Opening(_sheet.Bars[_where.FirstBar].Signature.IsMinor));
        // Chords heard under phrases: which followed which is known, not when they changed.
        int bar = _cells.Count(c => c.Bar == _cells[0].Bar), phase = _cells[0].Phase == ChordCell.WholeBar ? ChordCell.WholeBar : ChordCell.FirstHalf;
        _chain.Learn(heard.Select(h => ChordEvent.Of(h.Chord, MajorOf(h.Key), bar, phase)), 1);
    }

    private static PitchClass MajorOf(Key key) => key.Tonic + key.Scale.ParentMajor;

    private void Limit(int slot, double[] factors)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            ChordEvent symbol = _chain.Events[i];
            if (symbol.Degree < 0 || symbol.Phase >= 0 && symbol.Phase != _cells[slot].Phase || slot + symbol.Advance > _cells.Count)
            {
                factors[i] = 0;
                continue;
            }
            Chord chord = symbol.In(_major[slot]);
            for (int cell = slot; cell < slot + symbol.Advance && factors[i] > 0; cell++)
            {
                if (_fixed[cell] is { } given) factors[i] *= given.Equals(chord) ? 1 : 0;
                else factors[i] *= _fit.Of(cell, chord.Root.Value, symbol.Quality);
            }
        }
    }

    private ImmutableArray<ImmutableArray<Placed<Chord?>>> Written(List<Step> path)
    {
        var bars = new List<Placed<Chord?>>[_where.Bars];
        for (int i = 0; i < bars.Length; i++) bars[i] = [];
        Chord? last = null;
        foreach (Step step in path)
        {
            ChordCell cell = _cells[step.Slot];
            Chord chord = _chain.Events[step.Symbol].In(_major[step.Slot]);
            if (!chord.Equals(last)) bars[cell.Bar - _where.FirstBar].Add(new(cell.At - _sheet.StartOf(cell.Bar), chord));
            last = chord;
        }
        return [.. bars.Select(b => b.ToImmutableArray())];
    }
}
