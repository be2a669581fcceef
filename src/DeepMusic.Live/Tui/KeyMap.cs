using Terminal.Gui.Input;

namespace DeepMusic.Live.Tui;

/// <summary>The keys and what they do: the one list that the keyboard, the key line and the help page are made from.</summary>
internal static class KeyMap
{
    /// <summary>One line of the list.</summary>
    /// <param name="Action">What it does.</param>
    /// <param name="Keys">The keys.</param>
    /// <param name="Label">The keys as written on the help page; empty where the line before speaks for it.</param>
    /// <param name="What">What it does, for the help page.</param>
    /// <param name="Brief">Key and word for the key line; empty to leave it out.</param>
    public sealed record Entry(StageAction Action, Key[] Keys, string Label, string What, string Brief = "");

    /// <summary>The list, the most urgent first.</summary>
    public static readonly Entry[] All =
    [
        new(StageAction.Panic, [Key.P, Key.P.WithShift, Key.F12, Key.Esc], "P  F12  Esc", "panic: end every note now", "P panic"),
        new(StageAction.Respond, [Key.Space], "Space", "answer now", "Space answer"),
        new(StageAction.Mute, [Key.M, Key.M.WithShift], "M", "mute, or play again", "M mute"),
        new(StageAction.Hold, [Key.H, Key.H.WithShift], "H", "hold: stay in this state, or go on", "H hold"),
        new(StageAction.Tap, [Key.T, Key.T.WithShift], "T", "tap the tempo", "T tap"),
        new(StageAction.PreviousScene, [new('[')], "[  ]", "previous, next scene of the set list, or preset"),
        new(StageAction.NextScene, [new(']')], "", "", "[ ] scene"),
        new(StageAction.KnobUp, [Key.CursorUp], "Up  Down", "choose a knob"),
        new(StageAction.KnobDown, [Key.CursorDown], "", ""),
        new(StageAction.Less, [Key.CursorLeft], "Left  Right", "turn it"),
        new(StageAction.More, [Key.CursorRight], "", ""),
        new(StageAction.MuchLess, [Key.PageDown], "PgDn  PgUp", "turn it in large steps"),
        new(StageAction.MuchMore, [Key.PageUp], "", ""),
        new(StageAction.Type, [Key.Enter], "Enter", "type a value (Enter takes it, Esc leaves it)"),
        new(StageAction.Help, [new('?'), Key.F1], "?  F1", "this page", "? help"),
        new(StageAction.Quit, [Key.Q.WithCtrl, Key.C.WithCtrl], "Ctrl+Q", "quit", "Ctrl+Q quit"),
        new(StageAction.Learn, [Key.L, Key.L.WithShift], "L", "the next controller is for the knob, or a key that follows", "L learn"),
        new(StageAction.Forget, [Key.U, Key.U.WithShift], "U", "no controller for the knob any more"),
        new(StageAction.Save, [Key.S.WithCtrl], "Ctrl+S", "save what is set as a preset of yours"),
        new(StageAction.Lock, [Key.L.WithCtrl], "Ctrl+L", "lock for the performance (keys of a page turner: scenes)"),
    ];

    /// <summary>
    /// The list while the instrument is locked for a performance: nothing edits, and the keys that a page turner's pedal sends go through the
    /// scenes.
    /// </summary>
    public static readonly Entry[] Locked =
    [
        All[0],
        All[1],
        new(StageAction.NextScene, [Key.PageDown, Key.CursorRight, Key.CursorDown, new(']')], "PgDn → ↓ ]", "next scene", "PgDn next scene"),
        new(StageAction.PreviousScene, [Key.PageUp, Key.CursorLeft, Key.CursorUp, new('[')], "PgUp ← ↑ [", "previous scene", "PgUp previous"),
        new(StageAction.Hold, [Key.Enter, Key.H, Key.H.WithShift], "Enter  H", "hold: stay in this state, or go on", "Enter hold"),
        .. All.Where(e => e.Action is StageAction.Mute or StageAction.Tap or StageAction.Help),
        new(StageAction.Lock, [Key.L.WithCtrl], "Ctrl+L", "unlock", "Ctrl+L unlock"),
        new(StageAction.Quit, [Key.Q.WithCtrl, Key.C.WithCtrl], "Ctrl+Q", "quit: press it twice"),
    ];

    private static readonly Dictionary<Key, StageAction> ByKey = Index(All), ByKeyLocked = Index(Locked);

    /// <summary>The list that holds.</summary>
    public static Entry[] Of(bool locked) => locked ? Locked : All;

    /// <summary>What a key does, if anything.</summary>
    public static bool TryFind(Key key, bool locked, out StageAction action) => (locked ? ByKeyLocked : ByKey).TryGetValue(key, out action);

    private static Dictionary<Key, StageAction> Index(Entry[] list) =>
        list.SelectMany(entry => entry.Keys, (entry, key) => (key, entry.Action)).ToDictionary(pair => pair.key, pair => pair.Action);
}
