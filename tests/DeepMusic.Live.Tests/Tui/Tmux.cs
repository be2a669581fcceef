using System.Diagnostics;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>A real terminal of 100 by 30 cells with a demo in it, started from a shell, watched through tmux.</summary>
internal sealed class Tmux : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-tty-").FullName;
    private readonly string _server = $"deepmusic-{Guid.NewGuid():N}";

    private Tmux(string program, string arguments)
    {
        string demo = Path.Combine(AppContext.BaseDirectory, "DeepMusic.Live.Tests");
        File.WriteAllText(At("demo.sh"), $"echo $$ > '{At("pid")}'\nexec '{demo}' {program} log='{At("log")}' {arguments}\n");
        // What ends the demo from the keyboard is not to end the shell it came from.
        File.WriteAllText(At("all.sh"),
            $"trap : INT\nstty -a > '{At("before")}'\necho the shell before\nsh '{At("demo.sh")}'\ncode=$?\nstty -a > '{At("after")}'\necho $code > '{At("code")}'\nexec cat\n");
        Run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", $"sh '{At("all.sh")}'");
    }

    /// <summary>Starts the screen's demo and waits for its first frame; skips the test where there is no tmux.</summary>
    public static Task<Tmux> StartAsync(string arguments) => StartAsync("screen-demo", arguments, "hand-over");

    /// <summary>Starts a demo and waits for what it shows first; skips the test where there is no tmux.</summary>
    public static async Task<Tmux> StartAsync(string program, string arguments, string first)
    {
        if (OperatingSystem.IsWindows() || !IsInstalled()) Assert.Skip("tmux is not installed: sudo apt-get install tmux");
        var tmux = new Tmux(program, arguments);
        await tmux.UntilAsync(() => tmux.Text().Contains(first, StringComparison.Ordinal), first);
        return tmux;
    }

    public string Text() => Run("capture-pane", "-p", "-S", "-");

    public void Keys(string keys) => Run("send-keys", keys);

    public void Kill(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, File.ReadAllText(At("pid")).Trim()]);
        kill.WaitForExit();
    }

    public void CloseTerminal() => Run("kill-server");

    /// <summary>The exit code of the demo, once the shell has it back.</summary>
    public async Task<int> CodeAsync()
    {
        await UntilAsync(() => File.Exists(At("code")) && File.ReadAllText(At("code")).EndsWith('\n'), "the end of the demo");
        return int.Parse(File.ReadAllText(At("code")));
    }

    /// <summary>What the demo logged, once <paramref name="line"/> is there.</summary>
    public async Task<string> LogAsync(string line)
    {
        await UntilAsync(() => Log().Contains(line, StringComparison.Ordinal), line);
        return Log();
    }

    /// <summary>What the demo logged until it was gone, whoever ended it.</summary>
    public async Task<string> LastLogAsync()
    {
        string pid = File.ReadAllText(At("pid")).Trim();
        await UntilAsync(() => State(pid) is "" or ['Z', ..], "the end of the demo");
        return Log();
    }

    public string Log() => File.Exists(At("log")) ? File.ReadAllText(At("log")) : "";

    /// <summary>Holds the terminal against what it was before: page, mouse, cursor, line settings.</summary>
    public void AssertRestored()
    {
        Assert.Equal("0 0 0 0 0 1 0 0", Run("display-message", "-p",
            "#{alternate_on} #{mouse_any_flag} #{mouse_button_flag} #{mouse_standard_flag} #{mouse_sgr_flag} #{cursor_flag} #{keypad_cursor_flag} #{keypad_flag}").Trim());
        Assert.Equal(File.ReadAllText(At("before")), File.ReadAllText(At("after")));
        Assert.Contains("the shell before", Text());
        Assert.DoesNotContain("hand-over", Text());
    }

    public void Dispose()
    {
        Run("kill-server");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilAsync(Func<bool> come, string what)
    {
        for (long start = Stopwatch.GetTimestamp(); !come(); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"waited in vain for {what}; the terminal shows:\n{Text()}");
    }

    // A process whose end nobody has asked about yet is a zombie.
    private static string State(string pid)
    {
        using Process ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", pid]) { RedirectStandardOutput = true })!;
        string state = ps.StandardOutput.ReadToEnd().Trim();
        ps.WaitForExit();
        return state;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static bool IsInstalled() => Installed.Find("tmux") is not null;

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _server, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The headless harness beside us sets this for its own process; the demo needs its real terminal.
        start.Environment.Remove("DisableRealDriverIO");
        start.Environment.Remove("TMUX");
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
