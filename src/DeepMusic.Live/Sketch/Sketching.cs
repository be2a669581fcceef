using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// The sketchpad on stage: it follows what is played, does what is asked of it, has parts written anew and plays. Thread-safe: no, the
/// conductor's.
/// </summary>
public sealed class Sketching
{
    private readonly Conductor _conductor;
    private readonly IScribe _scribe;
    private readonly OpenWishes _open;
    private readonly Wishes _wishes;
    private readonly SketchLoop _loop;
    private readonly Action<JournalEvent> _record;
    private readonly Action _sounds;
    private long _asked;
    private bool _unheard;
    private (int FirstBar, int EndBar)? _once;
    private (SheetMusic Sheet, (int FirstBar, int EndBar) Part, SheetMusic Cut)? _cut;
    private string _line = "";
    private SketchPage? _shown;
    private SketchView _view = SketchView.Empty;

    /// <param name="conductor">Whose pad it is.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="scribe">Who writes.</param>
    /// <param name="lane">Its way out.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    /// <param name="sounds">Told when it begins to play or plays no more.</param>
    internal Sketching(Conductor conductor, ulong seed, IScribe scribe, Lane lane, Action<JournalEvent> record, Action sounds)
    {
        (_conductor, _scribe, _record, _sounds) = (conductor, scribe, record, sounds);
        _open = new OpenWishes(scribe);
        _wishes = new Wishes(seed);
        _loop = new SketchLoop(lane);
        conductor.Exchanged += Heard;
        _loop.Begun += start => _record(new PassEvent(Now, _loop.Sheet!.Bars.Length, start));
    }

    /// <summary>The pad.</summary>
    public Sketchpad Pad { get; } = new();

    /// <summary>Whether it plays, or is about to: nothing is answered meanwhile.</summary>
    public bool Sounds => _loop.IsOn;

    /// <summary>Whether it plays over and over.</summary>
    public bool Loops => _loop.Loops;

    /// <summary>What it is doing.</summary>
    public SketchState State => _open.Count > 0 ? SketchState.Writing
        : _unheard && !(Sounds && ReferenceEquals(_loop.Sheet, Playing)) ? SketchState.Ready
        : Loops ? SketchState.Looping
        : Sounds ? SketchState.Playing
        : SketchState.Idle;

    /// <summary>The pad as whoever looks on sees it.</summary>
    public SketchView View
    {
        get
        {
            if (Pad.Page is { } page && !ReferenceEquals(page, _shown)) (_view, _shown) = (_view.Of(page, _shown), page);
            if ((_view.State, _view.Follows, _view.Undoable, _view.Line) != (State, Pad.Follows, Pad.Undoable, _line) || _view.Writing.Length != _open.Parts.Length
                || !_view.Writing.AsSpan().SequenceEqual(_open.Parts.AsSpan()))
                _view = _view with { State = State, Follows = Pad.Follows, Undoable = Pad.Undoable, Line = _line, Writing = _open.Parts };
            return _view;
        }
    }

    private HostTime Now => _conductor.Now;

    /// <summary>What is to be played: all of the pad, or the bars that are played once.</summary>
    private SheetMusic? Playing
    {
        get
        {
            if (Pad.Page?.Sheet is not { } sheet || _once is not { } part) return Pad.Page?.Sheet;
            if (_cut is not { } cut || !ReferenceEquals(cut.Sheet, sheet) || cut.Part != part) _cut = (sheet, part, Bars(sheet, part));
            return _cut.Value.Cut;
        }
    }

    /// <summary>The pad for a file: each staff on the channel it is played on.</summary>
    /// <exception cref="SketchException">There is nothing on it yet.</exception>
    public SheetMusic ToWrite()
    {
        SheetMusic sheet = Pad.Shown().Sheet;
        return sheet.Remade(sheet.Bars, [.. sheet.Staves.Select((s, i) => s with { Channel = ChannelOf(i) })], sheet.Chords);
    }

    /// <summary>Where in the pad it is at a moment; null where it is silent.</summary>
    public Beats? PlaceAt(HostTime now) => _loop.PlaceAt(now) is not { } place ? null
        : _once is { } part && Pad.Page is { } page && part.FirstBar < page.Bars ? place + page.Sheet.StartOf(part.FirstBar) : place;

    /// <summary>Does what is asked for.</summary>
    /// <exception cref="SketchException">It cannot be done; nothing has changed.</exception>
    public void Do(SketchAction action, string argument = "")
    {
        _conductor.AdvanceTo(Now);
        _record(new SketchEvent(Now, action, argument));
        bool sounded = Sounds;
        try
        {
            _line = "";
            Carry(action, argument);
        }
        catch (SketchException e)
        {
            _line = e.Message;
            throw;
        }
        finally
        {
            if (Sounds != sounded) _sounds();
        }
    }

    /// <summary>Takes in what was written.</summary>
    public void Take(Written written)
    {
        _conductor.AdvanceTo(Now);
        _record(new FillingEvent(Now, written));
        if (!_open.Take(written.Id)) return;
        _line = written.Line;
        if (written.Patch is not { } patch)
        {
            _conductor.Fault(written.Line);
            return;
        }
        try
        {
            Pad.Change(page => page with { Sheet = patch.On(page.Sheet) });
        }
        catch (ArgumentException e)
        {
            // Only of a journal that was tampered with: who writes is asked for measures that fit.
            _conductor.Fault(e.Message);
            return;
        }
        _unheard = true;
        if (written.Line.Length > 0) _conductor.Notices.Say(written.Line);
        else _line = $"{written.Engine} wrote it";
    }

