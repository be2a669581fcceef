using System.Runtime.InteropServices;

namespace DeepMusic.Live.Soak;

/// <summary>What the operating system is asked for when something is broken on purpose. Linux and macOS.</summary>
internal static class Kernel
{
    /// <summary>The signals, as Linux numbers them.</summary>
    public const int Kill = 9, Terminate = 15, FileTooLarge = 25;

    private const int FileSize = 1;
    private const nint Ignore = 1;

    /// <summary>The user's number.</summary>
    public static uint User => getuid();

    /// <summary>Sends a signal to a process.</summary>
    public static bool Signal(int process, int signal) => kill(process, signal) == 0;

    /// <summary>Sets a variable for programs that are started and for the libraries of this one: they read different copies.</summary>
    public static void SetVariable(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        _ = setenv(name, value, 1);
    }

    /// <summary>Lets files of this process grow no further than this; null as far as they may. Writing beyond fails as on a full disk.</summary>
    public static bool LimitFiles(long? bytes)
    {
        signal(FileTooLarge, Ignore);
        if (getrlimit(FileSize, out Limit limit) != 0) return false;
        limit.Soft = bytes is { } most ? (ulong)most : limit.Hard;
        return setrlimit(FileSize, in limit) == 0;
    }

    [DllImport("libc")] private static extern int kill(int process, int signal);
    [DllImport("libc")] private static extern uint getuid();
    [DllImport("libc")] private static extern nint signal(int number, nint handler);
    [DllImport("libc", CharSet = CharSet.Ansi)] private static extern int setenv(string name, string value, int overwrite);
    [DllImport("libc")] private static extern int getrlimit(int resource, out Limit limit);
    [DllImport("libc")] private static extern int setrlimit(int resource, in Limit limit);

    private struct Limit
    {
        public ulong Soft, Hard;
    }
}
