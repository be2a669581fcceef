using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.DeepBach;

/// <summary>A gap and the bars around it on a grid. Each staff stands there in its voice's range, whole octaves from where it sounds.</summary>
internal sealed class GapGrid
{
    private const int Voices = DeepBachEncoding.Voices;
    private static readonly Beats Tick = DeepBachEncoding.Tick;

    private readonly Gap _gap;
    private readonly int[] _staves;
    private readonly int[] _shifts = new int[Voices];       // of what stands around the gap
    private readonly int[] _writtenShifts = new int[Voices];// of what is written in it
    private readonly Pitch?[] _heldIn = new Pitch?[Voices], _heldOut = new Pitch?[Voices];

    /// <param name="gap">The gap.</param>
    /// <param name="staves">The staff of each voice, -1 for none.</param>
    /// <param name="most">The most ticks that are read on either side.</param>
    public GapGrid(Gap gap, int[] staves, int most)
    {
        (_gap, _staves) = (gap, staves);
        SheetMusic sheet = gap.Sheet;
        (int first, int end) = Around(most);
        Beats start = sheet.StartOf(first), length = sheet.StartOf(end) - start;
        // Where nothing stands before the gap, something is thought of.
        bool alone = gap.From == start;
        int before = alone ? ChoraleImproviser.LeadIn : 0;
        Beats lead = Tick * before;
        (From, To) = (before + TickOf(gap.From - start), before + TickOf(gap.To - start));
        var lines = new List<Note>[Voices];
        for (int voice = 0; voice < Voices; voice++)
        {
            lines[voice] = staves[voice] < 0 ? [] : Line(voice, start, start + length);
            _shifts[voice] = VoiceLine.Octaves([.. lines[voice].Select(n => (int)n.Pitch.Number)], voice);
            _writtenShifts[voice] = IsWritten(voice) ? Reaching(voice) : _shifts[voice];
        }
        var phrase = new Phrase(Beats.Zero, lead + length, lines.SelectMany((line, voice) => line.Select(n =>
            n with { Start = n.Start + lead, Pitch = VoiceLine.OnGrid(voice, n.Pitch.Number + _shifts[voice]), Voice = (byte)voice })));
        ChoraleGrid grid = ChoraleGrid.Of(phrase, sheet.Bars[gap.Where.FirstBar].Meter, Key());
        Grid = grid.With(grid.Frame with { Offset = Offset(grid.Frame, sheet.Missing(first), before), Fermatas = Fermatas(grid, first, end, before) });
        Mask = new CellMask(grid.Ticks);
        for (int voice = 0; voice < Voices; voice++)
        {
            Mask.Free(voice, 0, before);
            if (IsWritten(voice))
            {
                Mask.Free(voice, From, To);
                Tie(voice, alone);
                Land(voice);
            }
            else if (lines[voice].Count == 0) Mask.Free(voice, 0, grid.Ticks); // thought of, so that the harmony is full
        }
        Cells = [.. Enumerable.Range(0, Voices).Where(IsWritten).Select(v => new CellLimit(v, From, To, Limits(v, _writtenShifts[v])))];
    }

    /// <summary>What stands there, and the silent voices.</summary>
    public ChoraleGrid Grid { get; }

    /// <summary>What is to be written.</summary>
    public CellMask Mask { get; }

    /// <summary>The limits on pitch.</summary>
    public ImmutableArray<CellLimit> Cells { get; }

    /// <summary>The gap's first tick.</summary>
    public int From { get; }

    /// <summary>The tick after its last.</summary>
    public int To { get; }

    /// <summary>The staff of a voice.</summary>
    public int StaffOf(int voice) => _staves[voice];

    /// <summary>Whether a voice is written.</summary>
    public bool IsWritten(int voice) => _staves[voice] >= 0 && _gap.Where.Has(_staves[voice]);

    /// <summary>The first written staff whose limits leave no pitch at all; -1 where there is none.</summary>
    public int Mute => Enumerable.Range(0, Voices).Where(v => IsWritten(v) && Limits(v, _writtenShifts[v]).Leaves(v) == 0).Select(v => _staves[v]).DefaultIfEmpty(-1).First();

    /// <summary>The notes of a voice in the gap as they sound there, starts from the gap's start.</summary>
    /// <param name="written">The grid, written.</param>
    /// <param name="voice">The voice.</param>
    public IEnumerable<GapNote> Notes(ChoraleGrid written, int voice)
    {
        for (int tick = From, off; tick < To; tick = off)
        {
            off = tick + 1;
            if (written.Sounding(tick, voice) is not (>= 0 and var pitch)) continue;
            while (off < To && written[off, voice] == DeepBachEncoding.Hold(voice)) off++;
            Pitch? before = tick == From && written[tick, voice] == DeepBachEncoding.Hold(voice) ? _heldIn[voice] : null;
            Pitch? after = off == To && To < written.Ticks && written[To, voice] == DeepBachEncoding.Hold(voice) ? _heldOut[voice] : null;
            yield return new GapNote(Tick * (tick - From), Tick * (off - From), before ?? after ?? new Pitch(pitch - _writtenShifts[voice]), before is not null, after is not null);
        }
    }

    /// <summary>The pitch that a voice holds out of the gap, if it does.</summary>
    public Pitch? HeldOut(int voice) => _heldOut[voice];

    private MovedLimits Limits(int voice, int shift) => new(_gap.LimitsOf(_staves[voice]), shift);

