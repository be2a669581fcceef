namespace DeepMusic.Core;

/// <summary>A tempo that holds from a place on.</summary>
/// <param name="At">From where.</param>
/// <param name="MicrosecondsPerBeat">Microseconds in a quarter note, 1..16777215, as files hold it.</param>
public readonly record struct TempoChange(Beats At, int MicrosecondsPerBeat)
{
    /// <summary>The tempo, within what <see cref="Core.Tempo"/> accepts.</summary>
    public Tempo Tempo => Tempo.Clamped(60e6 / MicrosecondsPerBeat);
}
