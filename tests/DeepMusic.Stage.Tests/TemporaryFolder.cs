namespace DeepMusic.Stage.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("deepmusic-stage-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