    /// <summary>An answer gave way: what was left of it was not heard.</summary>
    internal void Yielded(long id) => Pad.Yielded(id, _conductor.Context.Timeline.BeatAt(Now));

    /// <summary>Lets those who write learn from a phrase.</summary>
    internal void Feed(Phrase phrase) => _scribe.Feed(phrase, _conductor.Context);

    /// <summary>Hands over what is due soon.</summary>
    internal void Advance()
    {
        if (!Sounds) return;
        if (_conductor.BeatEstimate.Source != BeatSource.Free) _loop.Follow(_conductor.Context.Timeline);
        _loop.Advance(Now, Playing!, ChannelOf);
        if (_unheard && ReferenceEquals(_loop.Sheet, Playing)) _unheard = false;
        if (Sounds) return;
        _once = null;
        _sounds();
    }

    /// <summary>Silent at once, what it hands over as well as what rings on of it.</summary>
    internal void Hush() => End(_loop.Stop);

    /// <summary>It plays no more; what is handed over rings out.</summary>
    internal void RingOut() => End(_loop.RingOut);

    /// <summary>The sound goes elsewhere: what plays does not go there from its middle on.</summary>
    internal void Rerouted()
    {
        if (Sounds && !_loop.Outputs.AsSpan().SequenceEqual(_conductor.Routing.Outputs.AsSpan())) Hush();
    }

    /// <summary>Shows the pad.</summary>
    internal void Show(ScreenState screen) => (screen.Sketch, screen.SketchPlace) = (View, PlaceAt(screen.Now));

    private void Carry(SketchAction action, string argument)
    {
        switch (action)
        {
            case SketchAction.Take:
                Pad.Take();
                _open.WithdrawAll();
                _unheard = false;
                break;
            case SketchAction.Select: Pad.Select(page => page.Select(argument)); break;
            case SketchAction.Next: Pad.Select(static page => page.Next()); break;
            case SketchAction.Previous: Pad.Select(static page => page.Previous()); break;
            case SketchAction.Wider: Pad.Select(static page => page.Wider()); break;
            case SketchAction.Narrower: Pad.Select(static page => page.Narrower()); break;
            case SketchAction.Voice: Pad.Select(static page => page.NextVoice()); break;
            case SketchAction.Keep:
                Pad.Change(page => page.Keep(argument.Length == 0 ? null : argument == "on"));
                if (Pad.Page!.IsKept) _open.Withdraw(Pad.Page.Selection);
                break;
            case SketchAction.Chords when argument.Trim().Length > 0: Write(argument); break;
            case SketchAction.Undo:
                bool writing = _open.WithdrawAll();
                if (Pad.Undoable > 0 || !writing) Pad.Undo();
                _unheard = false;
                break;
            case SketchAction.Loop: Loop(argument.Length == 0 ? !Loops : argument == "on"); break;
            case SketchAction.Play: Play(); break;
            default:
                SketchQuestion question = _wishes.Of(_asked + 1, Pad.Shown(), action, argument, _conductor.Preset, _conductor.Knobs.Settings, _conductor.Context);
                _asked = question.Id;
                Pad.Hold();
                _open.Ask(question);
                break;
        }
    }

    private void Write(string words) => Pad.Change(page =>
    {
        Selection bars = page.Selection with { Staves = 0, Chords = true };
        ImmutableArray<ImmutableArray<Placed<Chord?>>> chords = ChordWords.Read(words, page.Sheet.Bars.AsSpan(bars.FirstBar..bars.EndBar));
        ImmutableArray<Selection> free = page.Free(bars);
        if (free.IsEmpty) throw new SketchException("the chords of these bars are kept: let them go with sketch/keep first");
        _open.Withdraw(bars);
        IEnumerable<SketchSymbols> written = free.SelectMany(f => Enumerable.Range(f.FirstBar, f.Bars)).Select(bar => new SketchSymbols(bar, chords[bar - bars.FirstBar]));
        return page with { Sheet = new SketchPatch([], [.. written]).On(page.Sheet) };
    });

    private void Loop(bool on)
    {
        if (!on) Hush();
        else if (!Loops) Begin(null);
    }

    private void Play()
    {
        if (Loops) throw new SketchException("the sketchpad plays over and over already: stop it with sketch/loop first");
        Begin(Pad.Shown().Selection);
    }

    private void Begin(Selection? part)
    {
        SketchPage page = Pad.Shown();
        if (_conductor.Knobs.Settings.Mute) throw new SketchException("the instrument is mute: turn mute off first");
        Pad.Hold();
        _once = part is { } some ? (some.FirstBar, some.EndBar) : null;
        _loop.Start(Playing!, part is not null, _conductor.Context.Timeline, Now, _conductor.Routing.Outputs);
        Advance();
    }

    private void End(Action end)
    {
        bool sounded = Sounds;
        // Also where it plays no more: its last notes may still ring.
        end();
        _once = null;
        if (sounded) _sounds();
    }

    private void Heard(Exchange exchange) => Pad.Heard(exchange.Id, exchange.Call, exchange.Placed, _conductor.Context);

    // The pad may have become another since: fewer bars, other staves.
    private static SheetMusic Bars(SheetMusic sheet, (int FirstBar, int EndBar) part) =>
        part.EndBar <= sheet.Bars.Length ? sheet.Cut(sheet.Whole with { FirstBar = part.FirstBar, EndBar = part.EndBar }) : sheet;

    private int ChannelOf(int staff) =>
        SketchStaves.VoiceOf(staff, Pad.Page!.Sheet.Staves.Length) is { } voice ? _conductor.Preset.ChannelOf(voice)
        : staff == 0 ? _conductor.Preset.ThruChannel ?? _conductor.Preset.Channel : _conductor.Preset.Channel;
}
