using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>One voice of a score: a singer, a hand, an instrument, or a line of chord symbols.</summary>
public sealed class Voice
{
    /// <summary>The name, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The MIDI channel, 0..15; 9 is the drums by custom.</summary>
    public int Channel { get; init; }

    /// <summary>The first program it asks for, 0..127, or null.</summary>
    public int? Program { get; init; }

    /// <summary>The notes, by start, then pitch; starts from the start of the score.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Its texts: the chord symbols of a track called "Chords".</summary>
    public ImmutableArray<Placed<string>> Texts { get; init; } = [];

    /// <summary>The syllables sung to it.</summary>
    public ImmutableArray<Placed<string>> Lyrics { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Notes.Length} notes";
}
