namespace DeepMusic.Core.Tests;

/// <summary>The corpora beside the clone or above it.</summary>
internal static class Corpora
{
    /// <summary>The folder shared/corpora, or null where there is none.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "corpora");
            if (Directory.Exists(path)) return path;
        }
        return null;
    }
}
