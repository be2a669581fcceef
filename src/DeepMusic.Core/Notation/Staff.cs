using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>A voice of sheet music on a staff of its own. Its place among the staves is <see cref="Note.Voice"/> of its notes.</summary>
public sealed record Staff
{
    /// <summary>The name, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The clef it is written in.</summary>
    public Clef Clef { get; init; }

    /// <summary>The MIDI channel, 0..15.</summary>
    public int Channel { get; init; }

    /// <summary>The MIDI program, 0..127, or null.</summary>
    public int? Program { get; init; }

    /// <summary>Its measures, one for each bar.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>
    /// The clef for a voice: by its name if that is one of a choir's, else the one its notes need fewest ledger lines in; treble if there are none.
    /// </summary>
    public static Clef ClefFor(string name, IEnumerable<Pitch> pitches)
    {
        switch (name.Trim().ToUpperInvariant())
        {
            case "SOPRANO" or "ALTO": return Clef.Treble;
            case "TENOR": return Clef.TrebleLow;
            case "BASS": return Clef.Bass;
        }
        // From the middle line of the treble and of the bass clef the same distance, which is middle C.
        Pitch[] all = [.. pitches];
        return all.Length == 0 || all.Average(p => p.Number) >= 60 ? Clef.Treble : Clef.Bass;
    }

    /// <inheritdoc/>
    public bool Equals(Staff? other) => ReferenceEquals(this, other) || other is not null && Name == other.Name && Clef == other.Clef
        && Channel == other.Channel && Program == other.Program && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Clef, Channel, Program, Measures.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Measures.Length} measures";
}
