using System.Runtime.InteropServices;

namespace DeepMusic.Stage.Tests;

/// <summary>Catches what native code writes to the terminal (standard error, under the framework's own streams) while it lives.</summary>
public sealed class TerminalSilence : IDisposable
{
    private const int StandardError = 2;
    private const int CreateReadWrite = 0x42;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"stderr-{Guid.NewGuid():N}");
    private readonly int _saved;

    public TerminalSilence()
    {
        _saved = dup(StandardError);
        int file = open(_file, CreateReadWrite, 0x180);
        _ = dup2(file, StandardError);
        _ = close(file);
    }

    /// <summary>What was written so far.</summary>
    public string Written => File.ReadAllText(_file);

    public void Dispose()
    {
        _ = dup2(_saved, StandardError);
        _ = close(_saved);
        File.Delete(_file);
    }

    [DllImport("libc")] private static extern int dup(int fd);
    [DllImport("libc")] private static extern int dup2(int from, int to);
    [DllImport("libc")] private static extern int close(int fd);
    [DllImport("libc", CharSet = CharSet.Ansi)] private static extern int open(string path, int flags, int mode);
}
