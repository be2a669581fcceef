namespace DeepMusic.Core.Notation;

/// <summary>The kinds of chord MusicXML knows by name, and the qualities they are here.</summary>
internal static class HarmonyKinds
{
    /// <summary>"No chord".</summary>
    public const string None = "none";

    // The first with a quality is the one it is written as; the others are read as what is nearest.
    private static readonly (string Kind, string Symbol)[] Kinds =
    [
        ("major", ""), ("minor", "m"), ("dominant", "7"), ("major-seventh", "maj7"), ("minor-seventh", "m7"), ("half-diminished", "m7b5"),
        ("diminished", "dim"), ("diminished-seventh", "dim7"), ("augmented", "aug"), ("suspended-fourth", "sus4"), ("suspended-second", "sus2"),
        ("major-sixth", "6"), ("minor-sixth", "m6"), ("power", "5"),
        ("dominant-ninth", "7"), ("dominant-11th", "7"), ("dominant-13th", "7"), ("major-ninth", "maj7"), ("major-11th", "maj7"),
        ("major-13th", "maj7"), ("minor-ninth", "m7"), ("minor-11th", "m7"), ("minor-13th", "m7"), ("major-minor", "m"),
        ("augmented-seventh", "aug"), ("Neapolitan", ""), ("Italian", "7"), ("French", "7"), ("German", "7"), ("Tristan", "m7b5"),
    ];

    /// <summary>The kind a quality is written as.</summary>
    public static string Of(ChordQuality quality) => Kinds.First(k => k.Symbol == quality.Symbol).Kind;

    /// <summary>The quality nearest to a kind; major where the kind says nothing.</summary>
    public static ChordQuality Of(string kind)
    {
        string symbol = Kinds.FirstOrDefault(k => k.Kind == kind).Symbol ?? "";
        return ChordQuality.All.First(q => q.Symbol == symbol);
    }
}
