namespace DeepMusic.Core.Notation;

/// <summary>A MusicXML file that cannot be understood. The message is one line: which file, which line, what is wrong, what to do.</summary>
public sealed class MusicXmlException : Exception
{
    /// <summary>A defect.</summary>
    /// <param name="line">The line at which it shows, from 1; 0 if it is the whole file.</param>
    /// <param name="defect">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="name">The file's name, or what else it is known by.</param>
    public MusicXmlException(int line, string defect, string remedy = "export it again from the program that made it", string name = "MusicXML file")
        : base($"{name}: {OneLine(defect)}{(line > 0 ? $" (line {line})" : "")}; {remedy}")
    {
        Line = line;
        Defect = defect;
    }

    /// <summary>The line at which the defect shows, from 1; 0 if it is the whole file.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Defect { get; }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\u2028', '\u2029', '\u0085'], StringSplitOptions.RemoveEmptyEntries));
}
