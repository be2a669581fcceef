using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace DeepMusic.Train.Tests.Commands;

/// <summary>The program itself, as a process of its own.</summary>
public class ProgramTests
{
    private const int Interrupt = 2, Terminate = 15;

    [Fact]
    public async Task Asked_to_end_it_keeps_what_it_reached_and_goes_on_from_there()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("there are no such signals");
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 6);
        string[] train = ["train", "AnticipationRnn", folder["songs"], "--name", "tiny", "--out", folder["tiny"], "--steps", "100000", .. Lab.Small];

        (string before, int reached) = await Ended(train, Terminate);
        Assert.DoesNotContain("going on", before);
        Assert.True(File.Exists(folder["tiny/model.safetensors"]), "what was reached can be played");
        (string after, int further) = await Ended(train, Interrupt);
        Assert.Contains($"going on from step {reached} of 100000", after);
        Assert.Contains($"step {reached + 1}/100000", after);
        Assert.True(further > reached);
    }

    [Fact]
    public async Task Without_torch_it_says_so_in_one_line_and_reads_corpora_all_the_same()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64) Assert.Skip("knows only where Linux keeps the libraries");
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 6);
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory).Where(f => Path.GetExtension(f) is ".dll" or ".json")) File.Copy(file, folder[Path.GetFileName(file)]);
        const string Native = "runtimes/linux-x64/native";
        Directory.CreateDirectory(folder[Native]);
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, Native)))
            if (Path.GetFileName(file).Contains("torch_cpu", StringComparison.Ordinal)) File.WriteAllText(folder[$"{Native}/{Path.GetFileName(file)}"], "not a library");
            else File.CreateSymbolicLink(folder[$"{Native}/{Path.GetFileName(file)}"], file);

        (int code, string output, string errors) = await Run(folder.Path, ["train", "AnticipationRnn", folder["songs"], "--name", "x", "--out", folder["x"]]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("torch cannot be loaded", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        (code, output, _) = await Run(folder.Path, ["corpus", folder["songs"]]);
        Assert.Equal(0, code);
        Assert.Contains("6 files, 6 read", output);
    }

    private static async Task<(string Errors, int Reached)> Ended(string[] train, int signal)
    {
        using Process program = Lab.Start(null, train);
        Task<string> output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = new List<string>();
        while (await program.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            errors.Add(line);
            // The line of the first step: it is in the middle of the work.
            if (Regex.IsMatch(line, @"^step \d+/") && errors.Count(l => Regex.IsMatch(l, @"^step \d+/")) == 1) Assert.Equal(0, kill(program.Id, signal));
        }
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, program.ExitCode);
        Match ended = Regex.Match(await output, @"^ended at step (\d+) of 100000: the same command goes on from there\s*$");
        Assert.True(ended.Success, string.Join('\n', errors));
        return (string.Join('\n', errors), int.Parse(ended.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<(int Code, string Output, string Errors)> Run(string folder, string[] args)
    {
        using Process program = Lab.Start(folder, args);
        Task<string> output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await output, await errors);
    }

    [DllImport("libc")] private static extern int kill(int process, int signal);
}
