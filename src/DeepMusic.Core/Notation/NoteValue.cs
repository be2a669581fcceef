namespace DeepMusic.Core.Notation;

/// <summary>How a length is drawn: a head with its flags, dots, and whether three stand for two.</summary>
/// <param name="Halvings">0 for a whole note, 1 for a half .. 7 for a 128th.</param>
/// <param name="Dots">0 or 1.</param>
/// <param name="IsTriplet">Whether it is in a triplet.</param>
public readonly record struct NoteValue(int Halvings, int Dots, bool IsTriplet)
{
    private static readonly string[] Names = ["whole", "half", "quarter", "eighth", "16th", "32nd", "64th", "128th"];

    /// <summary>A whole note's ticks.</summary>
    public const long Whole = Beats.TicksPerBeat * 4;

    /// <summary>The name as MusicXML has it.</summary>
    public string Name => Names[Halvings];

    /// <summary>How long it lasts.</summary>
    public Beats Length
    {
        get
        {
            long drawn = Whole >> Halvings;
            if (Dots == 1) drawn += drawn / 2;
            return new Beats(IsTriplet ? drawn * 2 / 3 : drawn);
        }
    }

    /// <summary>The value that is drawn for that many ticks, those of three in the place of two counted as if it were two; null if there is none.</summary>
    internal static NoteValue? Drawn(long ticks, bool isTriplet)
    {
        for (int halvings = 0; halvings < Names.Length; halvings++)
        {
            long plain = Whole >> halvings;
            if (ticks == plain) return new NoteValue(halvings, 0, isTriplet);
            if (ticks == plain + plain / 2 && plain >= 2 * (Whole >> (Names.Length - 1))) return new NoteValue(halvings, 1, isTriplet);
        }
        return null;
    }
}
