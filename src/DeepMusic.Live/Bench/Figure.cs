using System.Globalization;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>One line of the bench: what was measured, how it was spread, and what was beside it.</summary>
/// <param name="Name">The name in the JSON object: lower case, with underscores, the unit at its end.</param>
/// <param name="About">What it is, for the table.</param>
/// <param name="Times">How it was spread; null where it is a single number.</param>
/// <param name="Number">The single number, where it is one.</param>
/// <param name="Note">What to know of it; may be empty.</param>
internal sealed record Figure(string Name, string About, Lateness? Times, double Number, string Note)
{
    public static Figure Of(string name, string about, Lateness times, string note = "") => new(name, about, times, double.NaN, note);

    public static Figure Of(string name, string about, double number, string note = "") => new(name, about, null, number, note);

    /// <summary>The figure's entries in the JSON object.</summary>
    public IEnumerable<(string Name, double Value)> Entries => Times is null
        ? [(Name, Number)]
        : [(Name + "_p50", Times.Percentile(0.5).TotalMicroseconds), (Name + "_p99", Times.Percentile(0.99).TotalMicroseconds), (Name + "_max", Times.Max.TotalMicroseconds), (Name + "_n", Times.Count)];

    /// <inheritdoc/>
    public override string ToString()
    {
        string numbers = Times is null
            ? $"{Number.ToString("0.##", CultureInfo.InvariantCulture),31}"
            : $"{Micro(Times.Percentile(0.5)),9} {Micro(Times.Percentile(0.99)),9} {Micro(Times.Max),9} {"n=" + Times.Count,9}";
        return $"{About,-52} {numbers,-40} {Note}".TrimEnd();
    }

    private static string Micro(TimeSpan time) => time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture);
}
