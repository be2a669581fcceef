using System.Globalization;

namespace DeepMusic.Core;

/// <summary>
/// A position or length in score time, counted in quarter notes. Held as whole ticks of 1/960 quarter note, so that sums
/// are exact and equal positions compare equal; 960 divides by 2, 3 and 5.
/// </summary>
/// <param name="Ticks">Ticks of 1/960 quarter note; may be negative.</param>
public readonly record struct Beats(long Ticks) : IComparable<Beats>
{
    /// <summary>Ticks in a quarter note.</summary>
    public const int TicksPerBeat = 960;

    /// <summary>No time at all.</summary>
    public static readonly Beats Zero = new(0);

    /// <summary>A quarter note.</summary>
    public static readonly Beats Quarter = new(TicksPerBeat);

    /// <summary>A sixteenth note.</summary>
    public static readonly Beats Sixteenth = new(TicksPerBeat / 4);

    /// <summary>The nearest tick to <paramref name="quarters"/> quarter notes.</summary>
    public static Beats Of(double quarters) => new((long)Math.Round(quarters * TicksPerBeat));

    /// <summary>The length in quarter notes.</summary>
    public double Value => (double)Ticks / TicksPerBeat;

    /// <summary>The last point of a grid that is not after this one. <paramref name="grid"/> must be positive.</summary>
    public Beats Floor(Beats grid) => new(Ticks - Modulo(grid).Ticks);

    /// <summary>The first point of a grid that is not before this one. <paramref name="grid"/> must be positive.</summary>
    public Beats Ceiling(Beats grid) => new(-new Beats(-Ticks).Floor(grid).Ticks);

    /// <summary>The nearest point of a grid (halfway goes up). <paramref name="grid"/> must be positive.</summary>
    public Beats Round(Beats grid) => new Beats(Ticks + grid.Ticks / 2).Floor(grid);

    /// <summary>The distance from the last grid point, in [0, grid), also for negative positions.</summary>
    public Beats Modulo(Beats grid) => new(((Ticks % grid.Ticks) + grid.Ticks) % grid.Ticks);

    /// <summary>The sum.</summary>
    public static Beats operator +(Beats a, Beats b) => new(a.Ticks + b.Ticks);

    /// <summary>The difference.</summary>
    public static Beats operator -(Beats a, Beats b) => new(a.Ticks - b.Ticks);

    /// <summary>A whole multiple.</summary>
    public static Beats operator *(Beats a, long times) => new(a.Ticks * times);

    /// <summary>The nearest tick to a real multiple.</summary>
    public static Beats operator *(Beats a, double times) => new((long)Math.Round(a.Ticks * times));

    /// <summary>How many times <paramref name="b"/> goes into <paramref name="a"/>.</summary>
    public static double operator /(Beats a, Beats b) => (double)a.Ticks / b.Ticks;

    /// <summary>Whether <paramref name="a"/> is less than <paramref name="b"/>.</summary>
    public static bool operator <(Beats a, Beats b) => a.Ticks < b.Ticks;

    /// <summary>Whether <paramref name="a"/> is greater than <paramref name="b"/>.</summary>
    public static bool operator >(Beats a, Beats b) => a.Ticks > b.Ticks;

    /// <summary>Whether <paramref name="a"/> is at most <paramref name="b"/>.</summary>
    public static bool operator <=(Beats a, Beats b) => a.Ticks <= b.Ticks;

    /// <summary>Whether <paramref name="a"/> is at least <paramref name="b"/>.</summary>
    public static bool operator >=(Beats a, Beats b) => a.Ticks >= b.Ticks;

    /// <summary>The smaller of two.</summary>
    public static Beats Min(Beats a, Beats b) => a < b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Beats Max(Beats a, Beats b) => a > b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Beats other) => Ticks.CompareTo(other.Ticks);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture);
}
