namespace DeepMusic.Core;

/// <summary>A tonic and a scale: "C minor", "Bb dorian", "A minor-pentatonic".</summary>
/// <param name="Tonic">The tonic.</param>
/// <param name="Scale">The steps above it.</param>
public sealed record Key(PitchClass Tonic, Scale Scale)
{
    /// <summary>C major.</summary>
    public static readonly Key CMajor = new(new PitchClass(0), Scale.Major);

    /// <summary>The pitch classes of the key.</summary>
    public PitchClassSet Classes => Scale.Classes.Transpose(Tonic.Value);

    /// <summary>Whether the key holds <paramref name="pitch"/>.</summary>
    public bool Contains(Pitch pitch) => Classes.Contains(pitch);

    /// <summary>
    /// The pitch so many steps of the scale above a pitch (below, if negative); a pitch outside the scale counts as the scale's next one below. Null
    /// beyond the keyboard.
    /// </summary>
    public Pitch? Away(Pitch pitch, int steps)
    {
        PitchClassSet classes = Classes;
        int number = pitch.Number;
        while (number > 0 && !classes.Contains(new PitchClass(number))) number--;
        for (int left = Math.Abs(steps); left > 0 && number is >= 0 and <= 127;)
        {
            number += Math.Sign(steps);
            if (classes.Contains(new PitchClass(number))) left--;
        }
        return number is >= 0 and <= 127 ? new Pitch(number) : null;
    }

    /// <summary>Reads a tonic, a blank and a scale name; the scale may be left out and is major then.</summary>
    public static bool TryParse(string text, out Key key)
    {
        key = CMajor;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is < 1 or > 2 || !PitchClass.TryParse(words[0], out PitchClass tonic)) return false;
        Scale? scale = words.Length == 1 ? Scale.Major : Scale.Find(words[1]);
        if (scale is null) return false;
        key = new Key(tonic, scale);
        return true;
    }

    /// <summary>The spelling of a pitch class that suits the key: flats in the flat keys, sharps in the sharp ones.</summary>
    public string Spell(PitchClass pitch)
    {
        int major = (Tonic + Scale.ParentMajor).Value;
        return pitch.Name(flat: major is 5 or 10 or 3 or 8 or 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Spell(Tonic)} {Scale}";
}
