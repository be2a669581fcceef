namespace DeepMusic.Engines.UnitSelection;

/// <summary>How the notes of a unit are moved from the home key: by steps of the scale, then by semitones into the present key.</summary>
/// <param name="Steps">Steps of the home key's scale, 2 is a third up.</param>
/// <param name="Semitones">From the home key to the present one, octaves included.</param>
internal readonly record struct Shift(int Steps, int Semitones)
{
    private static readonly int[] Scale = [0, 2, 4, 5, 7, 9, 11];
    private static readonly int[] Degrees = [0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6];
    private static readonly string[] Sizes = ["", "a second", "a third", "a fourth", "a fifth", "a sixth", "a seventh"];
    private static readonly string[] Exact = ["", "a semitone", "a tone", "a minor third", "a third", "a fourth", "a tritone", "a fifth", "a minor sixth", "a sixth", "a minor seventh", "a major seventh"];

    /// <summary>The MIDI note number of a note of the home key; it may lie outside 0..127.</summary>
    public int Of(int home)
    {
        if (Steps == 0) return home + Semitones;
        // A note between two of the scale stays as far above the lower one.
        int octave = Math.DivRem(home, 12, out int within), degree = Degrees[within] + Steps, up = (int)Math.Floor(degree / 7.0);
        return 12 * (octave + up) + Scale[degree - 7 * up] + within - Scale[Degrees[within]] + Semitones;
    }

    /// <summary>What a player would call it, seen from how the unit was recorded: "up a third"; empty where it stands as it was.</summary>
    /// <param name="home">How many semitones the unit was moved to stand in the home key.</param>
    public string Words(int home)
    {
        int semitones = Semitones + home;
        if (Steps == 0) return semitones == 0 ? "" : Named(Math.Abs(semitones), 12, Exact, semitones > 0);
        int steps = (int)Math.Round(semitones * 7 / 12.0) + Steps;
        return steps == 0 ? "on other steps" : Named(Math.Abs(steps), 7, Sizes, steps > 0);
    }

    private static string Named(int size, int octave, string[] names, bool up)
    {
        (int octaves, int rest) = Math.DivRem(size, octave);
        string whole = octaves switch { 0 => "", 1 => "an octave", 2 => "two octaves", _ => $"{octaves} octaves" };
        string and = octaves > 0 && rest > 0 ? " and " : "";
        return $"{(up ? "up" : "down")} {whole}{and}{names[rest]}";
    }
}
