using System.Text.Json;

namespace DeepMusic.Stage.Tests;

/// <summary>MuseScore without its screen, and without the settings of whoever runs the tests.</summary>
internal sealed class MuseScore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where documents to be opened belong.</summary>
    public string Folder => _folder.Path;

    /// <summary>Skips the running test where it is not installed.</summary>
    public static void Need() => NativeProgram.Need("mscore3", "musescore3");

    /// <summary>Has every document opened and written again as MusicXML and as MIDI, beside it: its name with "-again" before the extension.</summary>
    /// <returns>What MuseScore said of it.</returns>
    public string Convert(IEnumerable<string> documents)
    {
        string jobs = Path.Combine(Folder, "jobs.json");
        File.WriteAllText(jobs, JsonSerializer.Serialize(documents.Select(d => new Dictionary<string, object> { ["in"] = d, ["out"] = new[] { Again(d, "musicxml"), Again(d, "mid") } })));
        return NativeProgram.Run("env", $"HOME={Folder}", $"XDG_RUNTIME_DIR={Folder}", "QT_QPA_PLATFORM=offscreen", "mscore3", "-j", jobs);
    }

    /// <summary>What a document was written as.</summary>
    public static string Again(string document, string extension) => Path.ChangeExtension(document, null) + "-again." + extension;

    public void Dispose() => _folder.Dispose();
}
