namespace DeepMusic.Live.Sketch;

/// <summary>What can be asked of the sketchpad, and is journaled.</summary>
public enum SketchAction
{
    /// <summary>The newest phrases.</summary>
    Take,

    /// <summary>What is said is selected.</summary>
    Select,

    /// <summary>The next bars.</summary>
    Next,

    /// <summary>The bars before.</summary>
    Previous,

    /// <summary>Twice as many bars.</summary>
    Wider,

    /// <summary>Half as many bars.</summary>
    Narrower,

    /// <summary>The next staff, or all.</summary>
    Voice,

    /// <summary>No redo may touch it, or may again.</summary>
    Keep,

    /// <summary>Written anew.</summary>
    Redo,

    /// <summary>Written anew, higher.</summary>
    Higher,

    /// <summary>Written anew, lower.</summary>
    Lower,

    /// <summary>Written anew with more notes.</summary>
    Denser,

    /// <summary>Written anew with fewer notes.</summary>
    Simpler,

    /// <summary>Written anew so that a pitch is struck at a place.</summary>
    Land,

    /// <summary>Chord symbols: those that are said, or others that go with the notes.</summary>
    Chords,

    /// <summary>The last step is undone.</summary>
    Undo,

    /// <summary>Over and over, or no more.</summary>
    Loop,

    /// <summary>Once.</summary>
    Play,
}
