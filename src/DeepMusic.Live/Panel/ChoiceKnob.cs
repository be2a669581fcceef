using System.Globalization;

namespace DeepMusic.Live.Panel;

/// <summary>
/// A knob that steps through words. With a reader it also accepts what stands between them: any pitch range, any landing note.
/// </summary>
public sealed class ChoiceKnob(
    string name, string initial, IReadOnlyList<string> choices, string about, string? accepts = null, Func<string, string?>? read = null)
    : Knob(name, initial, "", about)
{
    /// <summary>The words it steps through.</summary>
    public IReadOnlyList<string> Choices { get; } = choices;

    /// <inheritdoc/>
    public override string Accepts => accepts ?? string.Join(", ", Choices);

    /// <inheritdoc/>
    public override string? Canonical(string text)
    {
        text = text.Trim();
        return Choices.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? read?.Invoke(text);
    }

    /// <summary>Whether it is off or on.</summary>
    public bool IsSwitch => Choices is ["off", "on"];

    /// <summary>A word that is this number, else the word at that place, counted from 0.</summary>
    public override string? Nearest(double number)
    {
        if (double.IsNaN(number)) return null;
        if (IsSwitch) return Choices[number >= 0.5 ? 1 : 0];
        return Canonical(number.ToString(CultureInfo.InvariantCulture)) ?? Choices[(int)Math.Round(Math.Clamp(number, 0, Choices.Count - 1))];
    }

    /// <inheritdoc/>
    public override string Nudge(string value, int steps, bool coarse) =>
        Choices[Math.Clamp(IndexOf(value) + steps * (coarse ? 4 : 1), 0, Choices.Count - 1)];

    /// <inheritdoc/>
    public override double Position(string value) => Choices.Count < 2 ? 0 : (double)IndexOf(value) / (Choices.Count - 1);

    /// <inheritdoc/>
    public override string At(double position) => Choices[(int)Math.Round(Math.Clamp(position, 0, 1) * (Choices.Count - 1))];

    private int IndexOf(string value)
    {
        for (int i = 0; i < Choices.Count; i++) if (Choices[i] == value) return i;
        return 0;
    }
}
