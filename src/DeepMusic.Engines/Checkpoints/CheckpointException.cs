namespace DeepMusic.Engines.Checkpoints;

/// <summary>A saved network that cannot be used. The message is one line: which file, what is wrong, what to do.</summary>
public sealed class CheckpointException : Exception
{
    private const int LongestQuote = 80;

    /// <summary>A fault of a checkpoint.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="defect">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="cause">What was caught, where something was.</param>
    public CheckpointException(string path, string defect, string remedy, Exception? cause = null)
        : base(string.Concat($"{path}: {defect}; {remedy}".ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? '?' : c)), cause)
    {
    }

    /// <summary>Text out of a file, fit for one line: control characters replaced, cut where it is long.</summary>
    internal static string Quote(string text)
    {
        string clean = string.Concat(text.Take(LongestQuote).Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '?' : c));
        return text.Length > LongestQuote ? $"'{clean}...'" : $"'{clean}'";
    }
}
