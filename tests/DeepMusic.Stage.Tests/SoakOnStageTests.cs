namespace DeepMusic.Stage.Tests;

/// <summary>A soak in real time, as short as it can be: all kinds of faults that fit into it, on a JACK server of its own.</summary>
[Collection(StageCollection.Name)]
public sealed class SoakOnStageTests(JackServer server)
{
    [Fact]
    public void A_set_in_which_the_server_the_ports_the_network_the_disk_and_an_engine_fail_goes_on_and_leaves_nothing_hanging()
    {
        server.Need();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals and limits as Linux has them");
        using var folder = new TemporaryFolder();
        // Seconds of playing; what is being broken then is mended first, and the set is played again from its journal.
        using NativeProgram soak = NativeProgram.Start("env", [$"XDG_CONFIG_HOME={folder.Path}", $"XDG_DATA_HOME={folder.Path}", "dotnet", Path.Combine(AppContext.BaseDirectory, "deepmusic.dll"), "soak", "--wall", "--hours", "0.004", "--seed", "5", "--out", folder.Path]);
        Assert.True(soak.WaitForExit(TimeSpan.FromSeconds(90)), $"it does not end: {string.Join('\n', soak.Said)}");
        string[] said = soak.Said;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', said));
        Assert.Contains(said, line => line.StartsWith("everything held", StringComparison.Ordinal));
        Assert.Equal(0, soak.ExitCode);
        string page = File.ReadAllText(Path.Combine(folder.Path, "soak.md"));
        Assert.Contains("| notes hung | 0 |", page, StringComparison.Ordinal);
        Assert.Contains("1 of 1 sets, played again from their journal, were the same to the bit", page, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(folder.Path, "soak.png")).Length > 1000);
    }
}
