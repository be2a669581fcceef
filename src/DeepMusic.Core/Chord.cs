namespace DeepMusic.Core;

/// <summary>A chord: a root and a quality, such as Dm7.</summary>
/// <param name="Root">The root.</param>
/// <param name="Quality">What stands above it.</param>
public sealed record Chord(PitchClass Root, ChordQuality Quality)
{
    /// <summary>The pitch classes of the chord.</summary>
    public PitchClassSet Classes => Quality.Classes.Transpose(Root.Value);

    /// <summary>Whether <paramref name="pitch"/> is a chord tone.</summary>
    public bool Contains(Pitch pitch) => Classes.Contains(pitch);

    /// <summary>Reads a symbol such as "C", "F#m7", "Bbmaj7".</summary>
    public static bool TryParse(string text, out Chord chord)
    {
        chord = new Chord(default, ChordQuality.Major);
        text = text.Trim();
        int letter = text.Length > 1 && text[1] is '#' or '♯' or 'b' or '♭' ? 2 : 1;
        if (text.Length < letter || !PitchClass.TryParse(text.AsSpan(0, letter), out PitchClass root)) return false;
        ChordQuality? quality = ChordQuality.All.FirstOrDefault(q => q.Symbol == text[letter..]);
        if (quality is null) return false;
        chord = new Chord(root, quality);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Root + Quality.Symbol;
}
