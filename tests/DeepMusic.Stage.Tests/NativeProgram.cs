using System.Collections.Concurrent;
using System.Diagnostics;

namespace DeepMusic.Stage.Tests;

/// <summary>A program of another house, started for a test and ended by its process number.</summary>
public sealed class NativeProgram : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];

    private NativeProgram(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The lines it has printed so far.</summary>
    public string[] Said => [.. _said];

    public bool HasExited => _process.HasExited;

    /// <summary>How it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Skips the running test if <paramref name="program"/> is not installed, and says what to install.</summary>
    public static void Need(string program, string package) =>
        Assert.SkipUnless(Exists(program), $"{program} is not installed: sudo apt install {package}");

    public static bool Exists(string program)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (File.Exists(Path.Combine(folder, program))) return true;
        return false;
    }

    /// <summary>Starts it with its input held open; its chatter is kept.</summary>
    public static NativeProgram Start(string program, params string[] arguments)
    {
        Process process = Process.Start(Silent(program, arguments))!;
        var started = new NativeProgram(process);
        process.OutputDataReceived += started.Hear;
        process.ErrorDataReceived += started.Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs it to its end and returns all it printed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(Silent(program, arguments))!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }

    public bool WaitForExit(TimeSpan patience) => _process.WaitForExit(patience);

    /// <summary>SIGKILL: it cannot say goodbye.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null) _said.Enqueue(line.Data);
    }

    private static ProcessStartInfo Silent(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
