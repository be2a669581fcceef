using System.Diagnostics;
using DeepMusic.Train.Commands;

namespace DeepMusic.Train.Tests.Commands;

/// <summary>Runs the lab's commands: in this process, or as the program that it is.</summary>
internal static class Lab
{
    /// <summary>What makes a network so small that it trains in a second or two.</summary>
    public static readonly string[] Small = ["--batch", "4", "--set", "hidden=16", "--set", "constraint-hidden=8", "--set", "embedding=8", "--set", "style_embedding=2", "--threads", "1", "--device", "cpu"];

    /// <summary>Runs a command here.</summary>
    public static (int Code, string Output, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        int code = CommandTree.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command here that must fail, and returns the one line it leaves.</summary>
    public static string Fails(params string[] args)
    {
        (int code, string output, string errors) = Run(args);
        Assert.Equal(1, code);
        Assert.Empty(output);
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Starts the program, as it was built beside these tests or lies in another folder.</summary>
    public static Process Start(string? folder = null, params string[] args)
    {
        // Whoever runs the tests in the background has interrupts ignored, and programs inherit that.
        bool resets = OperatingSystem.IsLinux();
        var start = new ProcessStartInfo(resets ? "env" : "dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string arg in resets ? (string[])["--default-signal=INT,QUIT", "dotnet"] : []) start.ArgumentList.Add(arg);
        start.ArgumentList.Add(Path.Combine(folder ?? AppContext.BaseDirectory, "deepmusic-train.dll"));
        foreach (string arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
