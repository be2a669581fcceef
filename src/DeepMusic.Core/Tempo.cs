using System.Globalization;

namespace DeepMusic.Core;

/// <summary>Speed in quarter notes per minute.</summary>
public readonly record struct Tempo
{
    /// <summary>The slowest tempo that is accepted.</summary>
    public const double Slowest = 10;

    /// <summary>The fastest tempo that is accepted.</summary>
    public const double Fastest = 400;

    /// <summary>A tempo of <paramref name="beatsPerMinute"/> quarter notes per minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 10..400.</exception>
    public Tempo(double beatsPerMinute)
    {
        if (!(beatsPerMinute >= Slowest && beatsPerMinute <= Fastest))
            throw new ArgumentOutOfRangeException(nameof(beatsPerMinute), $"a tempo of {beatsPerMinute} is outside {Slowest}..{Fastest} beats per minute");
        BeatsPerMinute = beatsPerMinute;
    }

    /// <summary>Quarter notes per minute, 10..400.</summary>
    public double BeatsPerMinute { get; }

    /// <summary>Microseconds in a quarter note.</summary>
    public double MicrosecondsPerBeat => 60e6 / BeatsPerMinute;

    /// <summary>The nearest tempo within the accepted range.</summary>
    public static Tempo Clamped(double beatsPerMinute) =>
        new(double.IsNaN(beatsPerMinute) ? 120 : Math.Clamp(beatsPerMinute, Slowest, Fastest));

    /// <summary>How long <paramref name="beats"/> last.</summary>
    public TimeSpan Duration(Beats beats) =>
        new((long)Math.Round(beats.Value * MicrosecondsPerBeat * TimeSpan.TicksPerMicrosecond));

    /// <summary>How many beats fit into <paramref name="span"/>.</summary>
    public Beats BeatsIn(TimeSpan span) => Beats.Of(span.TotalMicroseconds / MicrosecondsPerBeat);

    /// <inheritdoc/>
    public override string ToString() => BeatsPerMinute.ToString("0.#", CultureInfo.InvariantCulture) + " bpm";
}
