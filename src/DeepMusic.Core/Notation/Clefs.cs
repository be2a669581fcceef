namespace DeepMusic.Core.Notation;

/// <summary>Clefs as MusicXML has them: a letter, its line from below, and octaves that it sounds higher.</summary>
internal static class Clefs
{
    public static (char Sign, int Line, int Octave) Of(Clef clef) => clef switch
    {
        Clef.Treble => ('G', 2, 0),
        Clef.TrebleLow => ('G', 2, -1),
        Clef.Alto => ('C', 3, 0),
        Clef.Tenor => ('C', 4, 0),
        _ => ('F', 4, 0),
    };

    /// <summary>The clef nearest to what is said; treble where nothing is understood.</summary>
    public static Clef Of(string sign, int line, int octave) => sign switch
    {
        "G" => octave < 0 ? Clef.TrebleLow : Clef.Treble,
        "C" => line >= 4 ? Clef.Tenor : Clef.Alto,
        "F" => Clef.Bass,
        _ => Clef.Treble,
    };
}
