namespace DeepMusic.Core;

/// <summary>A MIDI note number, 0..127; 60 is C4.</summary>
public readonly record struct Pitch : IComparable<Pitch>
{
    /// <summary>The pitch with the given MIDI note number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0..127.</exception>
    public Pitch(int number)
    {
        if (number is < 0 or > 127)
            throw new ArgumentOutOfRangeException(nameof(number), $"pitch {number} is outside 0..127");
        Number = (byte)number;
    }

    /// <summary>The MIDI note number, 0..127.</summary>
    public byte Number { get; }

    /// <summary>The pitch class.</summary>
    public PitchClass Class => new(Number);

    /// <summary>The octave, with C4 = 60: -1..9.</summary>
    public int Octave => Number / 12 - 1;

    /// <summary>Semitones from <paramref name="b"/> up to <paramref name="a"/>.</summary>
    public static int operator -(Pitch a, Pitch b) => a.Number - b.Number;

    /// <summary>The pitch <paramref name="semitones"/> higher.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside 0..127.</exception>
    public static Pitch operator +(Pitch a, int semitones) => new(a.Number + semitones);

    /// <summary>Reads "C4", "F#3", "Bb-1" or a note number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Pitch pitch)
    {
        pitch = default;
        text = text.Trim();
        if (int.TryParse(text, out int number))
        {
            if (number is < 0 or > 127) return false;
            pitch = new Pitch(number);
            return true;
        }
        int digits = text.IndexOfAnyInRange('0', '9');
        if (digits < 1) return false;
        if (text[digits - 1] == '-') digits--;
        if (!PitchClass.TryParse(text[..digits], out _) || !int.TryParse(text[digits..], out int octave)) return false;
        PitchClass.TryParse(text[..1], out PitchClass letter);
        int marks = 0;
        foreach (char mark in text[1..digits]) marks += mark is '#' or '♯' ? 1 : -1;
        long value = (octave + 1L) * 12 + letter.Value + marks;
        if (value is < 0 or > 127) return false;
        pitch = new Pitch((int)value);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Pitch other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => $"{Class}{Octave}";
}
