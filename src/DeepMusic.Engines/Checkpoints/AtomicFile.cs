namespace DeepMusic.Engines.Checkpoints;

/// <summary>A file that is there whole or not at all, also after a power cut: written beside its place, then renamed into it.</summary>
internal static class AtomicFile
{
    /// <exception cref="CheckpointException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string partial = path + ".partial";
        try
        {
            using (FileStream file = File.Create(partial))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CheckpointException(path, $"it cannot be written ({fault.Message})", "check that the folder exists, that you may write there, and that the disk is not full", fault);
        }
    }
}
