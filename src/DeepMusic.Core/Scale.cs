namespace DeepMusic.Core;

/// <summary>A named set of steps above a tonic.</summary>
public sealed record Scale
{
    private Scale(string name, params ReadOnlySpan<int> steps)
    {
        Name = name;
        Steps = [.. steps];
        Classes = PitchClassSet.Of(steps);
        ParentMajor = FindParent(Classes);
    }

    /// <summary>The name as it is written in knobs and presets.</summary>
    public string Name { get; }

    /// <summary>Semitones above the tonic, rising, the first is 0.</summary>
    public IReadOnlyList<int> Steps { get; }

    /// <summary>The steps as pitch classes above C.</summary>
    public PitchClassSet Classes { get; }

    /// <summary>
    /// Semitones from the tonic up to the tonic of the major scale whose key signature it is written with: 0 for major, 3 for
    /// every minor, 10 for dorian.
    /// </summary>
    public int ParentMajor { get; }

    /// <summary>Major (Ionian).</summary>
    public static readonly Scale Major = new("major", 0, 2, 4, 5, 7, 9, 11);

    /// <summary>Natural minor (Aeolian).</summary>
    public static readonly Scale Minor = new("minor", 0, 2, 3, 5, 7, 8, 10);

    /// <summary>Every scale there is a name for.</summary>
    public static readonly IReadOnlyList<Scale> All =
    [
        Major, Minor,
        new("harmonic-minor", 0, 2, 3, 5, 7, 8, 11),
        new("melodic-minor", 0, 2, 3, 5, 7, 9, 11),
        new("dorian", 0, 2, 3, 5, 7, 9, 10),
        new("phrygian", 0, 1, 3, 5, 7, 8, 10),
        new("lydian", 0, 2, 4, 6, 7, 9, 11),
        new("mixolydian", 0, 2, 4, 5, 7, 9, 10),
        new("locrian", 0, 1, 3, 5, 6, 8, 10),
        new("major-pentatonic", 0, 2, 4, 7, 9),
        new("minor-pentatonic", 0, 3, 5, 7, 10),
        new("blues", 0, 3, 5, 6, 7, 10),
        new("whole-tone", 0, 2, 4, 6, 8, 10),
        new("octatonic", 0, 2, 3, 5, 6, 8, 9, 11),
        new("chromatic", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    ];

    /// <summary>The scale of that name, or null.</summary>
    public static Scale? Find(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the third above the tonic is minor.</summary>
    public bool IsMinor => Classes.Contains(new PitchClass(3)) && !Classes.Contains(new PitchClass(4));

    private static int FindParent(PitchClassSet steps)
    {
        bool minor = steps.Contains(new PitchClass(3)) && !steps.Contains(new PitchClass(4));
        int usual = minor ? 3 : 0;
        PitchClassSet major = PitchClassSet.Of(0, 2, 4, 5, 7, 9, 11);
        foreach (int up in (ReadOnlySpan<int>)[usual, 0, 5, 7, 10, 3, 8, 1])
            if ((steps & major.Transpose(up)) == steps) return up;
        return usual;
    }

    /// <inheritdoc/>
    public bool Equals(Scale? other) => other is not null && other.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
