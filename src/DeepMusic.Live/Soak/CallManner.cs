namespace DeepMusic.Live.Soak;

/// <summary>How a call of a soak is played.</summary>
public enum CallManner
{
    /// <summary>A line, one note after the other.</summary>
    Line,

    /// <summary>Chords and runs, as fast as hands go.</summary>
    Dense,

    /// <summary>Few notes with long waits between them.</summary>
    Sparse,

    /// <summary>With the sustain and the sostenuto pedal.</summary>
    Pedalled,

    /// <summary>The same keys again before they are let go, on one channel and on two.</summary>
    Overlapping,

    /// <summary>Note-offs of what was not struck, note-ons without an end for a while, doubled ones, velocity 0.</summary>
    Wrong,

    /// <summary>Clusters out of any key.</summary>
    Clusters,

    /// <summary>Bend, pressure and controllers in floods, on all channels, with notes between them.</summary>
    Flooded,
}
