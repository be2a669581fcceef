using System.Reflection;

namespace DeepMusic.House.Tests;

/// <summary>Who may know whom. What a room's assembly refers to is written down; a new line there is a decision, not an accident.</summary>
public class ReferenceTests
{
    private static readonly string Written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "references.txt"));

    [Fact]
    public void Every_room_refers_to_what_is_written_down_and_to_nothing_else()
    {
        string found = string.Join("\n", Rooms().Select(Describe)) + "\n";
        Assert.Equal(Written.ReplaceLineEndings("\n").Split('\n'), found.Split('\n'));
    }

    [Fact]
    public void The_list_names_every_room_there_is()
    {
        IEnumerable<string> rooms = Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src"))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);
        IEnumerable<string> written = Written.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith(' ')).Select(line => line switch { "deepmusic" => "DeepMusic.Live", "deepmusic-train" => "DeepMusic.Train", _ => line }).Order(StringComparer.Ordinal);
        Assert.Equal(rooms, written);
    }

    private static IEnumerable<Assembly> Rooms() =>
        new[] { "DeepMusic.Core", "DeepMusic.Engines", "DeepMusic.Listening", "DeepMusic.Osc", "DeepMusic.Realtime", "deepmusic", "deepmusic-train" }.Select(Assembly.Load);

    private static string Describe(Assembly room)
    {
        IEnumerable<string> references = room.GetReferencedAssemblies().Select(r => r.Name!)
            .Where(n => !IsFramework(n))
            .Order(StringComparer.Ordinal);
        return string.Join("\n", references.Select(r => "    " + r).Prepend(room.GetName().Name));
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
        || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Reactive", StringComparison.Ordinal) && name != "System.CommandLine");
}
