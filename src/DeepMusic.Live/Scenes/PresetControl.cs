namespace DeepMusic.Live.Scenes;

/// <summary>A controller that turns a knob or asks for an action, as a file says it; what the words mean is known where controllers are heard.</summary>
/// <param name="Source">What moves, such as "cc:80".</param>
/// <param name="Target">The knob or the action.</param>
/// <param name="Takeover">How a knob is taken over, or empty for the usual way.</param>
/// <param name="Low">Where the knob stands at the controller's lowest.</param>
/// <param name="High">Where the knob stands at the controller's highest.</param>
public sealed record PresetControl(string Source, string Target, string Takeover = "", double Low = 0, double High = 1)
{
    private static readonly string[] Known = ["source", "target", "takeover", "low", "high"];

    internal static PresetControl Read(TomlEntries entries)
    {
        entries.AllowOnly(Known);
        return new PresetControl(entries.Named("source"), entries.Named("target"), entries.Text("takeover") ?? "", entries.Real("low") ?? 0, entries.Real("high") ?? 1);
    }

    internal void Write(TomlLines lines)
    {
        lines.Head("[[control]]");
        lines.Entry("source", Source);
        lines.Entry("target", Target);
        if (Takeover.Length > 0) lines.Entry("takeover", Takeover);
        if (Low != 0) lines.Real("low", Low);
        if (High != 1) lines.Real("high", High);
    }
}
