using System.Runtime.InteropServices;

namespace DeepMusic.Stage.Tests;

/// <summary>Finds the guardian of an engine, as anybody would: in the list of processes.</summary>
internal static class Guardians
{
    /// <summary>The guardian's process, or 0.</summary>
    public static int Of(int engine)
    {
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out int process)) continue;
            try
            {
                string[] line = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
                if (Array.IndexOf(line, "guard") >= 0 && line.Any(a => a.Contains($"deepmusic-ledger-{engine}-", StringComparison.Ordinal))) return process;
            }
            catch (IOException)
            {
                // It has gone while we looked.
            }
        }
        return 0;
    }

    /// <summary>Waits for a guardian other than <paramref name="former"/> that says it stands by.</summary>
    public static int Await(Jam jam, int former = 0)
    {
        int found = 0;
        Assert.True(Until.True(() => (found = Of(jam.Id)) != 0 && found != former, TimeSpan.FromSeconds(20)), "no guardian came");
        int before = former == 0 ? 0 : 1;
        Assert.True(Until.True(() => jam.Said.Count(l => l == "# guarded") > before, TimeSpan.FromSeconds(20)), $"it does not stand by: {string.Join("; ", jam.Said)}");
        return found;
    }

    /// <summary>Whether it is in a session of its own, where neither Ctrl-C nor the end of a terminal reaches it.</summary>
    public static bool StandsAlone(int guardian) => getsid(guardian) == guardian;

    public static void Signal(int process, int signal) => Assert.Equal(0, kill(process, signal));

    [DllImport("libc")] private static extern int getsid(int process);
    [DllImport("libc")] private static extern int kill(int process, int signal);
}
