namespace DeepMusic.Live.Tui;

/// <summary>What a key can do.</summary>
internal enum StageAction : byte
{
    Respond,
    Panic,
    Mute,
    Hold,
    Tap,
    PreviousPreset,
    NextPreset,
    KnobUp,
    KnobDown,
    Less,
    More,
    MuchLess,
    MuchMore,
    Type,
    Help,
    Quit,
}
