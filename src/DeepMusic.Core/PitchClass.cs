namespace DeepMusic.Core;

/// <summary>One of the twelve pitch classes, C = 0 to B = 11.</summary>
public readonly record struct PitchClass
{
    private static readonly string[] Sharps = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];
    private static readonly string[] Flats = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"];

    /// <summary>The class of any whole number of semitones above a C.</summary>
    public PitchClass(int semitones) => Value = (byte)(((semitones % 12) + 12) % 12);

    /// <summary>0 (C) to 11 (B).</summary>
    public byte Value { get; }

    /// <summary>The class <paramref name="semitones"/> higher.</summary>
    public static PitchClass operator +(PitchClass pitch, int semitones) => new(pitch.Value + semitones);

    /// <summary>Semitones from <paramref name="b"/> up to <paramref name="a"/>, 0..11.</summary>
    public static int operator -(PitchClass a, PitchClass b) => (a.Value - b.Value + 12) % 12;

    /// <summary>The name with a sharp or a flat where one is needed.</summary>
    public string Name(bool flat) => (flat ? Flats : Sharps)[Value];

    /// <summary>Reads a letter A..G (either case) followed by any number of # ♯ b ♭.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PitchClass pitch)
    {
        pitch = default;
        if (text.IsEmpty) return false;
        int letter = char.ToUpperInvariant(text[0]) switch { 'C' => 0, 'D' => 2, 'E' => 4, 'F' => 5, 'G' => 7, 'A' => 9, 'B' => 11, _ => -1 };
        if (letter < 0) return false;
        foreach (char mark in text[1..])
        {
            if (mark is '#' or '♯') letter++;
            else if (mark is 'b' or '♭') letter--;
            else return false;
        }
        pitch = new PitchClass(letter);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name(flat: Value is 1 or 3 or 8 or 10);
}
