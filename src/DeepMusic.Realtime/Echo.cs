namespace DeepMusic.Realtime;

/// <summary>What is thought of a note that came in.</summary>
internal enum Echo
{
    /// <summary>Nothing like it went out.</summary>
    None,

    /// <summary>The like of it went out a moment ago: worth a probe.</summary>
    Possible,

    /// <summary>An output comes back on this input.</summary>
    Certain,
}
