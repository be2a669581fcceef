using System.Globalization;

namespace DeepMusic.Live.Panel;

/// <summary>
/// Something the player can turn: one name on the screen, in presets, for <c>--set</c> and over the wire. A knob knows its values
/// as text; <see cref="Settings"/> gives them their types.
/// </summary>
public abstract class Knob(string name, string initial, string unit, string about)
{
    /// <summary>The name, lower case with dashes.</summary>
    public string Name { get; } = name;

    /// <summary>The value where nobody has said otherwise.</summary>
    public string Default { get; } = initial;

    /// <summary>The unit of a number; empty where there is none.</summary>
    public string Unit { get; } = unit;

    /// <summary>What it does, in one line.</summary>
    public string About { get; } = about;

    /// <summary>When a turn of it takes effect.</summary>
    public KnobScope Scope { get; init; } = KnobScope.NextAnswer;

    /// <summary>What it accepts, in a few words.</summary>
    public abstract string Accepts { get; }

    /// <summary>The canonical form of <paramref name="text"/>, or null if the knob does not accept it.</summary>
    public abstract string? Canonical(string text);

    /// <summary>The canonical value nearest to a number; null for one that is none (NaN).</summary>
    public abstract string? Nearest(double number);

    /// <summary>The canonical form of <paramref name="text"/>, brought into the range if it is a number beyond it; null if the knob does not accept it.</summary>
    public string? Clipped(string text) =>
        Canonical(text) ?? (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Nearest(number) : null);

    /// <summary>The value <paramref name="steps"/> away from a canonical one, stopping at the ends.</summary>
    /// <param name="value">A canonical value.</param>
    /// <param name="steps">How many steps up (or down, if negative).</param>
    /// <param name="coarse">Large steps, where the knob has them.</param>
    public abstract string Nudge(string value, int steps, bool coarse);

    /// <summary>Where a canonical value stands on the knob's travel, 0..1.</summary>
    public abstract double Position(string value);

    /// <summary>The value at a position on the knob's travel, 0..1.</summary>
    public abstract string At(double position);
}
