using System.Runtime.InteropServices;

namespace DeepMusic.Live.Guarding;

/// <summary>
/// What a process that is started would inherit. libjack does not mark its sockets: a guardian that held the engine's would keep the server from
/// seeing that the engine died, and with a dead client in its graph nobody hears what the guardian sends.
/// </summary>
internal static class Inheritance
{
    private static readonly nuint CloseOnExec = OperatingSystem.IsMacOS() ? 0x20006601u : 0x5451u;

    /// <summary>Keeps every file, socket and device of this process from those it starts from now on, but for the three standard ones.</summary>
    public static void Refuse()
    {
        if (OperatingSystem.IsWindows()) return;
        string folder = Directory.Exists("/proc/self/fd") ? "/proc/self/fd" : "/dev/fd";
        foreach (string entry in Directory.GetFileSystemEntries(folder))
        {
            if (!int.TryParse(Path.GetFileName(entry), out int file) || file <= 2) continue;
            _ = ioctl(file, CloseOnExec);
        }
    }

    [DllImport("libc")] private static extern int ioctl(int file, nuint request);
}
