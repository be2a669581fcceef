namespace DeepMusic.House.Tests;

/// <summary>What every source file keeps to.</summary>
public class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_a_person_reads_in_one_go()
    {
        IEnumerable<string> long_ = SourceTree.CSharpFiles("src").Where(f => File.ReadLines(f).Count() > MostLines);
        Assert.Empty(long_.Select(f => Path.GetRelativePath(SourceTree.Root, f)));
    }

    [Fact]
    public void Folders_are_never_deeper_than_project_folder_file()
    {
        string src = Path.Combine(SourceTree.Root, "src");
        IEnumerable<string> deep = SourceTree.CSharpFiles("src").Select(f => Path.GetRelativePath(src, f))
            .Where(f => f.Count(c => c == Path.DirectorySeparatorChar) > 2);
        Assert.Empty(deep);
    }

    [Fact]
    public void A_package_is_named_with_its_version_in_one_place_only()
    {
        IEnumerable<string> versions = Directory.EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("PackageReference", StringComparison.Ordinal) && File.ReadAllText(f).Contains(" Version=", StringComparison.Ordinal));
        Assert.Empty(versions);
    }

    [Theory]
    [InlineData("Terminal.Gui", "src/DeepMusic.Live/Tui")]
    [InlineData("SkiaSharp", "src/DeepMusic.Live/Recording")]
    [InlineData("System.CommandLine", "src/DeepMusic.Live/Commands")]
    public void A_package_of_the_program_is_used_in_one_folder_only(string package, string home)
    {
        IEnumerable<string> strays = SourceTree.CSharpFiles("src")
            .Where(f => File.ReadLines(f).Any(l => l.StartsWith("using " + package, StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(SourceTree.Root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(home + "/", StringComparison.Ordinal));
        Assert.Empty(strays);
    }
}
