namespace DeepMusic.Core.Notation;

/// <summary>
/// The sharps or flats at the start of a line, and whether they stand for major or minor. Unlike <see cref="Key"/> it tells F# major
/// from Gb major, which is what spelling needs. The default is C major.
/// </summary>
public readonly record struct KeySignature
{
    /// <summary>A signature.</summary>
    /// <param name="fifths">Sharps, or flats if negative: -7..7.</param>
    /// <param name="isMinor">Whether it stands for the minor key.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside -7..7.</exception>
    public KeySignature(int fifths, bool isMinor = false)
    {
        if (fifths is < -7 or > 7)
            throw new ArgumentOutOfRangeException(nameof(fifths), $"a key signature of {fifths} fifths: from 7 flats (-7) to 7 sharps (7)");
        Fifths = fifths;
        IsMinor = isMinor;
    }

    /// <summary>Sharps, or flats if negative.</summary>
    public int Fifths { get; }

    /// <summary>Whether it stands for the minor key.</summary>
    public bool IsMinor { get; }

    /// <summary>The signature a key is written with: five flats to six sharps; a mode has that of its parent major scale.</summary>
    public static KeySignature Of(Key key)
    {
        int parent = key.Scale.ParentMajor;
        return new KeySignature(Nearest((key.Tonic + parent).Value * 7), parent == 3);
    }

    /// <summary>The key it stands for.</summary>
    public Key Key
    {
        get
        {
            var major = new PitchClass(Fifths * 7);
            return IsMinor ? new Key(major + 9, Scale.Minor) : new Key(major, Scale.Major);
        }
    }

    /// <summary>The signature of the key that many semitones higher; of two spellings the one with fewer signs.</summary>
    public KeySignature Transpose(int semitones) => new PitchClass(semitones).Value == 0 ? this : new(Nearest(Fifths + 7 * semitones), IsMinor);

    /// <inheritdoc/>
    public override string ToString() => $"{Math.Abs(Fifths)} {(Fifths < 0 ? "flats" : "sharps")}, {(IsMinor ? "minor" : "major")}";

    private static int Nearest(int fifths) => (((fifths + 5) % 12) + 12) % 12 - 5;
}
