using System.Globalization;

namespace DeepMusic.Live;

/// <summary>A knob over a range of numbers, perhaps with one word below the lowest: "follow", "auto", "off".</summary>
public sealed class NumberKnob(
    string name, string initial, double min, double max, double step, string about, string unit = "", string? word = null, int coarse = 10)
    : Knob(name, initial, unit, about)
{
    private int Places => step >= 1 ? 0 : 2;

    private int Stops => (int)Math.Round((max - min) / step) + (word is null ? 1 : 2);

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
    public override string Nudge(string value, int steps, bool large) => AtStop(StopOf(value) + steps * (large ? coarse : 1));

    /// <inheritdoc/>
    public override double Position(string value) => (double)StopOf(value) / (Stops - 1);

    /// <inheritdoc/>
    public override string At(double position) => AtStop((int)Math.Round(position * (Stops - 1)));

    private int StopOf(string value)
    {
        int below = word is null ? 0 : 1;
        return value == word ? 0 : (int)Math.Round((double.Parse(value, CultureInfo.InvariantCulture) - min) / step) + below;
    }

    private string AtStop(int stop)
    {
        stop = Math.Clamp(stop, 0, Stops - 1);
        if (word is null) return Text(min + stop * step);
        return stop == 0 ? word : Text(min + (stop - 1) * step);
    }

    private string Text(double number) => Math.Round(number, Places).ToString(CultureInfo.InvariantCulture);
}
