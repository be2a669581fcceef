using DeepMusic.Live.Patches;

namespace DeepMusic.House.Tests;

/// <summary>What is made from the panel and the address space is what is in the tree.</summary>
public class GeneratedFilesTests
{
    public static TheoryData<string> Paths => [.. GeneratedFiles.All().Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_made_from_the_panel_is_current(string path)
    {
        string file = Path.Combine(SourceTree.Root, path), text = GeneratedFiles.All().Single(f => f.Path == path).Text;
        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text, $"{path} is not current: run {GeneratedFiles.Command}");
    }
}
