namespace DeepMusic.Live.Tui;

/// <summary>What a key can do.</summary>
internal enum StageAction : byte
{
    Respond,
    Panic,
    Mute,
    Hold,
    Tap,
    PreviousScene,
    NextScene,
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
    Lock,
    Help,
    Quit,
}
