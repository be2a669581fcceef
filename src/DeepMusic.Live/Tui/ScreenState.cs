using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// All that the screen shows, at one moment. The session fills one of these twenty times a second through
/// <see cref="ScreenFeed"/>; the screen only ever reads a finished one. It is reused: everything in it is written anew each
/// time (<see cref="Clear"/> first), nothing in it grows. Texts are references, so a text that has not changed costs nothing.
/// </summary>
public sealed class ScreenState
{
    /// <summary>When the snapshot was taken. The screen's own clock moves the roll on from here.</summary>
    public HostTime Now { get; set; }

    /// <summary>What the instrument is doing.</summary>
    public StageState State { get; set; }

    /// <summary>Whether the player holds the instrument in its state (no hand-over until released).</summary>
    public bool Held { get; set; }

    /// <summary>How near the hand-over is: 0 the player has just played, 1 the instrument takes over.</summary>
    public double HandOver { get; set; }

    /// <summary>Tempo, meter and where the beats fall.</summary>
    public Timeline Timeline { get; set; }

    /// <summary>Whether bars are counted yet: from a note, a clock, a tap or a click.</summary>
    public bool BeatBegun { get; set; }

    /// <summary>How sure the beat is, 0..1.</summary>
    public double BeatConfidence { get; set; }

    /// <summary>Where the beat comes from, in one word: "heard", "clock", "tap", "fixed".</summary>
    public string BeatSource { get; set; } = "";

    /// <summary>The key, or null before anything was heard.</summary>
    public KeyEstimate? Key { get; set; }

    /// <summary>The chord that sounds, if one is recognised.</summary>
    public Chord? Chord { get; set; }

    /// <summary>Who was to give the last answer: the highest rung of the deadline ladder.</summary>
    public string Engine { get; set; } = "";

    /// <summary>The rung it came from.</summary>
    public string Rung { get; set; } = "";

    /// <summary>Where the bar of the answer that sounds comes from, in one line; after it that of its last bar, until the next call begins.</summary>
    public string Provenance { get; set; } = "";

    /// <summary>Of several performers, the one that is shown; empty where one plays alone.</summary>
    public string Performer { get; set; } = "";

    /// <summary>The preset, or the scene of the set list, that plays.</summary>
    public string Preset { get; set; } = "";

    /// <summary>The presets there are, as far as they are known.</summary>
    public PresetNames PresetNames { get; set; } = PresetNames.None;

    /// <summary>Which scene of the set list it is, from 1; 0 without one.</summary>
    public int Scene { get; set; }

    /// <summary>How many scenes the set list has.</summary>
    public int Scenes { get; set; }

    /// <summary>The scene that comes next; empty after the last, and without a set list.</summary>
    public string NextScene { get; set; } = "";

    /// <summary>Whether the instrument is locked for a performance: nothing can be edited, and the keys are a pedal's.</summary>
    public bool Locked { get; set; }

    /// <summary>Whether a guardian was asked for and does not stand behind every output.</summary>
    public bool Unguarded { get; set; }

    /// <summary>The knob or action that waits for a controller; empty when none does.</summary>
    public string Learning { get; set; } = "";

    /// <summary>The sketchpad.</summary>
    public SketchView Sketch { get; set; } = SketchView.Empty;

    /// <summary>Which place of it sounds, from its start; null where it is not played.</summary>
    public Beats? SketchPlace { get; set; }

    /// <summary>The seed of the set.</summary>
    public ulong Seed { get; set; }

    /// <summary>The gravest trouble that holds, in words a musician can act on; empty when all is well.</summary>
    public string Alarm { get; set; } = "";

    /// <summary>What of it must be read from afar: which thing, and what is wrong; empty where that is all of it.</summary>
    public string AlarmWords { get; set; } = "";

    /// <summary>How grave it is.</summary>
    public Gravity AlarmGravity { get; set; }

    /// <summary>How much more trouble there is.</summary>
    public int AlarmsMore { get; set; }

    /// <summary>When it began.</summary>
    public HostTime AlarmAt { get; set; }

    /// <summary>Whether the alarm has its line; else it is a mark at the end of what the program has to say.</summary>
    public bool AlarmLeads { get; set; }

    /// <summary>What the program has to say otherwise; may be empty.</summary>
    public string Message { get; set; } = "";

    /// <summary>Where the set is recorded; empty when it is not.</summary>
    public string Recording { get; set; } = "";

    /// <summary>How punctual the instrument is.</summary>
    public LatencyFigures Latency { get; set; } = LatencyFigures.Unknown;

    /// <summary>The notes of both players, past, sounding and planned, in any order.</summary>
    public Lines<RollNote> Notes { get; } = new(2048);

    /// <summary>The phrases they form.</summary>
    public Lines<PhraseSpan> Phrases { get; } = new(128);

    /// <summary>The ports.</summary>
    public Lines<PortLine> Ports { get; } = new(32);

    /// <summary>The knobs, in the order of their registry: a knob is named to <see cref="IScreenCommands"/> by its place here.</summary>
    public Lines<KnobLine> Knobs { get; } = new(64);

    /// <summary>Sets everything back to what is shown before anything is known.</summary>
    public void Clear()
    {
        Now = AlarmAt = HostTime.Zero;
        State = StageState.Idle;
        Held = Locked = Unguarded = AlarmLeads = BeatBegun = false;
        Scene = Scenes = AlarmsMore = 0;
        AlarmGravity = Gravity.Passing;
        HandOver = BeatConfidence = 0;
        Timeline = Timeline.Default;
        Key = null;
        Sketch = SketchView.Empty;
        SketchPlace = null;
        Chord = null;
        BeatSource = Engine = Rung = Provenance = Performer = Preset = NextScene = Learning = Alarm = AlarmWords = Message = Recording = "";
        Seed = 0;
        PresetNames = PresetNames.None;
        Latency = LatencyFigures.Unknown;
        Notes.Clear();
        Phrases.Clear();
        Ports.Clear();
        Knobs.Clear();
    }
}
