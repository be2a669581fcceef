using System.Collections.Immutable;

namespace DeepMusic.Live.Panel;

/// <summary>
/// The one registry of everything the player can turn, and a position of all of it. Immutable: turning a knob gives a new one, so
/// that a prompt keeps the position it was asked with.
/// </summary>
public sealed class Knobs
{
    /// <summary>Every knob, in the order of the screen.</summary>
    public static readonly ImmutableArray<Knob> All =
    [
        new ChoiceKnob("key", "auto", KeyChoices(), "the notes allowed: the key heard, none in particular, or this key", "auto, off, or a key such as \"C minor\", \"Bb dorian\", \"A minor-pentatonic\"", ReadKey) { Scope = KnobScope.Now },
        Switch("chord-lock", "off", "chord tones of the chord heard only", KnobScope.Now),
        new ChoiceKnob("range", "48..84", ["24..48", "36..60", "48..72", "48..84", "60..84", "72..96", "84..108", "21..108"], "lowest and highest pitch", "two pitches such as 48..84 or C3..C6", ReadRange) { Scope = KnobScope.Now },
        new NumberKnob("density", "follow", 0.25, 8, 0.25, "notes per beat, or as dense as the player", word: "follow", coarse: 4) { Curve = KnobCurve.Logarithmic },
        new NumberKnob("polyphony", "4", 1, 8, 1, "most notes at once", coarse: 3),
        new NumberKnob("longest", "8", 0.25, 16, 0.25, "longest note", "beats", coarse: 4) { Curve = KnobCurve.Logarithmic },
        new NumberKnob("repeats", "4", 1, 16, 1, "most strikes of one pitch in a row", word: "off", coarse: 4),
        new ChoiceKnob("land", "off", ["off", "C4@1.1", "C4@2.1", "C4@4.1", "C5@4.1", "G4@4.1"], "a pitch the answer must strike, and where", "off, or pitch@bar.beat of the answer such as C5@4.1", ReadLanding),
        new NumberKnob("length", "call", 1, 16, 1, "as long as the call, or so many bars", "bars", word: "call", coarse: 4),
        new NumberKnob("surprise", "0.3", 0, 1, 0.05, "imitate (0) to surprise (1)", coarse: 4),
        new ChoiceKnob("style", "any", ["any", "jsb-chorales", "open-hymnal", "openewld", "openewld-uspd", "openscore-lieder"], "whose manner a trained network answers in", "any, or a style the model was trained on, as its card lists them", text => text.Trim() is { Length: > 0 } style ? style : null),
        new NumberKnob("library", "0.5", 0, 1, 0.05, "units: only what you played tonight (0), half and half, only the library (1)", coarse: 4),
        new NumberKnob("blend", "1", 0, 1, 0.05, "units: a network alone (0), a network that proposes and units that answer, units alone (1)", coarse: 4),
        new NumberKnob("reuse", "1", 1, 8, 1, "units: most times one bar may come in one answer", "times", coarse: 3),
        new ChoiceKnob("unit", "1", ["1", "2", "4"], "units: how many bars in a row are taken from where one is found, if there is room"),
        new ChoiceKnob("reply", "harmonise", ["harmonise", "accompany", "continue"], "deepbach: your melody again with three voices more, those three alone to play along with, or a new phrase in four voices"),
        new ChoiceKnob("voice", "soprano", Settings.Voices, "deepbach: which of the four voices you play"),
        new NumberKnob("no-copy", "0", 0, 32, 1, "fewest notes in a row that count as copied; 0 lets it quote", "notes", coarse: 4),
        new ChoiceKnob("turn", "gap", ["gap", "bars:1", "bars:2", "bars:4", "bars:8", "cue"], "who plays when: after a gap, in turns of so many bars, or on a cue", "gap, bars:1..16 or cue", ReadTurn) { Scope = KnobScope.Now },
        new NumberKnob("gap", "250", 100, 3000, 50, "the shortest silence that ends a phrase; a slow phrase gets longer ones", "ms", coarse: 5) { Scope = KnobScope.Now, Curve = KnobCurve.Logarithmic },
        new NumberKnob("tempo", "auto", 30, 300, 1, "follow the player, the clock and the tap, or hold this tempo", "bpm", word: "auto") { Scope = KnobScope.Now, Curve = KnobCurve.Logarithmic },
        new ChoiceKnob("meter", "4/4", ["2/4", "3/4", "4/4", "5/4", "6/8", "7/8", "12/8"], "how bars are counted", "a meter such as 4/4 or 6/8", ReadMeter) { Scope = KnobScope.Now },
        new NumberKnob("velocity-follow", "0.7", 0, 1, 0.05, "how much the answer is as loud as the player", coarse: 4),
        new NumberKnob("swing-follow", "0.7", 0, 1, 0.05, "how much the answer wears the player's timing", coarse: 4),
        new ChoiceKnob("barge-in", "yield", ["yield", "duet"], "what the answer does when the player comes in: stop at once, or go on") { Scope = KnobScope.Now },
        new NumberKnob("shadow", "0", -14, 14, 1, "a voice so many scale steps above (or below) the player, at once; 2 is a third, 0 is off", "steps", coarse: 7) { Scope = KnobScope.Now },
        new ChoiceKnob("shadow-by", "scale", ["scale", "bach"], "how the shadow finds its notes: always as many steps away, or above or below you as a chorale would have it") { Scope = KnobScope.Now },
        new ChoiceKnob("redo-by", "auto", ["auto", "deepbach", "orderless", "anticipation", "markov"], "who redoes what is on the sketchpad: the like of who answers, or one of these, with the models that ship"),
        new ChoiceKnob("cue", "cc:67", ["cc:67", "cc:66", "key:C1", "key:A0"], "what ends a phrase when the turn is by cue", "cc:0..127 or key:pitch", ReadCue) { Scope = KnobScope.Now },
        new ChoiceKnob("takeover", "pickup", ["pickup", "jump", "scale"], "how a fader that is learned takes its knob over: when it passes where the knob stands, at once, or by closing in") { Scope = KnobScope.Now },
        Switch("click", "off", "a metronome on its own channel", KnobScope.Now),
        Switch("clock-out", "off", "send MIDI clock to the outputs", KnobScope.Now),
        Switch("mute", "off", "listen, learn, and say nothing", KnobScope.Now),
    ];

