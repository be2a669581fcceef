using System.Text.RegularExpressions;
using System.Xml.Linq;

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
    [InlineData("SkiaSharp", "src/DeepMusic.Live/Recording", "src/DeepMusic.Live/Soak")]
    [InlineData("System.CommandLine", "src/DeepMusic.Live/Commands", "src/DeepMusic.Train/Commands")]
    [InlineData("ScottPlot", "src/DeepMusic.Train")]
    [InlineData("TorchSharp", "src/DeepMusic.Engines", "src/DeepMusic.Train")]
    public void A_package_is_used_where_it_belongs_and_nowhere_else(string package, params string[] homes) =>
        Assert.DoesNotContain(Users(package), f => !homes.Any(h => f.StartsWith(h + "/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("src/DeepMusic.Engines/Inference/")]
    [InlineData("src/DeepMusic.Engines/Checkpoints/")]
    [InlineData("src/DeepMusic.Engines/Markov/")]
    [InlineData("src/DeepMusic.Engines/Retrieval/")]
    public void What_plays_without_torch_does_not_know_it(string folder) =>
        Assert.DoesNotContain(Users("TorchSharp"), f => f.StartsWith(folder, StringComparison.Ordinal));

    [Fact]
    public void Torch_is_compiled_against_by_who_asks_for_it_and_by_nobody_through_them()
    {
        IEnumerable<XElement> Asked(string project) => XDocument.Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj"))
            .Descendants("PackageReference").Where(r => r.Attribute("Include")!.Value == "TorchSharp");
        Assert.Equal("compile", Assert.Single(Asked("DeepMusic.Engines")).Attribute("PrivateAssets")?.Value);
        foreach (string project in new[] { "DeepMusic.Core", "DeepMusic.Listening", "DeepMusic.Realtime", "DeepMusic.Live" }) Assert.Empty(Asked(project));
    }

    [Fact]
    public void Tests_that_use_torch_take_turns_for_it_has_one_generator()
    {
        string[] torch = ["using TorchSharp", "TorchRuntime.", "new RandomNetwork", "new SmallNetwork"];
        IEnumerable<string> alone = SourceTree.CSharpFiles("tests").Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal) && !f.Contains("House.Tests", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text && torch.Any(t => text.Contains(t, StringComparison.Ordinal)) && !text.Contains("[Collection(", StringComparison.Ordinal));
        Assert.Empty(alone.Select(f => Path.GetRelativePath(SourceTree.Root, f)));
    }

    [Theory]
    [InlineData("using TorchSharp;", true)]
    [InlineData("    using static TorchSharp.torch;", true)]
    [InlineData("global using TorchSharp.Modules;", true)]
    [InlineData("        using TorchSharp.torch.Tensor one = TorchSharp.torch.ones(1);", true)]
    [InlineData("/// <summary>As TorchSharp.torch does.</summary>", false)]
    [InlineData("using TorchSharpening;", false)]
    [InlineData("    string name = \"TorchSharp\";", false)]
    public void A_use_is_told_from_a_mention(string line, bool use) => Assert.Equal(use, IsUse(line, "TorchSharp"));

    private static IEnumerable<string> Users(string package) => SourceTree.CSharpFiles("src")
        .Where(f => File.ReadLines(f).Any(l => IsUse(l, package)))
        .Select(f => Path.GetRelativePath(SourceTree.Root, f).Replace('\\', '/'));

    private static bool IsUse(string line, string package) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && Regex.IsMatch(line, $@"\busing\s+(static\s+)?{Regex.Escape(package)}\s*[;.]|(?<![\w.""]){Regex.Escape(package)}\.\w");
}
