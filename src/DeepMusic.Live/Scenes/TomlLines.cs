using System.Globalization;
using System.Text;

namespace DeepMusic.Live.Scenes;

/// <summary>TOML as a careful hand writes it: one entry a line, an empty line before each table, so that two versions differ only where they do.</summary>
internal sealed class TomlLines
{
    private readonly StringBuilder _text = new();

    /// <summary>A text; nothing for null.</summary>
    public void Entry(string key, string? text)
    {
        if (text is not null) Line(key, Quoted(text));
    }

    /// <summary>A whole number; nothing for null.</summary>
    public void Entry(string key, int? number)
    {
        if (number is { } n) Line(key, n.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number.</summary>
    public void Real(string key, double number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        Line(key, text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text);
    }

    /// <summary>True or false.</summary>
    public void Entry(string key, bool flag) => Line(key, flag ? "true" : "false");

    /// <summary>A list of texts.</summary>
    public void Entry(string key, IEnumerable<string> texts) => Line(key, $"[{string.Join(", ", texts.Select(Quoted))}]");

    /// <summary>A list of whole numbers.</summary>
    public void Entry(string key, IEnumerable<int> numbers) => Line(key, $"[{string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]");

    /// <summary>The value of a knob: bare where that reads back as the same text.</summary>
    public void Entry(Knob knob, string value)
    {
        bool bare = knob is NumberKnob
            && (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && whole.ToString(CultureInfo.InvariantCulture) == value
                || value.Contains('.', StringComparison.Ordinal));
        if (knob is ChoiceKnob { IsSwitch: true }) Entry(knob.Name, value == "on");
        else if (bare) Line(knob.Name, value);
        else Entry(knob.Name, value);
    }

    /// <summary>The head of a table, or with two brackets of one of several.</summary>
    public void Head(string head)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(head).Append('\n');
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Line(string key, string value) => _text.Append(key).Append(" = ").Append(value).Append('\n');

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\n') quoted.Append("\\n");
            else if (rune.Value == '\t') quoted.Append("\\t");
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029) quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else quoted.Append(rune.ToString());
        }
        return quoted.Append('"').ToString();
    }
}
