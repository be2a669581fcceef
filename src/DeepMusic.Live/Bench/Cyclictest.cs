using System.Diagnostics;
using System.Globalization;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>The machine's own limit: how late a native real-time thread wakes, by the rt-tests' <c>cyclictest</c>.</summary>
internal static class Cyclictest
{
    /// <summary>Runs it for so long with the interval of our probe; null where it is not installed or not permitted.</summary>
    public static Lateness? Run(int seconds)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(
                "cyclictest", ["-m", "-p", "80", "-i", "1700", "-D", $"{seconds}s", "-h", "20000", "-q"])
            { RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null) return null;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(output) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Lateness Read(string output)
    {
        var lateness = new Lateness();
        foreach (string line in output.Split('\n'))
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2 || !long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out long microseconds)) continue;
            if (!long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out long count)) continue;
            for (long i = 0; i < count; i++) lateness.Record(microseconds);
        }
        return lateness;
    }
}
