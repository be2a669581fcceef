namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// A unit as a bag of words: how often each of ten families of things occurs in its melody, in no order (Bretan, Weinberg and Heck
/// 2016, section 3). Rests and holds count as pitches of their own. The paper has 9,675 features of its own lead sheets' alphabet;
/// here there are 4,058, the pitches being those of four octaves in one key.
/// </summary>
public static class UnitFeatures
{
    private const int P = UnitEvent.PitchSymbols, D = UnitEvent.Longest, C = UnitEvent.ClassSymbols;

    /// <summary>A family of features.</summary>
    /// <param name="Name">What it counts.</param>
    /// <param name="First">The number of its first feature.</param>
    /// <param name="Size">How many it has.</param>
    public readonly record struct Family(string Name, int First, int Size);

    /// <summary>The ten families, one after the other.</summary>
    public static readonly IReadOnlyList<Family> Families = Laid(
        ("pitch with duration", P * D), ("pitch", P), ("duration", D), ("pitch class", C), ("pitch class with duration", C * D),
        ("pitch after pitch", P * P), ("duration after duration", D * D), ("pitch class after pitch class", C * C),
        ("begins with a held note", 1), ("ends with a note that sounds on", 1));

    /// <summary>How many features there are.</summary>
    public static readonly int Count = Families[^1].First + Families[^1].Size;

    /// <summary>The most features of a unit that are not zero.</summary>
    /// <param name="unit">The unit.</param>
    public static int Most(Unit unit) => 8 * unit.Events.Length + 2;

    /// <summary>
    /// Counts. Each feature that occurs is given once, in rising order, with log(1 + its count): what occurs twice tells little more
    /// than what occurs once.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="features">[<see cref="Most"/>] The numbers of the features.</param>
    /// <param name="values">[<see cref="Most"/>] Their values, scaled so that their squares sum to 1.</param>
    /// <returns>How many there are.</returns>
    public static int Of(Unit unit, Span<int> features, Span<float> values)
    {
        int written = Words(unit, features);
        features[..written].Sort();
        int count = 0;
        double squares = 0;
        for (int from = 0, to; from < written; from = to)
        {
            for (to = from + 1; to < written && features[to] == features[from];) to++;
            features[count] = features[from];
            values[count] = MathF.Log(1 + (to - from));
            squares += values[count] * (double)values[count];
            count++;
        }
        float scale = (float)(1 / Math.Sqrt(squares));
        for (int i = 0; i < count; i++) values[i] *= scale;
        return count;
    }

    /// <summary>Every occurrence of every feature, unordered.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="words">[<see cref="Most"/>]</param>
    /// <returns>How many there are.</returns>
    public static int Words(Unit unit, Span<int> words)
    {
        int count = 0;
        for (int i = 0; i < unit.Events.Length; i++)
        {
            UnitEvent e = unit.Events[i];
            int duration = e.Duration - 1;
            words[count++] = Families[0].First + e.Pitch * D + duration;
            words[count++] = Families[1].First + e.Pitch;
            words[count++] = Families[2].First + duration;
            words[count++] = Families[3].First + e.Class;
            words[count++] = Families[4].First + e.Class * D + duration;
            if (i == 0) continue;
            UnitEvent before = unit.Events[i - 1];
            words[count++] = Families[5].First + before.Pitch * P + e.Pitch;
            words[count++] = Families[6].First + (before.Duration - 1) * D + duration;
            words[count++] = Families[7].First + before.Class * C + e.Class;
        }
        if (unit.Events[0].Pitch == UnitEvent.Hold) words[count++] = Families[8].First;
        if (unit.SoundsOn) words[count++] = Families[9].First;
        return count;
    }

    private static Family[] Laid(params ReadOnlySpan<(string Name, int Size)> families)
    {
        var laid = new Family[families.Length];
        for (int i = 0, first = 0; i < laid.Length; first += families[i++].Size) laid[i] = new Family(families[i].Name, first, families[i].Size);
        return laid;
    }
}
