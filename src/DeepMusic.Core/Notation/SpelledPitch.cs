namespace DeepMusic.Core.Notation;

/// <summary>A pitch with its name on paper: a letter, sharps or flats, an octave.</summary>
/// <param name="Step">The letter, A..G.</param>
/// <param name="Alter">Sharps, or flats if negative: -2..2 as <see cref="Spelling"/> gives them.</param>
/// <param name="Octave">The octave of the letter, 4 from middle C on: B#3 sounds as C4.</param>
public readonly record struct SpelledPitch(char Step, int Alter, int Octave)
{
    /// <summary>Semitones from C up to the letter.</summary>
    public static int Semitones(char step) => step switch { 'C' => 0, 'D' => 2, 'E' => 4, 'F' => 5, 'G' => 7, 'A' => 9, _ => 11 };

    /// <summary>The MIDI note number; outside 0..127 no such pitch can be had.</summary>
    public int Number => (Octave + 1) * 12 + Semitones(Step) + Alter;

    /// <inheritdoc/>
    public override string ToString() => Step + new string(Alter < 0 ? 'b' : '#', Math.Abs(Alter)) + Octave;
}
