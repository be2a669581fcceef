namespace DeepMusic.Listening;

/// <summary>What the ear lets in.</summary>
public sealed record NotesSettings
{
    /// <summary>All channels, no MPE.</summary>
    public static readonly NotesSettings Default = new();

    /// <summary>The channels that are heard, one bit each, bit 0 for channel 1. Default all. With <see cref="MergeMpe"/> it is the voice's channel that counts.</summary>
    public ushort Channels { get; init; } = 0xFFFF;

    /// <summary>
    /// Whether the input is an MPE controller (lower zone): one voice, whose notes are spread over channels 2 to 16 and whose
    /// pedal stands on channel 1. All are heard as channel 1. Default no.
    /// </summary>
    public bool MergeMpe { get; init; }

    /// <summary>Whether <paramref name="channel"/> (0..15) is heard.</summary>
    public bool Hears(int channel) => (Channels >> channel & 1) != 0;
}
