namespace DeepMusic.Live.Tui;

/// <summary>What a key can do.</summary>
internal enum StageAction : byte
{
    /// <summary>Ask for something of the panel: <see cref="KeyMap.Entry.Asks"/>.</summary>
    Ask,
    Mute,
    KnobUp,
    KnobDown,
    Less,
    More,
    MuchLess,
    MuchMore,
    Type,
    Learn,
    Forget,
    Save,
    View,
    Sketch,
    VoiceUp,
    VoiceDown,
    Help,
    Quit,
}
