namespace DeepMusic.Live.Tests.Tui;

/// <summary>Texts kept beside the tests; with <c>DEEPMUSIC_GOLDEN=write</c> in the environment they are written anew.</summary>
internal static class GoldenText
{
    public static void Check(string name, string text)
    {
        string path = Path.Combine(Folder(), name + ".txt");
        if (Environment.GetEnvironmentVariable("DEEPMUSIC_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{path} is missing: run once with DEEPMUSIC_GOLDEN=write, look at it, commit it");
        Assert.Equal(File.ReadAllText(path), text);
    }

    private static string Folder()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DeepMusic.sln"))) root = root.Parent;
        return Path.Combine(root!.FullName, "tests", "DeepMusic.Live.Tests", "Tui", "Golden");
    }
}
