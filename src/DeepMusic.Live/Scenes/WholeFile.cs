using System.Text;
using System.Text.RegularExpressions;

namespace DeepMusic.Live.Scenes;

/// <summary>A text file that is there whole, the new one or the old one, also after a power cut: written beside its place, then renamed into it.</summary>
internal static partial class WholeFile
{
    private const int Largest = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static int _written;

    /// <summary>Writes it; its folder is made.</summary>
    /// <exception cref="IOException">No room, no folder; also <see cref="UnauthorizedAccessException"/>. What was there before still is.</exception>
    public static void Write(string path, string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        // A name of its own for each, so that two programs never write into one another's.
        string partial = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _written)}.partial";
        try
        {
            using (FileStream file = File.Create(partial))
            {
                file.Write(Utf8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            Discard(partial);
            throw;
        }
    }

    /// <summary>Reads one that a person may have written: not more than a person would.</summary>
    /// <exception cref="IOException">It is not there, too large, or cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Utf8);
        var text = new StringBuilder();
        char[] part = new char[4096];
        // Not by its length: what is no plain file has none, and no end perhaps.
        while (reader.Read(part) is > 0 and var read)
        {
            text.Append(part, 0, read);
            if (text.Length > Largest) throw new IOException($"it is larger than {Largest >> 20} MB, which no file of this kind is");
        }
        return text.ToString();
    }

    /// <summary>Whether a failure is the disk's, to be told in one line.</summary>
    public static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>What the disk said, without its last full stop and without the name of a file that is not there any more.</summary>
    public static string Reason(Exception refusal) => Partial().Replace(refusal.Message, "").TrimEnd('.');

    private static void Discard(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // The disk refuses even that; what failed before is what is told.
        }
    }

    [GeneratedRegex(@"( : )?'[^']*\.partial'")]
    private static partial Regex Partial();
}
