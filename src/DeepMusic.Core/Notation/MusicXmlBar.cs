using System.Collections.Immutable;
using System.Xml.Linq;

namespace DeepMusic.Core.Notation;

/// <summary>What the parts of a document say of one bar.</summary>
internal sealed class MusicXmlBar(XElement measure)
{
    private readonly SortedDictionary<Beats, Chord?> _chords = [];

    /// <summary>The first part's measure.</summary>
    public XElement Measure => measure;

    /// <summary>The meter that starts here; the first part that names one counts.</summary>
    public TimeSignature? Meter { get; set; }

    /// <summary>The key signature that starts here, as it sounds.</summary>
    public KeySignature? Signature { get; set; }

    /// <summary>How far the longest part reaches.</summary>
    public Beats Reached { get; set; }

    /// <summary>Where fermatas stand.</summary>
    public SortedSet<Beats> Fermatas { get; } = [];

    /// <summary>A chord symbol; null for "no chord".</summary>
    public void Add(Beats at, Chord? chord) => _chords[at] = chord;

    /// <summary>The chord symbols that stand in the bar.</summary>
    public ImmutableArray<Placed<Chord?>> ChordsIn(Bar bar) =>
        [.. _chords.Where(c => c.Key >= Beats.Zero && c.Key < bar.Length).Select(c => new Placed<Chord?>(c.Key, c.Value))];
}
