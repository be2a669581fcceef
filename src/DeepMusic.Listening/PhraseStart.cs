namespace DeepMusic.Listening;

/// <summary>Where a transcribed phrase starts and ends.</summary>
public enum PhraseStart : byte
{
    /// <summary>On the beat of its first note, to the end of the beat of its last.</summary>
    Beat,

    /// <summary>On the bar line before its first note, to the bar line after its last.</summary>
    Bar,
}
