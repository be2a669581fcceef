namespace DeepMusic.Engines.Retrieval;

/// <summary>A library of units that cannot be used. The message is one line: which file, what is wrong, what to do.</summary>
public sealed class UnitFileException : Exception
{
    /// <summary>A fault of a library.</summary>
    /// <param name="path">The file.</param>
    /// <param name="defect">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="cause">What was caught, where something was.</param>
    public UnitFileException(string path, string defect, string remedy, Exception? cause = null)
        : base($"{path}: {defect}; {remedy}".ReplaceLineEndings(" "), cause)
    {
    }

    /// <summary>Whether something that was caught is the file's or the disk's.</summary>
    internal static bool IsOfDisk(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException;
}
