namespace DeepMusic.Live.Soak;

/// <summary>What is broken on purpose in a soak, or asked for at the worst moment. <see cref="FaultWords"/> has the word for each.</summary>
public enum FaultKind
{
    /// <summary>An input is gone with keys held, and comes back.</summary>
    InputFlap,

    /// <summary>An output refuses everything for a while, and takes it again.</summary>
    OutputFlap,

    /// <summary>The JACK server dies and is started again.</summary>
    JackRestart,

    /// <summary>More OSC than the instrument takes: knobs, actions, patterns, notes, and packets that are none.</summary>
    OscFlood,

    /// <summary>Another preset, while something sounds.</summary>
    PresetChange,

    /// <summary>The next or the last scene, while something sounds.</summary>
    SceneChange,

    /// <summary>MIDI clock that stops without saying so, and goes on.</summary>
    ClockDropOut,

    /// <summary>MIDI clock of another tempo from one tick to the next.</summary>
    TempoStep,

    /// <summary>Much garbage at once, so that the collector has to stop everybody.</summary>
    GcPressure,

    /// <summary>An engine whose answers come late, or never.</summary>
    SlowEngine,

    /// <summary>An engine that throws, when it learns or when it is asked.</summary>
    CrashingEngine,

    /// <summary>A disk that takes no more of the journal.</summary>
    FullDisk,

    /// <summary>Time that leaps by minutes between two messages.</summary>
    ClockJump,

    /// <summary>The machine slept: nothing ran for minutes, and then what was played before comes in late.</summary>
    SleepGap,

    /// <summary>Every note off, in the midst of an answer.</summary>
    Panic,

    /// <summary>Many knobs turned at once, to any value, some of them impossible.</summary>
    KnobStorm,

    /// <summary>The sketchpad, at random: selections, redone bars, loops, undo.</summary>
    Sketch,

    /// <summary>Hold, stop, listen, respond, tap and lock at random.</summary>
    Actions,

    /// <summary>More MIDI at once than anybody plays.</summary>
    MidiFlood,

    /// <summary>The process that stands guard is killed.</summary>
    GuardianKill,
}
