using System.Globalization;

namespace DeepMusic.Core.Notation;

/// <summary>Numbers as XML writes them.</summary>
internal static class XmlNumber
{
    /// <summary>A finite number, or null.</summary>
    public static double? Real(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    /// <summary>A whole number, or null. A fraction is rounded.</summary>
    public static int? Whole(string? text) => Real(text) is double number && Math.Abs(number) < 1e9 ? (int)Math.Round(number) : null;
}
