using System.Text.Json;

namespace DeepMusic.Live.Soak;

/// <summary>
/// What has been played of a soak, a line for each gig: one that was killed goes on where it was. The first line says which soak it is.
/// Thread-safe: no.
/// </summary>
internal sealed class SoakLog
{
    /// <summary>The file's name.</summary>
    public const string FileName = "soak.jsonl";

    private readonly string _path;
    private readonly List<GigResult> _gigs = [];

    /// <summary>Opens the log of a soak in its folder, or begins one.</summary>
    /// <exception cref="IOException">Another soak is there.</exception>
    public SoakLog(SoakPlan plan)
    {
        Directory.CreateDirectory(plan.Folder);
        _path = Path.Combine(plan.Folder, FileName);
        var header = new Header(plan.Seed, plan.Engine ?? "");
        if (!File.Exists(_path))
        {
            File.WriteAllText(_path, JsonSerializer.Serialize(header) + "\n");
            return;
        }
        string[] lines = File.ReadAllLines(_path);
        if (lines.Length == 0 || Read<Header>(lines[0]) != header)
            throw new IOException($"{plan.Folder} holds a soak of another seed or engine: name another folder with --out, or delete that one");
        // The line that was being written when it was killed is played again.
        foreach (string line in lines.Skip(1))
            if (Read<GigResult>(line) is { } gig) _gigs.Add(gig);
        File.WriteAllLines(_path, [lines[0], .. _gigs.Select(g => JsonSerializer.Serialize(g))]);
    }

    /// <summary>What has been played.</summary>
    public IReadOnlyList<GigResult> Gigs => _gigs;

    /// <summary>The number of this run, from 1.</summary>
    public int Run { get => field == 0 ? field = _gigs.Select(g => g.Run).DefaultIfEmpty(0).Max() + 1 : field; private set; }

    /// <summary>Whether a gig has been played, as long as it is to be.</summary>
    public bool Has(GigPlan gig) => _gigs.Any(g => g.Gig == gig.Number && g.Hours >= gig.Length.TotalHours - 0.01);

    /// <summary>Adds a gig.</summary>
    public void Add(GigResult gig)
    {
        _gigs.RemoveAll(g => g.Gig == gig.Gig);
        _gigs.Add(gig);
        File.AppendAllText(_path, JsonSerializer.Serialize(gig) + "\n");
    }

    private static T? Read<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private sealed record Header(ulong Seed, string Engine);
}
