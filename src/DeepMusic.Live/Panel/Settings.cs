using System.Globalization;
using DeepMusic.Core;

namespace DeepMusic.Live.Panel;

/// <summary>The values of all knobs with their types.</summary>
public sealed record Settings
{
    /// <summary>The key that is locked, or null.</summary>
    public Key? LockedKey { get; private init; }

    /// <summary>Whether the key that is heard binds the answer.</summary>
    public bool AutoKey { get; private init; }

    /// <summary>Whether only chord tones are allowed.</summary>
    public bool ChordLock { get; private init; }

    /// <summary>The lowest pitch allowed.</summary>
    public Pitch Lowest { get; private init; }

    /// <summary>The highest pitch allowed.</summary>
    public Pitch Highest { get; private init; }

    /// <summary>Notes per beat, or null to follow the player.</summary>
    public double? Density { get; private init; }

    /// <summary>Most notes at once.</summary>
    public int Polyphony { get; private init; }

    /// <summary>The longest note.</summary>
    public Beats Longest { get; private init; }

    /// <summary>Most strikes of one pitch in a row, or null for no limit.</summary>
    public int? Repeats { get; private init; }

    /// <summary>The landing note as <c>pitch@bar.beat</c>, or null.</summary>
    public string? Land { get; private init; }

    /// <summary>Bars of an answer, or null for as long as the call.</summary>
    public int? Bars { get; private init; }

    /// <summary>0 (imitate) to 1 (surprise).</summary>
    public double Surprise { get; private init; }

    /// <summary>The style a trained network answers in; empty for any.</summary>
    public string Style { get; private init; } = "";

    /// <summary>0 (only units of tonight) to 1 (only the library's).</summary>
    public double Library { get; private init; }

    /// <summary>0 (a network alone) to 1 (units alone).</summary>
    public double Blend { get; private init; }

    /// <summary>Most times one bar may come in one answer.</summary>
    public int Reuse { get; private init; }

    /// <summary>Bars of a unit: 1, 2 or 4.</summary>
    public int UnitBars { get; private init; }

    /// <summary>What four voices answer.</summary>
    public Reply Reply { get; private init; }

    /// <summary>The voice of four the player plays, 0 (soprano) to 3 (bass).</summary>
    public int Voice { get; private init; }

    /// <summary>Fewest notes in a row that count as copied, or null.</summary>
    public int? NoCopy { get; private init; }

    /// <summary>"gap", "bars" or "cue".</summary>
    public string Turn { get; private init; } = "gap";

    /// <summary>Bars of a turn when trading; 4 otherwise.</summary>
    public int TurnBars { get; private init; } = 4;

    /// <summary>The shortest silence that ends a phrase.</summary>
    public TimeSpan Gap { get; private init; }

    /// <summary>The tempo that is held, or null to follow.</summary>
    public Tempo? Tempo { get; private init; }

    /// <summary>How bars are counted.</summary>
    public TimeSignature Meter { get; private init; }

    /// <summary>0..1.</summary>
    public double VelocityFollow { get; private init; }

    /// <summary>0..1.</summary>
    public double SwingFollow { get; private init; }

    /// <summary>Whether an answer goes on when the player comes in.</summary>
    public bool Duet { get; private init; }

    /// <summary>Scale steps of the shadow voice above the player; 0 is none.</summary>
    public int Shadow { get; private init; }

    /// <summary>Whether a network finds the shadow's notes, instead of the scale.</summary>
    public bool ShadowByNetwork { get; private init; }

    /// <summary>Who writes what is redone: a choice of the knob, or empty for who answers.</summary>
    public string RedoBy { get; private init; } = "";

    /// <summary>What ends a phrase by cue.</summary>
    public Cue Cue { get; private init; } = new(67, null);

    /// <summary>Whether the metronome clicks.</summary>
    public bool Click { get; private init; }

    /// <summary>Whether MIDI clock is sent.</summary>
    public bool ClockOut { get; private init; }

    /// <summary>Whether nothing is answered.</summary>
    public bool Mute { get; private init; }

    /// <summary>The four voices as a knob and a preset call them, the highest first.</summary>
    internal static readonly string[] Voices = ["soprano", "alto", "tenor", "bass"];

    internal static Settings Of(Knobs knobs)
    {
        string key = knobs["key"], turn = knobs["turn"];
        (Pitch low, Pitch high) = KnobText.Range(knobs["range"])!.Value;
        return new Settings
        {
            LockedKey = Key.TryParse(key, out Key locked) && key is not ("auto" or "off") ? locked : null,
            AutoKey = key == "auto",
            ChordLock = knobs["chord-lock"] == "on",
            Lowest = low,
            Highest = high,
            Density = Number(knobs["density"]),
            Polyphony = (int)Number(knobs["polyphony"])!,
            Longest = Beats.Of(Number(knobs["longest"])!.Value),
            Repeats = (int?)Number(knobs["repeats"]),
            Land = knobs["land"] is "off" ? null : knobs["land"],
            Bars = (int?)Number(knobs["length"]),
            Surprise = Number(knobs["surprise"])!.Value,
            Style = knobs["style"] is "any" ? "" : knobs["style"],
            Library = Number(knobs["library"])!.Value,
            Blend = Number(knobs["blend"])!.Value,
            Reuse = (int)Number(knobs["reuse"])!,
            UnitBars = (int)Number(knobs["unit"])!,
            Reply = Enum.Parse<Reply>(knobs["reply"], ignoreCase: true),
            Voice = Array.IndexOf(Voices, knobs["voice"]),
            NoCopy = Number(knobs["no-copy"]) is > 0 and var n ? (int)n : null,
            Turn = turn.Split(':')[0],
            TurnBars = turn.StartsWith("bars:", StringComparison.Ordinal) ? int.Parse(turn.AsSpan(5), CultureInfo.InvariantCulture) : 4,
            Gap = TimeSpan.FromMilliseconds(Number(knobs["gap"])!.Value),
            Tempo = Number(knobs["tempo"]) is { } bpm ? new Tempo(bpm) : null,
            Meter = KnobText.Meter(knobs["meter"])!.Value,
            VelocityFollow = Number(knobs["velocity-follow"])!.Value,
            SwingFollow = Number(knobs["swing-follow"])!.Value,
            Duet = knobs["barge-in"] == "duet",
            Shadow = (int)Number(knobs["shadow"])!,
            ShadowByNetwork = knobs["shadow-by"] == "bach",
            RedoBy = knobs["redo-by"] is "auto" ? "" : knobs["redo-by"],
            Cue = KnobText.Cue(knobs["cue"])!,
            Click = knobs["click"] == "on",
            ClockOut = knobs["clock-out"] == "on",
            Mute = knobs["mute"] == "on",
        };
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : null;
}
