using Terminal.Gui.Input;

namespace DeepMusic.Live.Tui;

/// <summary>The keys and what they do: the lists that the keyboard, the key line and the help page are made from.</summary>
internal static class KeyMap
{
    /// <summary>One line of a list.</summary>
    /// <param name="Action">What it does.</param>
    /// <param name="Keys">The keys.</param>
    /// <param name="Label">The keys as written on the help page; empty where the line before speaks for it.</param>
    /// <param name="What">What it does, for the help page.</param>
    /// <param name="Brief">Key and word for the key line; empty to leave it out.</param>
    public sealed record Entry(StageAction Action, Key[] Keys, string Label, string What, string Brief = "")
    {
        /// <summary>A key that asks for something of the panel.</summary>
        public Entry(PanelAction asks, Key[] keys, string label, string what, string brief = "") : this(StageAction.Ask, keys, label, what, brief) => Asks = asks;

        /// <summary>What it asks for; null where it does something at the screen alone.</summary>
        public PanelAction? Asks { get; }
    }

    private static readonly Entry
        Panic = new(PanelActions.Panic, [Key.P, Key.P.WithShift, Key.F12, Key.Esc], "P  F12  Esc", "panic: end every note now", "P panic"),
        Mute = new(StageAction.Mute, [Key.M, Key.M.WithShift], "M", "mute, or play again", "M mute"),
        Hold = new(PanelActions.Hold, [Key.H, Key.H.WithShift], "H", "hold: stay in this state, or go on", "H hold"),
        Tap = new(PanelActions.Tap, [Key.T, Key.T.WithShift], "T", "tap the tempo", "T tap"),
        Pad = new(StageAction.Sketch, [Key.Tab], "Tab", "the sketchpad: keep, redo, loop what was played", "Tab sketchpad"),
        View = new(StageAction.View, [Key.V, Key.V.WithShift, Key.F3], "V  F3", "the Stage view, to be read from afar; or back", "V stage view"),
        Help = new(StageAction.Help, [new('?'), Key.F1], "?  F1", "this page", "? help"),
        Quit = new(StageAction.Quit, [Key.Q.WithCtrl, Key.C.WithCtrl], "Ctrl+Q", "quit", "Ctrl+Q quit"),
        Performer = new(PanelActions.Performer, [Key.F2], "F2", "the next performer, where there are several"),
        Lock = new(PanelActions.Lock, [Key.L.WithCtrl], "Ctrl+L", "lock for the performance (keys of a page turner: scenes)");

    /// <summary>The list, the most urgent first.</summary>
    public static readonly Entry[] All =
    [
        Panic,
        new(PanelActions.Respond, [Key.Space], "Space", "answer now", "Space answer"),
        Mute,
        Hold,
        Tap,
        new(PanelActions.PreviousScene, [new('[')], "[  ]", "previous, next scene of the set list, or preset"),
        new(PanelActions.NextScene, [new(']')], "", "", "[ ] scene"),
        new(StageAction.KnobUp, [Key.CursorUp], "Up  Down", "choose a knob"),
        new(StageAction.KnobDown, [Key.CursorDown], "", ""),
        new(StageAction.Less, [Key.CursorLeft], "Left  Right", "turn it"),
        new(StageAction.More, [Key.CursorRight], "", ""),
        new(StageAction.MuchLess, [Key.PageDown], "PgDn  PgUp", "turn it in large steps"),
        new(StageAction.MuchMore, [Key.PageUp], "", ""),
        new(StageAction.Type, [Key.Enter], "Enter", "type a value (Enter takes it, Esc leaves it)"),
        Help,
        Pad,
        View,
        Quit,
        new(StageAction.Learn, [Key.L, Key.L.WithShift], "L", "the next controller is for the knob, or a key that follows"),
        new(StageAction.Forget, [Key.U, Key.U.WithShift], "U", "no controller for the knob any more"),
        new(StageAction.Save, [Key.S.WithCtrl], "Ctrl+S", "save what is set as a preset of yours"),
        Lock,
        Performer,
    ];

    /// <summary>
    /// The list while the instrument is locked for a performance: nothing edits, and the keys that a page turner's pedal sends go through the
    /// scenes.
    /// </summary>
    public static readonly Entry[] Locked =
    [
        Panic,
        All[1],
        new(PanelActions.NextScene, [Key.PageDown, Key.CursorRight, Key.CursorDown, new(']')], "PgDn → ↓ ]", "next scene", "PgDn next scene"),
        new(PanelActions.PreviousScene, [Key.PageUp, Key.CursorLeft, Key.CursorUp, new('[')], "PgUp ← ↑ [", "previous scene", "PgUp previous"),
        new(PanelActions.Hold, [Key.Enter, Key.H, Key.H.WithShift], "Enter  H", "hold: stay in this state, or go on", "Enter hold"),
        Mute,
        Tap,
        Pad with { What = "the sketchpad, on which pedals work; or back", Brief = "" },
        View with { What = "the Edit view, to be looked at; or back", Brief = "V edit view" },
        Help,
        Performer,
        new(PanelActions.Lock, [Key.L.WithCtrl], "Ctrl+L", "unlock", "Ctrl+L unlock"),
        new(StageAction.Quit, [Key.Q.WithCtrl, Key.C.WithCtrl], "Ctrl+Q", "quit: press it twice"),
    ];

