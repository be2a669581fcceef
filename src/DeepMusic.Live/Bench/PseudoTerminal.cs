using System.Diagnostics;
using System.Globalization;

namespace DeepMusic.Live.Bench;

/// <summary>A program on a terminal that nobody looks at, made by <c>script</c> (util-linux). What the program writes is counted and thrown away.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Process _script;
    private readonly string _idFile;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Realtime.Wake _wake = new();
    private long _received, _firstFrame;

    private PseudoTerminal(Process script, string idFile)
    {
        (_script, _idFile) = (script, idFile);
        new Thread(Receive) { Name = "pty", IsBackground = true }.Start();
    }

    /// <summary>Bytes it wrote so far.</summary>
    public long Received => Volatile.Read(ref _received);

    /// <summary>From its start to its first frame.</summary>
    public TimeSpan FirstFrame => Stopwatch.GetElapsedTime(_began, Volatile.Read(ref _firstFrame));

    /// <summary>Its resident memory, bytes.</summary>
    public long Memory
    {
        get
        {
            using var process = Process.GetProcessById(Id);
            return process.WorkingSet64;
        }
    }

    private int Id => int.Parse(File.ReadAllText(_idFile), CultureInfo.InvariantCulture);

    /// <summary>Starts a program.</summary>
    /// <param name="folder">For our own files, and for what the program keeps.</param>
    /// <param name="columns">The terminal's width.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="IOException">There is no way to make a terminal here.</exception>
    public static PseudoTerminal Start(string folder, int columns, int rows, string[] command)
    {
        if (!OperatingSystem.IsLinux()) throw new IOException("measured on Linux only");
        string id = Path.Combine(folder, "id"), run = Path.Combine(folder, "run.sh");
        string words = string.Join(' ', command.Select(w => $"'{w.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        File.WriteAllText(run, $"stty rows {rows} cols {columns}\necho $$ > '{id}'\nexec {words}\n");
        var start = new ProcessStartInfo("script", ["-qfec", $"sh '{run}'", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string home in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME" }) start.Environment[home] = folder;
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["COLORTERM"] = "truecolor";
        try
        {
            return new PseudoTerminal(Process.Start(start)!, id);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new IOException("script, which makes terminals, is not installed: it is in util-linux");
        }
    }

    /// <summary>Waits for something.</summary>
    /// <exception cref="IOException">It does not come, or the program has ended.</exception>
    public void WaitFor(Func<bool> come, TimeSpan patience, string otherwise)
    {
        while (!come())
        {
            if (_script.HasExited || Stopwatch.GetElapsedTime(_began) > patience) throw new IOException(otherwise);
            Watch(Glance);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Watch(TimeSpan time)
    {
        Core.HostTime end = Realtime.HostClock.Instance.Now + time;
        while (Realtime.HostClock.Instance.Now < end) _wake.Wait(end);
    }

    /// <summary>Processor time so far by the names of its threads; those of one name together, the first by what it does.</summary>
    public Dictionary<string, TimeSpan> ThreadTimes()
    {
        var times = new Dictionary<string, TimeSpan>();
        int id = Id;
        foreach (string task in Directory.EnumerateDirectories($"/proc/{id}/task"))
        {
            try
            {
                string stat = File.ReadAllText(Path.Combine(task, "stat"));
                int name = stat.IndexOf('(', StringComparison.Ordinal) + 1, end = stat.LastIndexOf(')');
                string[] fields = stat[(end + 2)..].Split(' ');
                // The MIDI system's library gives its threads no names of their own.
                string called = Path.GetFileName(task) == id.ToString(CultureInfo.InvariantCulture) ? "screen" : stat[name..end] is "deepmusic" or "dotnet" ? "MIDI system" : stat[name..end];
                long ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
                times[called] = times.GetValueOrDefault(called) + TimeSpan.FromMilliseconds(10 * ticks);
            }
            catch (IOException)
            {
                // It ended between being listed and being read.
            }
        }
        return times;
    }

    /// <summary>Asks it to end and waits for that.</summary>
    public void End(TimeSpan patience)
    {
        using (Process kill = Process.Start("kill", ["-s", "TERM", Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        _script.WaitForExit(patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_script.HasExited) _script.Kill(entireProcessTree: true);
        _script.Dispose();
        _wake.Dispose();
    }

    private void Receive()
    {
        var bytes = new byte[65536];
        Stream output = _script.StandardOutput.BaseStream;
        for (int count; (count = output.Read(bytes)) > 0;)
        {
            // The first thing the screen sends is few bytes, the first frame thousands.
            if (_firstFrame == 0 && count > 500) Volatile.Write(ref _firstFrame, Stopwatch.GetTimestamp());
            Volatile.Write(ref _received, _received + count);
        }
    }
}
