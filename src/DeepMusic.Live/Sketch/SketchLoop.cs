using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// A sheet on its way out, over and over or once, bar by bar: each bar is read when its time comes near, a little ahead like an answer. What has
/// changed on the pad meanwhile is taken over where it is not in the middle of it: at its first bar at the earliest, else next time.
/// Thread-safe: no, the listening thread's.
/// </summary>
internal sealed class SketchLoop(Lane lane)
{
    /// <summary>A bar line nearer than this is not reached any more.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(20);

    private const uint Ticket = 1;

    private readonly List<(Note Note, Beats Place)> _open = [];
    private SheetMusic? _sheet;
    private bool _once;
    private Timeline _line;
    private Beats _begins;
    private Beats _at;
    private int _bar;

    /// <summary>Whether it plays, or is about to.</summary>
    public bool IsOn => _sheet is not null;

    /// <summary>Whether it plays over and over.</summary>
    public bool Loops => IsOn && !_once;

    /// <summary>Where it goes.</summary>
    public ImmutableArray<byte> Outputs { get; private set; } = [];

    /// <summary>What it plays now.</summary>
    public SheetMusic? Sheet => _sheet;

    /// <summary>Told of each beginning, the first one and every next: when it falls.</summary>
    public event Action<HostTime>? Begun;

    /// <summary>Plays a sheet from the next bar line on.</summary>
    public void Start(SheetMusic sheet, bool once, Timeline line, HostTime now, ImmutableArray<byte> outputs)
    {
        Stop();
        (_sheet, _once, _line, Outputs) = (sheet, once, line, outputs);
        Align(0, now);
    }

    /// <summary>Lets the rest follow another timeline.</summary>
    public void Follow(Timeline line) => _line = line;

    /// <summary>Hands over what goes out within <see cref="Playback.Ahead"/>.</summary>
    /// <param name="now">The present.</param>
    /// <param name="pad">What it is to play as soon as it can.</param>
    /// <param name="channelOf">The channel of a staff, 0..15.</param>
    public void Advance(HostTime now, SheetMusic pad, Func<int, int> channelOf)
    {
        if (_sheet is null) return;
        HostTime bar = _line.TimeAt(_at);
        TimeSpan length = _line.Tempo.Duration(Beats.Max(_sheet.Bars.Max(b => b.Length), _line.Meter.Bar));
        // A clock has leapt: a bar of notes at once would be no music, and a long silence none either.
        HostTime first = now + lane.Early, last = first + Playback.Ahead;
        if (bar > last + length + length || bar < now - length) Align(_bar, now);
        Adopt(pad);
        while (_sheet is not null && _bar < _sheet.Bars.Length && _line.TimeAt(_at - Early(_sheet)) <= last) Enter(pad);
        for (int i = 0; i < _open.Count; i++)
        {
            (Note note, Beats place) = _open[i];
            HostTime on = _line.TimeAt(place + note.Deviation);
            if (on > last) continue;
            _open.RemoveAt(i--);
            if (on < first && _line.TimeAt(place) < first) continue;
            // What is played before the bar line it is written at cannot be, the first time.
            HostTime from = HostTime.Max(on, first), to = _line.TimeAt(place + note.Length + note.Deviation);
            if (to <= from) continue;
            foreach (byte output in Outputs) lane.PlayNote(from, to, channelOf(note.Voice), note.Pitch, note.Velocity, output, Ticket);
        }
        if (_once && _bar == _sheet!.Bars.Length && _open.Count == 0 && _line.TimeAt(_at) <= now) RingOut();
    }

    /// <summary>Where in the sheet it is at a moment; null where it is silent.</summary>
    public Beats? PlaceAt(HostTime now)
    {
        if (_sheet is null || _line.BeatAt(now) is var beat && beat < _begins) return null;
        Beats place = _sheet.StartOf(_bar) + (beat - _at);
        return _once ? Beats.Max(Beats.Zero, Beats.Min(place, _sheet.Length)) : place.Modulo(_sheet.Length);
    }

    /// <summary>Silent at once.</summary>
    public void Stop()
    {
        lane.Cancel(Ticket);
        RingOut();
    }

    /// <summary>No more is handed over; what is sounds to its end.</summary>
    public void RingOut()
    {
        _sheet = null;
        _open.Clear();
    }

    private void Align(int bar, HostTime now)
    {
        _open.Clear();
        _bar = bar;
        _begins = _at = _line.NextBar(_line.BeatAt(now + lane.Early + Lead));
    }

    private static Beats Early(SheetMusic sheet)
    {
        Beats early = Beats.Zero;
        foreach (Staff staff in sheet.Staves)
            foreach (Measure measure in staff.Measures)
                foreach (MeasureNote note in measure.Notes) early = Beats.Min(early, note.Deviation);
        return Beats.Zero - Beats.Max(early, Beats.Zero - Beats.Quarter);
    }

    private void Enter(SheetMusic pad)
    {
        if (_bar == 0) Begun?.Invoke(_line.TimeAt(_at));
        Adopt(pad);
        SheetMusic sheet = _sheet!;
        Beats from = sheet.StartOf(_bar), to = sheet.StartOf(_bar + 1);
        for (int staff = 0; staff < sheet.Staves.Length; staff++)
            foreach (Note note in sheet.Notes(staff))
                if (note.Start >= from && note.Start < to) _open.Add((note, _at + note.Start - from));
        _at += to - from;
        _bar++;
        if (!_once && _bar == sheet.Bars.Length) _bar = 0;
    }

    /// <summary>Takes over each row of bars that differs and that the bar to come is not in the middle of.</summary>
    private void Adopt(SheetMusic pad)
    {
        SheetMusic sheet = _sheet!;
        if (ReferenceEquals(sheet, pad)) return;
        if (sheet.Staves.Length != pad.Staves.Length || !sheet.Bars.AsSpan().SequenceEqual(pad.Bars.AsSpan()))
        {
            if (_bar == 0) _sheet = pad;
            return;
        }
        bool all = true;
        for (int bar = 0; bar < pad.Bars.Length; bar++)
        {
            if (!Differs(sheet, pad, bar)) continue;
            int first = bar;
            while (bar < pad.Bars.Length && Differs(sheet, pad, bar)) bar++;
            if (_bar <= first || _bar >= bar) _sheet = SketchPatch.Of(pad, [pad.Whole with { FirstBar = first, EndBar = bar, Chords = false }]).On(_sheet!);
            else all = false;
        }
        if (all) _sheet = pad;
    }

    private static bool Differs(SheetMusic a, SheetMusic b, int bar)
    {
        for (int staff = 0; staff < a.Staves.Length; staff++)
            if (!ReferenceEquals(a.Staves[staff].Measures[bar], b.Staves[staff].Measures[bar])) return true;
        return false;
    }
}