    /// <summary>The list of the Stage view: where no knob is seen none is turned.</summary>
    public static readonly Entry[] Stage = [.. Locked.Select(e => e.Action == StageAction.Quit ? Quit : e.Asks == PanelActions.Lock ? Lock : e.Action == StageAction.View ? View with { What = "back to the Edit view", Brief = "V edit view" } : e)];

    /// <summary>The list while the sketchpad is shown.</summary>
    public static readonly Entry[] Sketch =
    [
        Panic,
        Pad with { What = "back to the roll", Brief = "Tab back" },
        new(SketchActions.Find("redo"), [Key.R, Key.R.WithShift], "R", "write what is selected anew", "R redo"),
        new(SketchActions.Find("higher"), [Key.PageUp], "PgUp  PgDn", "the same, higher or lower", "PgUp higher"),
        new(SketchActions.Find("lower"), [Key.PageDown], "", ""),
        new(SketchActions.Find("denser"), [Key.D, Key.D.WithShift], "D  S", "the same with more notes, or with fewer", "D denser"),
        new(SketchActions.Find("simpler"), [Key.S, Key.S.WithShift], "", ""),
        new(SketchActions.Find("keep"), [Key.K, Key.K.WithShift], "K", "keep what is selected: no redo touches it; or let it go", "K keep"),
        new(SketchActions.Find("undo"), [Key.U, Key.U.WithShift], "U", "undo the last step", "U undo"),
        new(SketchActions.Find("play"), [Key.Space], "Space", "play what is selected once", "Space play"),
        new(SketchActions.Find("loop"), [Key.O, Key.O.WithShift], "O", "loop the pad, or end the loop", "O loop"),
        new(SketchActions.Find("prev"), [Key.CursorLeft], "Left  Right", "select the bars before, the next bars"),
        new(SketchActions.Find("next"), [Key.CursorRight], "", ""),
        new(SketchActions.Find("narrower"), [new('-')], "-  +", "select half as many bars, twice as many"),
        new(SketchActions.Find("wider"), [new('+'), new('=')], "", ""),
        new(StageAction.VoiceUp, [Key.CursorUp], "Up  Down", "select another voice: all, each, the chords"),
        new(StageAction.VoiceDown, [Key.CursorDown], "", ""),
        new(SketchActions.Find("select"), [Key.Enter], "Enter", "type what to select, such as 2-3 alto tenor"),
        new(SketchActions.Find("land"), [Key.N, Key.N.WithShift], "N", "type a note to land on, such as C5@2.1"),
        new(SketchActions.Find("chords"), [Key.C, Key.C.WithShift], "C", "type chords, such as Dm7 G7 | C; none: they are found"),
        new(SketchActions.Export, [Key.E, Key.E.WithShift], "E", "type a name: MusicXML and MIDI in the folder of the set"),
        new(SketchActions.Find("take"), [Key.W, Key.W.WithShift], "W", "take the newest phrases, and follow them again"),
        new(StageAction.Learn, [Key.L, Key.L.WithShift], "L", "then a key: the next controller is for that, such as L R"),
        Help with { Label = "" },
        View with { Label = "", Brief = "" },
        // The same as everywhere; the page has no room for them.
        Mute with { Label = "", Brief = "" },
        Hold with { Label = "", Brief = "" },
        Tap with { Label = "", Brief = "" },
        Lock with { Label = "" },
        Performer with { Label = "" },
        Quit with { Label = "" },
    ];

    private static readonly Dictionary<Key, Entry> ByKey = Index(All), ByKeyLocked = Index(Locked), ByKeyOnStage = Index(Stage), ByKeyOnPad = Index(Sketch);

    /// <summary>The list that holds; locked, the pad has no keys.</summary>
    public static Entry[] Of(bool locked, bool sketch, bool stage) => locked ? Locked : stage ? Stage : sketch ? Sketch : All;

    /// <summary>What a key does, or null.</summary>
    public static Entry? Find(Key key, bool locked, bool sketch, bool stage) =>
        (locked ? ByKeyLocked : stage ? ByKeyOnStage : sketch ? ByKeyOnPad : ByKey).GetValueOrDefault(key);

    private static Dictionary<Key, Entry> Index(Entry[] list) => list.SelectMany(entry => entry.Keys, (entry, key) => (key, entry)).ToDictionary(pair => pair.key, pair => pair.entry);
}
