using System.Text;
using DeepMusic.Osc;

namespace DeepMusic.Live.Remote;

/// <summary>An argument that was sent: a number, a text, or neither.</summary>
/// <param name="Number">The number; true is 1, false and nil are 0, an impulse is 1. NaN where it is none.</param>
/// <param name="Text">The text; null where it is none.</param>
/// <param name="IsBare">Whether it is nil or an impulse, which say something to an action, and no value to a knob.</param>
internal readonly record struct RemoteValue(double Number, string? Text, bool IsBare = false)
{
    /// <summary>No name, no value and no line is longer than this.</summary>
    public const int LongestText = 400;

    /// <summary>Whether it is a number, and one that can be worked with.</summary>
    public bool IsNumber => double.IsFinite(Number);

    public static RemoteValue Of(OscArgument argument)
    {
        if (argument.TryGetText(out ReadOnlySpan<byte> utf8))
            return new RemoteValue(double.NaN, Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, LongestText)]).ReplaceLineEndings(" "));
        if (argument.Type is OscType.Nil) return new RemoteValue(0, null, IsBare: true);
        if (argument.Type is OscType.Impulse) return new RemoteValue(1, null, IsBare: true);
        return new RemoteValue(argument.TryGet(out double number) ? number : double.NaN, null);
    }

    /// <summary>A whole number within bounds.</summary>
    public bool TryWhole(int min, int max, out int value)
    {
        double rounded = Math.Round(Number);
        bool fits = rounded >= min && rounded <= max;
        value = fits ? (int)rounded : 0;
        return fits;
    }
}
