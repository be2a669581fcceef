namespace DeepMusic.Core;

/// <summary>What stands above a chord's root.</summary>
public sealed record ChordQuality
{
    private ChordQuality(string symbol, params ReadOnlySpan<int> tones)
    {
        Symbol = symbol;
        Classes = PitchClassSet.Of(tones);
    }

    /// <summary>The suffix of the chord symbol; empty for major.</summary>
    public string Symbol { get; }

    /// <summary>The tones as pitch classes above a root of C.</summary>
    public PitchClassSet Classes { get; }

    /// <summary>Major triad.</summary>
    public static readonly ChordQuality Major = new("", 0, 4, 7);

    /// <summary>Minor triad.</summary>
    public static readonly ChordQuality Minor = new("m", 0, 3, 7);

    /// <summary>Every quality there is a symbol for.</summary>
    public static readonly IReadOnlyList<ChordQuality> All =
    [
        Major, Minor,
        new("7", 0, 4, 7, 10),
        new("maj7", 0, 4, 7, 11),
        new("m7", 0, 3, 7, 10),
        new("m7b5", 0, 3, 6, 10),
        new("dim", 0, 3, 6),
        new("dim7", 0, 3, 6, 9),
        new("aug", 0, 4, 8),
        new("sus4", 0, 5, 7),
        new("sus2", 0, 2, 7),
        new("6", 0, 4, 7, 9),
        new("m6", 0, 3, 7, 9),
        new("5", 0, 7),
    ];

    /// <inheritdoc/>
    public bool Equals(ChordQuality? other) => other is not null && other.Symbol == Symbol;

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);
}
