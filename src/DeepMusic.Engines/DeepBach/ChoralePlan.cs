using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>A prompt as a grid: what is given, what is to be written, what of it is the answer. Immutable but for the grid, which nobody changes.</summary>
internal sealed record ChoralePlan
{
    private const int LeadIn = ChoraleImproviser.LeadIn;

    private static readonly Beats Tick = DeepBachEncoding.Tick;

    /// <summary>What is given.</summary>
    public required ChoraleGrid Grid { get; init; }

    /// <summary>What is to be written.</summary>
    public required CellMask Mask { get; init; }

    /// <summary>The limits on pitch in it.</summary>
    public required ImmutableArray<CellLimit> Cells { get; init; }

    /// <summary>The first tick of the answer.</summary>
    public required int From { get; init; }

    /// <summary>Where that tick stands, from the answer's start.</summary>
    public required Beats At { get; init; }

    /// <summary>The call once more, from the answer's start; empty where it is not to be heard.</summary>
    public ImmutableArray<Note> Echo { get; init; } = [];

    /// <summary>Notes of <see cref="Echo"/> that a limit changed.</summary>
    public ImmutableHashSet<Note> Mended { get; init; } = [];

    /// <summary>The written voices that are heard.</summary>
    public required ImmutableArray<int> Voices { get; init; }

    /// <summary>The highest voice of the answer.</summary>
    public int Top => Echo.IsEmpty ? Voices.DefaultIfEmpty(0).Min() : Voices.Append(Echo[0].Voice).Min();

    /// <summary>The plan of an answer; null where there is nothing to say.</summary>
    public static ChoralePlan? Of(Prompt prompt, ChoraleOptions options)
    {
        int given = Math.Clamp(prompt.Voice, 0, DeepBachEncoding.Voices - 1);
        List<Note> line = VoiceLine.Of(prompt.Call.Notes, given == DeepBachEncoding.Voices - 1);
        if (prompt.Reply == Reply.Continue) return Onwards(prompt, line, given, options.MostRead);
        return line.Count == 0 ? null : Together(prompt, line, given);
    }

    /// <summary>
    /// Where in an answer a melody begins: at its own place in the bar, else on its own place in the beat, else at once; the first of these that leaves
    /// room for its last note to be struck. Where none does, the bar is kept unless half the answer would be spent waiting.
    /// </summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="first">Where its first note stands in the music.</param>
    /// <param name="span">From its first note to its last one.</param>
    public static Beats Entrance(Prompt prompt, Beats first, Beats span)
    {
        TimeSignature meter = prompt.Context.Timeline.Meter;
        Beats inBar = (first - prompt.Start).Modulo(meter.Bar), inBeat = (first - prompt.Start).Modulo(meter.Pulse);
        foreach (Beats wait in (ReadOnlySpan<Beats>)[inBar, inBeat, Beats.Zero])
            if (wait + span < prompt.Length) return wait;
        return inBar + inBar <= prompt.Length ? inBar : inBeat + inBeat <= prompt.Length ? inBeat : Beats.Zero;
    }

    // The melody, and voices with it from its first note to its last. Bars are the melody's own, wherever it sounds now.
    private static ChoralePlan? Together(Prompt prompt, List<Note> line, int given)
    {
        Beats first = prompt.Call.Start + line[0].Start, wait = Entrance(prompt, first, line[^1].Start - line[0].Start);
        Beats moved = wait - line[0].Start;
        bool heard = prompt.Reply == Reply.Harmonise;
        List<Note> all = [.. line.Where(n => n.Start + moved < prompt.Length)
            .Select(n => n with { Start = n.Start + moved, Length = Beats.Min(n.Length, prompt.Length - n.Start - moved), Voice = (byte)given })];
        List<Note> echo = heard ? Obeying(prompt, all, given) : all;
        if (echo.Count == 0) return null;
        Beats origin = first.Round(Tick), at = wait + origin - first, end = echo.Max(n => n.End);
        int ticks = LeadIn + (int)Math.Max(1, (end - at).Ceiling(Tick).Ticks / Tick.Ticks);
        Beats before = Tick * LeadIn;
        ChoraleGrid grid = GridOf(prompt, origin - before, ticks, [.. echo.Select(n => n with { Start = before + Beats.Max(Beats.Zero, n.Start - at) })], given);
        grid = WithFermata(grid, LastStrike(grid, given), ticks);
        var plan = new ChoralePlan
        {
            Grid = grid,
            Mask = CellMask.Voices(ticks, [.. Enumerable.Range(0, DeepBachEncoding.Voices).Where(v => v != given)]).Free(given, 0, LeadIn),
            Cells = Limits(prompt.Constraints, LeadIn, ticks),
            From = LeadIn,
            At = at,
            Echo = heard ? [.. echo] : [],
            Mended = heard ? [.. echo.Except(all)] : [],
            Voices = Heard(prompt, given, heard ? given : -1, among: v => v != given),
        };
        return plan.Landed(prompt);
    }