    // Bars that are whole, in the meter of the gap; a pick-up ends there.
    private (int First, int End) Around(int most)
    {
        SheetMusic sheet = _gap.Sheet;
        (int first, int end) = (_gap.Where.FirstBar, _gap.Where.EndBar);
        TimeSignature meter = sheet.Bars[first].Meter;
        bool Goes(int bar) => StaffVoices.Fits(sheet.Bars[bar]) && sheet.Bars[bar].Meter == meter && (sheet.Bars[bar].IsWhole || sheet.IsPickup(bar));
        while (first > 0 && Goes(first - 1) && TickOf(_gap.From - sheet.StartOf(first - 1)) <= most) first--;
        while (end < sheet.Bars.Length && Goes(end) && TickOf(sheet.StartOf(end + 1) - _gap.To) <= most) end++;
        return (first, end);
    }

    private List<Note> Line(int voice, Beats from, Beats to) =>
    [
        .. VoiceLine.Of(_gap.Sheet.Notes(_staves[voice]).Where(n => n.Start < to), lowest: voice == Voices - 1).Where(n => n.End > from)
            .Select(n => n with { Start = Beats.Max(n.Start, from) - from, Length = Beats.Min(n.End, to) - Beats.Max(n.Start, from) }),
    ];

    // The octaves nearest to what stands around that leave half as many pitches as any others.
    private int Reaching(int voice)
    {
        int[] shifts = [.. Enumerable.Range(-6, 13).Select(octaves => 12 * octaves)];
        int best = shifts.Max(s => Limits(voice, s).Leaves(voice));
        return shifts.Where(s => 2 * Limits(voice, s).Leaves(voice) >= best).MinBy(s => Math.Abs(s - _shifts[voice]));
    }

    // What goes on across an edge may go on as it did, unless limits or octaves part it: then it is struck there.
    private void Tie(int voice, bool alone)
    {
        Staff staff = _gap.Sheet.Staves[_staves[voice]];
        bool stays = _shifts[voice] == _writtenShifts[voice];
        bool Same(Pitch pitch, int sounding) => VoiceLine.OnGrid(voice, pitch.Number + _shifts[voice]).Number == sounding;
        if (stays && !alone)
            foreach (MeasureNote note in staff.Measures[_gap.Where.FirstBar - 1].Notes)
                if (note.TiedAfter && Same(note.Pitch, Grid.Sounding(From - 1, voice))) _heldIn[voice] = note.Pitch;
        if (To >= Grid.Ticks || Grid[To, voice] != DeepBachEncoding.Hold(voice)) return;
        int held = Grid.Sounding(To, voice);
        if (stays)
            foreach (MeasureNote note in staff.Measures[_gap.Where.EndBar].Notes)
                if (note.TiedBefore && Same(note.Pitch, held) && _gap.LimitsOf(_staves[voice]).Allows(note.Pitch)) _heldOut[voice] = note.Pitch;
        // What is held on has to begin before, whatever comes to stand in the gap.
        if (_heldOut[voice] is not null) Grid[To - 1, voice] = DeepBachEncoding.Strike(voice, held);
        else Part(voice, held);
    }

    private void Part(int voice, int held)
    {
        _heldOut[voice] = null;
        Grid[To, voice] = held < 0 ? DeepBachEncoding.Rest(voice) : DeepBachEncoding.Strike(voice, held);
    }

    private void Land(int voice)
    {
        foreach (Landing landing in _gap.LimitsOf(_staves[voice]).All.OfType<Landing>())
        {
            int pitch = landing.Pitch.Number + _writtenShifts[voice], tick = From + TickOf(landing.At);
            if (landing.At < Beats.Zero || landing.At.Modulo(Tick) != Beats.Zero || tick >= To || !DeepBachEncoding.InRange(voice, pitch)) continue;
            if (tick == To - 1 && _heldOut[voice] is not null && Grid.Sounding(To, voice) is var held && held != pitch) Part(voice, held);
            Grid[tick, voice] = DeepBachEncoding.Strike(voice, pitch);
            Mask[tick, voice] = false;
        }
    }

    // A sheet without signs may be in C, or nobody has said.
    private Key? Key()
    {
        KeySignature signature = _gap.Sheet.Bars[_gap.Where.FirstBar].Signature;
        return signature.Fifths == 0 && _gap.Context.Key.IsLikely ? _gap.Context.Key.Key : signature.Key;
    }

    private static int Offset(ChoraleFrame frame, Beats missing, int before)
    {
        int whole = Math.Max(1, frame.Bar), offset = TickOf(missing) - before;
        return (offset % whole + whole) % whole;
    }

    // A fermata stands over the note that the soprano strikes there, until its next.
    private ImmutableArray<bool> Fermatas(ChoraleGrid grid, int first, int end, int before)
    {
        var fermatas = new bool[grid.Ticks];
        for (int bar = first; bar < end; bar++)
            foreach (Beats at in _gap.Sheet.Bars[bar].Fermatas)
                for (int on = before + TickOf(_gap.Sheet.StartOf(bar) - _gap.Sheet.StartOf(first) + at), tick = on; tick < grid.Ticks && (tick == on || grid[tick, 0] == DeepBachEncoding.Hold(0)); tick++) fermatas[tick] = true;
        return [.. fermatas];
    }

    private static int TickOf(Beats place) => (int)(place.Ticks / Tick.Ticks);
}
