namespace DeepMusic.Live.Recording;

/// <summary>A journal that cannot be read: which line, and what is wrong with it.</summary>
public sealed class JournalException : Exception
{
    /// <summary>A defect in a line, or in the whole file where <paramref name="line"/> is 0.</summary>
    /// <param name="file">The journal's name as the musician gave it.</param>
    /// <param name="line">The line, from 1; 0 where the file as a whole is at fault.</param>
    /// <param name="defect">What is wrong, in a few words.</param>
    /// <param name="cause">What was thrown below, if anything.</param>
    public JournalException(string file, int line, string defect, Exception? cause = null)
        : base(line > 0 ? $"{file} line {line}: {defect}" : $"{file}: {defect}", cause)
    {
        Line = line;
        Defect = defect;
    }

    /// <summary>The line, from 1; 0 where the file as a whole is at fault.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Defect { get; }
}
