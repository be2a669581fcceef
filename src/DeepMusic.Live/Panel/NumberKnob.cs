using System.Globalization;

namespace DeepMusic.Live.Panel;

/// <summary>A knob over a range of numbers, perhaps with one word below the lowest: "follow", "auto", "off".</summary>
public sealed class NumberKnob(
    string name, string initial, double min, double max, double step, string about, string unit = "", string? word = null, int coarse = 10)
    : Knob(name, initial, unit, about)
{
    /// <summary>The lowest number.</summary>
    public double Min => min;

    /// <summary>The highest number.</summary>
    public double Max => max;

    /// <summary>The word it takes besides numbers, or null.</summary>
    public string? Word => word;

    /// <summary>How numbers follow its travel.</summary>
    public KnobCurve Curve { get; init; } = KnobCurve.Linear;

    private int Places => step >= 1 ? 0 : 2;

    private int Numbers => (int)Math.Round((max - min) / step) + 1;

    /// <inheritdoc/>
    public override string Accepts => (word is null ? "" : word + " or ") + $"{Text(min)}..{Text(max)}" + (Unit.Length > 0 ? " " + Unit : "");

    /// <inheritdoc/>
    public override string? Canonical(string text)
    {
        text = text.Trim();
        if (word is not null && text.Equals(word, StringComparison.OrdinalIgnoreCase)) return word;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return null;
        return number >= min && number <= max ? Text(number) : null;
    }

    /// <inheritdoc/>
    public override string? Nearest(double number) => double.IsNaN(number) ? null : Text(Math.Clamp(number, min, max));

    /// <inheritdoc/>
    public override string Nudge(string value, int steps, bool large)
    {
        int lowest = word is null ? 0 : -1;
        int stop = value == word ? -1 : (int)Math.Round((NumberOf(value) - min) / step);
        stop = Math.Clamp(stop + steps * (large ? coarse : 1), lowest, Numbers - 1);
        return stop < 0 ? word! : Text(min + stop * step);
    }

    /// <inheritdoc/>
    public override double Position(string value)
    {
        if (value == word) return 0;
        double way = Way(NumberOf(value));
        // The word takes the place of one more number below the lowest.
        return word is null ? way : (way * (Numbers - 1) + 1) / Numbers;
    }

    /// <inheritdoc/>
    public override string At(double position)
    {
        position = Math.Clamp(position, 0, 1);
        if (word is not null)
        {
            double stop = position * Numbers;
            if (stop < 0.5) return word;
            position = Math.Clamp((stop - 1) / (Numbers - 1), 0, 1);
        }
        double number = Curve == KnobCurve.Linear ? min + position * (max - min) : min * Math.Pow(max / min, position);
        return Text(Math.Clamp(min + Math.Round((number - min) / step) * step, min, max));
    }

    private double Way(double number) => Curve == KnobCurve.Linear ? (number - min) / (max - min) : Math.Log(number / min) / Math.Log(max / min);

    private static double NumberOf(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private string Text(double number) => Math.Round(number, Places).ToString(CultureInfo.InvariantCulture);
}
