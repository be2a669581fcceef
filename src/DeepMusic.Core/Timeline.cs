namespace DeepMusic.Core;

/// <summary>
/// Score time and host time laid side by side, at one tempo and one meter: a straight line through an anchor. Bars are
/// counted from beat zero; bar and beat numbers shown to a player start at 1.
/// </summary>
/// <param name="Anchor">The host time of <paramref name="AnchorBeat"/>.</param>
/// <param name="AnchorBeat">A position in score time.</param>
/// <param name="Tempo">The slope.</param>
/// <param name="Meter">How bars are counted.</param>
public readonly record struct Timeline(HostTime Anchor, Beats AnchorBeat, Tempo Tempo, TimeSignature Meter)
{
    /// <summary>120 bpm in 4/4, beat zero at the clock's zero.</summary>
    public static readonly Timeline Default = new(HostTime.Zero, Beats.Zero, new Tempo(120), TimeSignature.FourFour);

    /// <summary>The position in score time at <paramref name="time"/>.</summary>
    public Beats BeatAt(HostTime time) =>
        AnchorBeat + new Beats((long)Math.Round((time.Microseconds - Anchor.Microseconds) * (double)Beats.TicksPerBeat / Tempo.MicrosecondsPerBeat));

    /// <summary>The host time of <paramref name="beat"/>.</summary>
    public HostTime TimeAt(Beats beat) =>
        new(Anchor.Microseconds + (long)Math.Round((beat - AnchorBeat).Ticks * Tempo.MicrosecondsPerBeat / Beats.TicksPerBeat));

    /// <summary>The same line bent at <paramref name="at"/>: what came before keeps its beat, what follows has the new tempo.</summary>
    public Timeline WithTempo(Tempo tempo, HostTime at) => this with { Anchor = at, AnchorBeat = BeatAt(at), Tempo = tempo };

    /// <summary>Where <paramref name="beat"/> stands: the bar (from 1; 0 and below before beat zero) and the offset into it.</summary>
    public (int Bar, Beats Offset) BarOf(Beats beat) => ((int)(beat.Floor(Meter.Bar).Ticks / Meter.Bar.Ticks) + 1, beat.Modulo(Meter.Bar));

    /// <summary>The first bar line that is not before <paramref name="beat"/>.</summary>
    public Beats NextBar(Beats beat) => beat.Ceiling(Meter.Bar);

    /// <inheritdoc/>
    public override string ToString() => $"{Tempo}, {Meter}, beat {AnchorBeat} at {Anchor}";
}
