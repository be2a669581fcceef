namespace DeepMusic.Live.Commands;

/// <summary>
/// Whether what was named to be written to can be written to: asked before anything is played or measured, while nothing is lost yet. A disk that
/// refuses later is told of by whoever writes.
/// </summary>
internal static class Writable
{
    /// <summary>Makes a folder, and sees that a file can be made in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="option">The option that named it.</param>
    /// <exception cref="IOException">It cannot be: the message says what to do.</exception>
    public static void Folder(string folder, string option) => See(folder, option, "another folder", folder, () =>
    {
        Directory.CreateDirectory(folder);
        Probe(Path.Combine(folder, $".deepmusic-{Environment.ProcessId}"));
    });

    /// <summary>Sees that a file can be made. No folder is made for it: a name that was mistyped is more likely.</summary>
    /// <param name="file">The file.</param>
    /// <param name="option">The option that named it.</param>
    /// <exception cref="IOException">As above.</exception>
    public static void File(string file, string option) => See(file, option, "another file", Path.GetDirectoryName(file), () =>
    {
        if (Directory.Exists(file)) throw new IOException("it is a folder");
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder)) throw new IOException($"there is no folder {folder}");
        Probe($"{file}.{Environment.ProcessId}");
    });

    private static void See(string path, string option, string other, string? folder, Action tryIt)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new IOException($"{option} names nothing: name {other}");
        try
        {
            tryIt();
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            throw new IOException($"{path} cannot be written to ({InTheWay(folder) ?? Reason(e)}): name {other} with {option}");
        }
    }

    private static void Probe(string file)
    {
        using var probe = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>The system's words, without the name of a file the player knows nothing of.</summary>
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "it is not permitted",
        FileNotFoundException or DirectoryNotFoundException => "no folder can be made there",
        _ => e.Message.Split(" : '")[0].TrimEnd('.'),
    };

    /// <summary>The file that stands where a folder would have to; the system's own words leave that open.</summary>
    private static string? InTheWay(string? folder)
    {
        if (string.IsNullOrEmpty(folder)) return null;
        for (string? above = Path.GetFullPath(folder); above is not null; above = Path.GetDirectoryName(above))
            if (System.IO.File.Exists(above)) return $"{above} is a file";
        return null;
    }
}
