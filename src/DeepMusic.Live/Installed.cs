namespace DeepMusic.Live;

/// <summary>Other programs on this machine.</summary>
internal static class Installed
{
    /// <summary>Where a program is, as a shell would find it; null where it is not installed.</summary>
    /// <param name="program">Its name, without an ending.</param>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
        .FirstOrDefault(File.Exists);
}
