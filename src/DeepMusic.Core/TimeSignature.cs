namespace DeepMusic.Core;

/// <summary>A meter such as 4/4 or 6/8.</summary>
public readonly record struct TimeSignature
{
    /// <summary>Four quarters.</summary>
    public static readonly TimeSignature FourFour = new(4, 4);

    /// <summary>A meter of <paramref name="numerator"/> units of 1/<paramref name="denominator"/> note.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is not 1..64, or the denominator not 1, 2, 4, .. 64.</exception>
    public TimeSignature(int numerator, int denominator)
    {
        if (numerator is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(numerator), $"{numerator}/{denominator}: the upper number must be 1..64");
        if (denominator is < 1 or > 64 || !int.IsPow2(denominator))
            throw new ArgumentOutOfRangeException(nameof(denominator), $"{numerator}/{denominator}: the lower number must be 1, 2, 4, .. 64");
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Units in a bar.</summary>
    public int Numerator { get; }

    /// <summary>The note value of a unit.</summary>
    public int Denominator { get; }

    /// <summary>The length of a bar.</summary>
    public Beats Bar => Unit * Numerator;

    /// <summary>The length of one unit (one denominator note).</summary>
    public Beats Unit => new(Beats.TicksPerBeat * 4L / Denominator);

    /// <summary>The felt beat: the dotted quarter in 6/8, 9/8, 12/8; else the unit.</summary>
    public Beats Pulse => Denominator >= 8 && Numerator % 3 == 0 && Numerator > 3 ? Unit * 3 : Unit;

    /// <inheritdoc/>
    public override string ToString() => $"{Numerator}/{Denominator}";
}