    private static readonly ImmutableDictionary<string, int> Index =
        All.Select((knob, i) => (knob.Name, i)).ToImmutableDictionary(p => p.Name, p => p.i, StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<string> _values;

    private Knobs(ImmutableArray<string> values)
    {
        _values = values;
        Settings = Settings.Of(this);
    }

    /// <summary>Every knob where it stands when nobody has touched it.</summary>
    public static readonly Knobs AtRest = new([.. All.Select(k => k.Default)]);

    /// <summary>The values with their types.</summary>
    public Settings Settings { get; }

    /// <summary>The canonical value of a knob.</summary>
    /// <exception cref="KnobException">There is no such knob.</exception>
    public string this[string name] => _values[IndexOf(name)];

    /// <summary>The canonical value of the knob at a place in <see cref="All"/>.</summary>
    public string this[int index] => _values[index];

    /// <summary>The place in <see cref="All"/> of the knob of that name.</summary>
    /// <exception cref="KnobException">There is no such knob.</exception>
    public static int IndexOf(string name) =>
        Index.TryGetValue(name.Trim(), out int i) ? i : throw new KnobException($"there is no knob \"{name}\"; there are {string.Join(", ", All.Select(k => k.Name))}");

    /// <summary>All knobs as they are, with one turned.</summary>
    /// <exception cref="KnobException">There is no such knob, or it does not take that value.</exception>
    public Knobs With(string name, string value)
    {
        int i = IndexOf(name);
        string? canonical = All[i].Canonical(value);
        if (canonical is null) throw new KnobException($"{All[i].Name} takes {All[i].Accepts}, not \"{TomlEntries.Quoted(value)}\"");
        return new Knobs(_values.SetItem(i, canonical));
    }

    /// <summary>All knobs as they are, with one turned as <c>name=value</c> says.</summary>
    /// <exception cref="KnobException">Not of that form, no such knob, or not a value of it.</exception>
    public Knobs With(string assignment)
    {
        int at = assignment.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) throw new KnobException($"\"{assignment}\" turns no knob: write knob=value, such as surprise=0.5");
        return With(assignment[..at], assignment[(at + 1)..]);
    }

    private static ChoiceKnob Switch(string name, string initial, string about, KnobScope scope) => new(name, initial, ["off", "on"], about) { Scope = scope };

    private static string[] KeyChoices()
    {
        string[] tonics = ["C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];
        string[] scales = ["major", "minor", "minor-pentatonic", "dorian"];
        return ["auto", "off", .. scales.SelectMany(s => tonics.Select(t => KnobText.Key($"{t} {s}")!))];
    }

    private static string? ReadKey(string text) => KnobText.Key(text);

    private static string? ReadRange(string text) => KnobText.Range(text) is var (low, high) ? $"{low.Number}..{high.Number}" : null;

    private static string? ReadLanding(string text) => KnobText.Landing(text);

    private static string? ReadTurn(string text) =>
        text.StartsWith("bars:", StringComparison.OrdinalIgnoreCase) && int.TryParse(text.AsSpan(5), out int bars) && bars is >= 1 and <= 16 ? $"bars:{bars}" : null;

    private static string? ReadMeter(string text) => KnobText.Meter(text) is { } meter ? meter.ToString() : null;

    private static string? ReadCue(string text) => KnobText.Cue(text) is { } cue ? cue.ToString() : null;
}
