using System.Runtime.InteropServices;

namespace DeepMusic.Live.Bench;

/// <summary>The system's memory of files.</summary>
internal static class FileCache
{
    private const int DontNeed = 4, ReadOnly = 0;

    /// <summary>Has it forget the files of a folder, as after a restart of the machine; those another process is running stay. Does nothing but on Linux.</summary>
    public static void Forget(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            int fd = open(file, ReadOnly);
            if (fd < 0) continue;
            _ = posix_fadvise(fd, 0, 0, DontNeed);
            _ = close(fd);
        }
    }

    [DllImport("libc", CharSet = CharSet.Ansi)] private static extern int open(string path, int flags);
    [DllImport("libc")] private static extern int posix_fadvise(int fd, long offset, long length, int advice);
    [DllImport("libc")] private static extern int close(int fd);
}
