using System.Text.Json;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// What has been played of a soak, a line for each gig: one that was killed goes on where it was. The first line says which soak it is.
/// Several processes may play one soak: each claims a gig before it plays it. Thread-safe: no.
/// </summary>
internal sealed class SoakLog
{
    /// <summary>The file's name.</summary>
    public const string FileName = "soak.jsonl";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Pace = TimeSpan.FromMilliseconds(20);

    private readonly string _folder;
    private readonly string _header;
    private readonly List<GigResult> _gigs = [];

    /// <summary>Opens the log of a soak in its folder, or begins one.</summary>
    /// <exception cref="IOException">Another soak is there.</exception>
    public SoakLog(SoakPlan plan)
    {
        _folder = plan.Folder;
        Directory.CreateDirectory(_folder);
        var header = new Header(plan.Seed, plan.Engine ?? "");
        _header = JsonSerializer.Serialize(header);
        using FileStream file = Open();
        string[] lines = Lines(file);
        if (lines.Length > 0 && Read<Header>(lines[0]) != header)
            throw new IOException($"{plan.Folder} holds a soak of another seed or engine: name another folder with --out, or delete that one");
        Take(lines);
        // The line that was being written when it was killed is played again.
        if (lines.Length != _gigs.Count + 1) Write(file);
    }

    /// <summary>What has been played, by whomever, when it was looked at last.</summary>
    public IReadOnlyList<GigResult> Gigs => _gigs;

    /// <summary>Whether a gig has been played, as long as it is to be.</summary>
    public bool Has(GigPlan gig) => _gigs.Any(g => g.Gig == gig.Number && g.Hours >= gig.Length.TotalHours - 0.01);

    /// <summary>Claims a gig. Returns what holds the claim; null where the gig has been played, or another process plays it.</summary>
    public IDisposable? Claim(GigPlan gig)
    {
        FileStream claim;
        try
        {
            claim = new FileStream(Path.Combine(_folder, $"gig-{gig.Number:000}.claim"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
        Look();
        if (!Has(gig)) return claim;
        claim.Dispose();
        return null;
    }

    /// <summary>Looks what others have played since.</summary>
    public void Look()
    {
        using FileStream file = Open();
        Take(Lines(file));
    }

    /// <summary>Adds a gig.</summary>
    public void Add(GigResult gig)
    {
        using FileStream file = Open();
        Take(Lines(file));
        bool again = _gigs.RemoveAll(g => g.Gig == gig.Gig) > 0;
        _gigs.Add(gig);
        if (again) Write(file);
        else Append(file, gig);
    }

    // One process at a time; it takes each of them milliseconds.
    private FileStream Open()
    {
        using var pause = new Wake();
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pace)
        {
            try
            {
                return new FileStream(Path.Combine(_folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Patience)
            {
                pause.Wait(HostClock.Instance.Now + Pace);
            }
        }
    }

    private static string[] Lines(FileStream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private void Take(string[] lines)
    {
        _gigs.Clear();
        foreach (string line in lines.Skip(1))
            if (Read<GigResult>(line) is { } gig) _gigs.Add(gig);
    }

    private void Write(FileStream file)
    {
        file.SetLength(0);
        using var writer = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(_header);
        foreach (GigResult gig in _gigs) writer.WriteLine(JsonSerializer.Serialize(gig));
    }

    // What is there stays there, whatever becomes of the disk or of the process meanwhile.
    private static void Append(FileStream file, GigResult gig)
    {
        // Whoever was killed in the midst of a line left it without an end.
        file.Seek(-1, SeekOrigin.End);
        bool whole = file.ReadByte() == '\n';
        using var writer = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" };
        if (!whole) writer.WriteLine();
        writer.WriteLine(JsonSerializer.Serialize(gig));
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
