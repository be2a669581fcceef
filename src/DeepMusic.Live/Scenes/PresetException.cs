namespace DeepMusic.Live.Scenes;

/// <summary>
/// A preset, a set list or another of the player's files that cannot be read or written; the message names the file, the defect and the
/// remedy in one line, whatever characters the file held.
/// </summary>
public sealed class PresetException(string message) : Exception(OneLine(message))
{
    private const int Longest = 1200;

    private static string OneLine(string message)
    {
        string line = string.Create(Math.Min(message.Length, Longest), message, (span, text) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        });
        return message.Length > Longest ? line + "…" : line;
    }
}
