namespace DeepMusic.Live.Patches;

/// <summary>The colours of a patch's face, for a dark stage.</summary>
internal static class FacePalette
{
    public const string Ground = "#10151c";
    public const string Surface = "#1a222c";
    public const string Raised = "#2a3644";
    public const string Faint = "#8796a5";
    public const string Bright = "#e8edf2";
    public const string Warm = "#f2a541";
    public const string Cool = "#5aa9e6";
    public const string Danger = "#d64545";
    public const string Alive = "#58b368";

    /// <summary>Under what is always written in black.</summary>
    public const string Paper = "#c9d2da";

    /// <summary>The states, each on a ground of its own.</summary>
    public static readonly (string State, string Ground, string Ink)[] States =
    [
        ("idle", Surface, Faint),
        ("listening", "#1f5f8b", "#ffffff"),
        ("thinking", "#6b4fa0", "#ffffff"),
        ("playing", "#b8691c", "#ffffff"),
        ("muted", "#7a2530", "#ffffff"),
    ];
}
