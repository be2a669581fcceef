namespace DeepMusic.Live.Sketch;

/// <summary>What the sketchpad is doing.</summary>
public enum SketchState
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>Something on it is being written anew.</summary>
    Writing,

    /// <summary>Something was written anew, and has not been heard yet.</summary>
    Ready,

    /// <summary>It is played over and over.</summary>
    Looping,

    /// <summary>A part of it is played once.</summary>
    Playing,
}
