namespace DeepMusic.Live.Soak;

/// <summary>What the faults are called in the report.</summary>
public static class FaultWords
{
    /// <summary>The word for a kind of fault.</summary>
    public static string Of(FaultKind kind) => kind switch
    {
        FaultKind.InputFlap => "input lost and back",
        FaultKind.OutputFlap => "output lost and back",
        FaultKind.JackRestart => "JACK restart",
        FaultKind.OscFlood => "OSC flood",
        FaultKind.PresetChange => "preset change",
        FaultKind.SceneChange => "scene change",
        FaultKind.ClockDropOut => "clock drop-out",
        FaultKind.TempoStep => "tempo step",
        FaultKind.GcPressure => "GC pressure",
        FaultKind.SlowEngine => "slow engine",
        FaultKind.CrashingEngine => "crashing engine",
        FaultKind.FullDisk => "full disk",
        FaultKind.ClockJump => "clock jump",
        FaultKind.SleepGap => "sleep gap",
        FaultKind.Panic => "panic",
        FaultKind.KnobStorm => "knob storm",
        FaultKind.Sketch => "sketchpad",
        FaultKind.Actions => "actions at random",
        FaultKind.MidiFlood => "MIDI flood",
        FaultKind.GuardianKill => "guardian killed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such fault"),
    };

    /// <summary>The kind a word means; null where it means none.</summary>
    public static FaultKind? Read(string word)
    {
        foreach (FaultKind kind in Enum.GetValues<FaultKind>())
            if (Of(kind) == word) return kind;
        return null;
    }
}
