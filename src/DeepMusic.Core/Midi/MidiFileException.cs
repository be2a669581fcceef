namespace DeepMusic.Core.Midi;

/// <summary>A MIDI file that cannot be understood. The message is one line: which file, which byte, what is wrong, what to do.</summary>
public sealed class MidiFileException : Exception
{
    /// <summary>A defect.</summary>
    /// <param name="offset">The byte at which it shows, from 0.</param>
    /// <param name="defect">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="name">The file's name, or what else the bytes are known by.</param>
    public MidiFileException(long offset, string defect, string remedy = "export it again from the program that made it", string name = "MIDI file")
        : base($"{name}: {defect} (byte {offset}); {remedy}")
    {
        Offset = offset;
        Defect = defect;
    }

    /// <summary>The byte at which the defect shows, from 0.</summary>
    public long Offset { get; }

    /// <summary>What is wrong.</summary>
    public string Defect { get; }
}
