namespace DeepMusic.Train.Tests;

public class LicenceTests
{
    [Fact]
    public void A_folder_that_says_nothing_is_said_to_say_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Licence.Unknown, Licence.Of(folder.Path));
        File.WriteAllText(folder["SOURCE.md"], "# Songs\n\nFound in a drawer.\n");
        Assert.Contains("names no licence", Licence.Of(folder.Path));
    }

    [Theory]
    [InlineData("# Songs\n\n## Licence\n\nCC0\n\n## Conversion\n\nby hand\n", "CC0")]
    [InlineData("## License\nMIT License\nand more", "MIT License")]
    [InlineData("## Licence\n\n## Conversion\n\nby hand\n", "its SOURCE.md names no licence")]
    public void The_first_line_under_the_heading_counts(string source, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["SOURCE.md"], source);
        Assert.Equal(expected, Licence.Of(folder.Path));
    }

    [Fact]
    public void A_manifest_tells_how_many_files_have_which()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["SOURCE.md"], "## Licence\nPer piece.\n");
        File.WriteAllText(folder["manifest.json"], """[{"file": "a", "licence": "CC0"}, {"file": "b", "licence": "CC BY"}, {"file": "c", "licence": "CC0"}, {"file": "d"}]""");
        Assert.Equal("CC0 (2), CC BY (1), none named (1). SOURCE.md: Per piece.", Licence.Of(folder.Path));
        File.WriteAllText(folder["manifest.json"], """[{"file": "a", "licence": "CC0"}]""");
        Assert.StartsWith("CC0. ", Licence.Of(folder.Path));
    }

    [Fact]
    public void The_corpora_beside_the_clone_all_name_theirs() =>
        Assert.All(Directory.GetDirectories(Path.GetDirectoryName(Corpora.Folder("openewld"))!), f => Assert.DoesNotContain("no licence named", Licence.Of(f)));
}
