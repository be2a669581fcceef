namespace DeepMusic.Live.Patches;

/// <summary>The files of the source tree that are made from the panel and the address space.</summary>
public static class GeneratedFiles
{
    /// <summary>What makes them again.</summary>
    public const string Command = "dotnet run --project src/DeepMusic.Live -- reference --write .";

    /// <summary>Where each is kept, from the root of the sources, and its text.</summary>
    public static IEnumerable<(string Path, string Text)> All() =>
    [
        (ReferencePage.Path, ReferencePage.Text()),
        (PdPatch.Path, PdPatch.Text()),
        (MaxPatch.Path, MaxPatch.Text()),
    ];
}
