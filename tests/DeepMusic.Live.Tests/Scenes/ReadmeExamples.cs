namespace DeepMusic.Live.Tests.Scenes;

/// <summary>The examples in the room's README.</summary>
internal static class ReadmeExamples
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "src", "DeepMusic.Live", "Scenes", "README.md")).ReplaceLineEndings("\n");

    /// <summary>The example under a heading.</summary>
    public static string Of(string heading)
    {
        const string Fence = "\n```toml\n";
        int section = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(section >= 0, $"the README has no part \"{heading}\"");
        int start = Text.IndexOf(Fence, section, StringComparison.Ordinal) + Fence.Length;
        return Text[start..(Text.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }

    private static string Root()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DeepMusic.sln"))) root = root.Parent;
        return root!.FullName;
    }
}
