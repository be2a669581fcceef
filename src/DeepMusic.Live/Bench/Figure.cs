using System.Globalization;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>One line of the bench: what was measured, how it was spread, and what was beside it.</summary>
/// <param name="Name">The name in the JSON object: lower case, with underscores; the unit at its end, or before what tells it from others of its kind.</param>
/// <param name="About">What it is, for the table.</param>
/// <param name="Times">How it was spread; null where it is a number or two.</param>
/// <param name="Number">The number, where it is one: of steps, the middle.</param>
/// <param name="P99">Of steps, what 99 of 100 stayed within; NaN where there is none.</param>
/// <param name="Note">What to know of it; may be empty.</param>
internal sealed record Figure(string Name, string About, Lateness? Times, double Number, double P99, string Note)
{
    /// <summary>Microseconds in the unit of the JSON object.</summary>
    private double Unit { get; init; } = 1;

    public static Figure Of(string name, string about, Lateness times, string note = "") => new(name, about, times, double.NaN, double.NaN, note);

    public static Figure Of(string name, string about, double number, string note = "") => new(name, about, null, number, double.NaN, note);

    /// <summary>Steps of a network, in microseconds.</summary>
    public static Figure Step(string name, string about, double p50, double p99, string note = "") => new(name, about, null, p50, p99, note);

    /// <summary>Times that are milliseconds in the JSON object; in the table they are microseconds as all others.</summary>
    public static Figure InMilliseconds(string name, string about, Lateness times) => Of(name, about, times) with { Unit = 1000 };

    /// <summary>The figure's entries in the JSON object.</summary>
    public IEnumerable<(string Name, double Value)> Entries => Times is null
        ? [(Name, Number), (Name + "_p99", P99)]
        : [(Name + "_p50", In(Times.Percentile(0.5))), (Name + "_p99", In(Times.Percentile(0.99))), (Name + "_max", In(Times.Max)), (Name + "_n", Times.Count)];

    /// <inheritdoc/>
    public override string ToString()
    {
        string numbers = Times is not null ? $"{Micro(Times.Percentile(0.5)),9} {Micro(Times.Percentile(0.99)),9} {Micro(Times.Max),9} {"n=" + Times.Count,9}"
            : double.IsNaN(P99) ? $"{Number.ToString("0.##", CultureInfo.InvariantCulture),31}"
            : $"{Number.ToString("0.0", CultureInfo.InvariantCulture),9} {P99.ToString("0.0", CultureInfo.InvariantCulture),9}";
        return $"{About,-52} {numbers,-40} {Note}".TrimEnd();
    }

    private double In(TimeSpan time) => time.TotalMicroseconds / Unit;

    private static string Micro(TimeSpan time) => time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture);
}
