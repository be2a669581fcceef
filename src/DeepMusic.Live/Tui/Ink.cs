namespace DeepMusic.Live.Tui;

/// <summary>What a cell is drawn for; <see cref="Palette"/> gives it its colours.</summary>
internal enum Ink : byte
{
    Text,
    Bright,
    Dim,
    Faint,
    Call,
    CallPast,
    Answer,
    AnswerPast,
    Planned,
    Now,
    Think,
    Good,
    Mute,
    Alarm,
    AlarmText,
    Selected,
    Typing,
}
