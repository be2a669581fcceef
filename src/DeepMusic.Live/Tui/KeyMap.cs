using Terminal.Gui.Input;

namespace DeepMusic.Live.Tui;

/// <summary>The keys and what they do: the one list that the keyboard, the key line and the help page are made from.</summary>
internal static class KeyMap
{
    /// <summary>One line of the list.</summary>
    /// <param name="Action">What it does.</param>
    /// <param name="Keys">The keys.</param>
    /// <param name="Label">The keys as written on the help page.</param>
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
        new(StageAction.PreviousPreset, [new('[')], "[", "previous preset"),
        new(StageAction.NextPreset, [new(']')], "]", "next preset", "[ ] preset"),
        new(StageAction.KnobUp, [Key.CursorUp], "Up", "choose the knob above"),
        new(StageAction.KnobDown, [Key.CursorDown], "Down", "choose the knob below"),
        new(StageAction.Less, [Key.CursorLeft], "Left", "turn the knob down"),
        new(StageAction.More, [Key.CursorRight], "Right", "turn the knob up"),
        new(StageAction.MuchLess, [Key.PageDown], "PgDn", "turn it down in large steps"),
        new(StageAction.MuchMore, [Key.PageUp], "PgUp", "turn it up in large steps"),
        new(StageAction.Type, [Key.Enter], "Enter", "type a value (Enter takes it, Esc leaves it)"),
        new(StageAction.Help, [new('?'), Key.F1], "?  F1", "this page", "? help"),
        new(StageAction.Quit, [Key.Q.WithCtrl, Key.C.WithCtrl], "Ctrl+Q", "quit", "Ctrl+Q quit"),
    ];

    private static readonly Dictionary<Key, StageAction> ByKey =
        All.SelectMany(entry => entry.Keys, (entry, key) => (key, entry.Action)).ToDictionary(pair => pair.key, pair => pair.Action);

    /// <summary>What a key does, if anything.</summary>
    public static bool TryFind(Key key, out StageAction action) => ByKey.TryGetValue(key, out action);
}