    // The call first, the three voices it had not thought of as well, then a phrase in four.
    private static ChoralePlan? Onwards(Prompt prompt, List<Note> line, int given, int most)
    {
        Beats start = prompt.Start.Ceiling(Tick), lead = start - prompt.Start;
        int ticks = (int)Math.Max(0, (prompt.Length - lead).Ceiling(Tick).Ticks / Tick.Ticks), before = 0;
        if (ticks == 0) return null;
        List<Note> read = [];
        if (line.Count > 0)
        {
            // A call that ended bars ago is read as if it had just ended: it is what is being answered.
            Beats end = prompt.Call.Start + line.Max(n => n.End), gap = Beats.Max(Beats.Zero, start - end).Floor(prompt.Context.Timeline.Meter.Bar);
            Beats origin = prompt.Call.Start + gap;
            before = (int)Math.Clamp((start - origin - line[0].Start).Ceiling(Tick).Ticks / Tick.Ticks, 0, most);
            Beats from = start - Tick * before - origin, until = from + Tick * before;
            read = [.. line.Where(n => n.End > from && n.Start < until).Select(n => n with { Start = Beats.Max(Beats.Zero, n.Start - from), Length = Beats.Min(n.End, until) - Beats.Max(from, n.Start) })];
        }
        bool alone = before == 0;
        if (alone) before = LeadIn;
        ChoraleGrid grid = GridOf(prompt, start - Tick * before, before + ticks, read, given);
        grid = WithFermata(grid, Math.Max(before, before + ticks - DeepBachEncoding.TicksPerBeat), before + ticks);
        CellMask mask = CellMask.Voices(grid.Ticks, 0, 1, 2, 3);
        for (int tick = 0; tick < before; tick++) mask[tick, given] = alone;
        var plan = new ChoralePlan
        {
            Grid = grid,
            Mask = mask,
            Cells = Limits(prompt.Constraints, before, grid.Ticks),
            From = before,
            At = lead,
            Voices = Heard(prompt, 0, -1, among: _ => true),
        };
        return plan.Landed(prompt);
    }

    private static ChoraleGrid GridOf(Prompt prompt, Beats start, int ticks, List<Note> notes, int given)
    {
        Key? key = prompt.Constraints.Find<InKey>()?.Key ?? (prompt.Context.Key.IsLikely ? prompt.Context.Key.Key : null);
        int shift = VoiceLine.Octaves([.. notes.Select(n => (int)n.Pitch.Number)], given);
        Beats length = Tick * ticks;
        return ChoraleGrid.Of(new Phrase(start, length, notes.Where(n => n.Start < length)
            .Select(n => n with { Pitch = VoiceLine.OnGrid(given, n.Pitch.Number + shift), Voice = (byte)given })), prompt.Context.Timeline.Meter, key);
    }

    // A phrase ends as chorales' phrases do.
    private static ChoraleGrid WithFermata(ChoraleGrid grid, int from, int to)
    {
        var fermatas = new bool[grid.Ticks];
        for (int tick = Math.Max(0, from); tick < to; tick++) fermatas[tick] = true;
        return grid.With(grid.Frame with { Fermatas = [.. fermatas] });
    }

    private static int LastStrike(ChoraleGrid grid, int voice)
    {
        int tick = grid.Ticks - 1;
        while (tick > 0 && !DeepBachEncoding.IsStrike(voice, grid[tick, voice])) tick--;
        return tick;
    }

    // What is heard of the call obeys what can be obeyed note by note; its voice alone lands or counts its repeats if it is the highest.
    private static List<Note> Obeying(Prompt prompt, List<Note> echo, int given)
    {
        var limits = new ConstraintSet([.. prompt.Constraints.All.Where(c => c is PitchConstraint or LongestNote || given == 0 && c is Landing or MaxRepeats)]);
        return VoiceLine.Of(limits.Repair(new Phrase(prompt.Start, prompt.Length, echo)).Notes.Select(n => n with { Voice = (byte)given }), lowest: false);
    }

    private static ImmutableArray<CellLimit> Limits(ConstraintSet constraints, int from, int to) =>
        [.. constraints.All.OfType<PitchConstraint>().Select(c => new CellLimit(-1, from, to, c))];

    // Where fewer may sound than there are, inner voices are left out first.
    private static ImmutableArray<int> Heard(Prompt prompt, int first, int echoed, Func<int, bool> among)
    {
        int room = Math.Min(DeepBachEncoding.Voices, prompt.Constraints.Find<MaxPolyphony>()?.Voices ?? DeepBachEncoding.Voices) - (echoed >= 0 ? 1 : 0);
        return [.. ((int[])[first, 3, 0, 1, 2]).Distinct().Where(among).Take(room).Order()];
    }

    // The highest written voice strikes what is to be landed on, unless the call does.
    private ChoralePlan Landed(Prompt prompt)
    {
        if (Voices.IsEmpty || Top != Voices[0]) return this;
        (ChoraleGrid grid, CellMask mask, int voice) = (Grid, Mask, Voices[0]);
        foreach (Landing landing in prompt.Constraints.All.OfType<Landing>())
        {
            Beats place = landing.At - At;
            long tick = From + place.Ticks / Tick.Ticks;
            if (place < Beats.Zero || place.Modulo(Tick) != Beats.Zero || tick >= grid.Ticks || !DeepBachEncoding.InRange(voice, landing.Pitch.Number)) continue;
            grid[(int)tick, voice] = DeepBachEncoding.Strike(voice, landing.Pitch.Number);
            mask[(int)tick, voice] = false;
        }
        return this;
    }
}
