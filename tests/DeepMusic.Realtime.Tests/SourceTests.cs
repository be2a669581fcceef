using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DeepMusic.Realtime.Tests;

public sealed class SourceTests
{
    [Theory]
    [InlineData("lock")]
    [InlineData("await")]
    [InlineData("async")]
    [InlineData("foreach \\(.* in .*\\.(Where|Select)")]
    public void The_real_time_room_does_not_know_the_word(string word)
    {
        string[] files = Directory.GetFiles(Room(), "*.cs");
        Assert.True(files.Length > 15);
        foreach (string file in files)
        {
            foreach (string line in File.ReadLines(file))
            {
                string code = Regex.Replace(line, "//.*|\"[^\"]*\"", "");
                Assert.False(Regex.IsMatch(code, $@"\b{word}\b"), $"{Path.GetFileName(file)}: {line.Trim()}");
            }
        }
    }

    [Theory]
    [InlineData("Enumerable")]
    [InlineData("Monitor")]
    [InlineData("Lock")]
    [InlineData("Task")]
    [InlineData("Console")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    public void The_list_of_banned_symbols_names_it(string name) =>
        Assert.Contains(File.ReadLines(Path.Combine(Room(), "BannedSymbols.txt")), line => line.Split(';')[0].EndsWith("." + name, StringComparison.Ordinal));

    private static string Room([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/DeepMusic.Realtime"));
}
