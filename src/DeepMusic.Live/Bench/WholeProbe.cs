using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DeepMusic.Live.Bench;

/// <summary>The program in a process and on a terminal of its own, with ports of its own, nobody playing: what it takes to start and to be there.</summary>
internal sealed class WholeProbe
{
    /// <summary>The terminal's size.</summary>
    public const int Columns = 120, Rows = 36;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Settling = TimeSpan.FromSeconds(10), Ending = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, double> _figures;

    private WholeProbe(Dictionary<string, double> figures) => _figures = figures;

    /// <summary>From the process's beginning to the first frame on the terminal.</summary>
    public TimeSpan FirstFrame { get; private init; }

    /// <summary>Bytes a second that the terminal was sent.</summary>
    public double Sent { get; private init; }

    /// <summary>Resident memory at the end, bytes.</summary>
    public double Memory { get; private init; }

    /// <summary>Its slope, bytes a minute.</summary>
    public double Slope { get; private init; }

    /// <summary>Which threads the processor time went to, in words.</summary>
    public string Threads { get; private init; } = "";

    /// <summary>The stages of the start, in words.</summary>
    public string Stages => $"arguments {this["main_ms"]:0}, engine {this["engine_ms"]:0}, ports {this["ports_ms"]:0}";

    /// <summary>A figure the program tells of itself; NaN where it does not.</summary>
    public double this[string name] => _figures.GetValueOrDefault(name, double.NaN);

    /// <summary>Starts it, leaves it alone for so long and ends it.</summary>
    /// <exception cref="IOException">It cannot be started here, or does not start; the message says why.</exception>
    public static WholeProbe Run(TimeSpan idle, bool cold)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        try
        {
            if (cold) FileCache.Forget(AppContext.BaseDirectory);
            using PseudoTerminal terminal = PseudoTerminal.Start(folder, Columns, Rows, Command(folder));
            string file = Path.Combine(folder, "figures.json");
            terminal.WaitFor(() => File.Exists(file), Patience, "the doors did not open");
            Dictionary<string, TimeSpan> before = [];
            var memory = new List<(double Minutes, double Bytes)>();
            (long Bytes, long At) sent = default;
            if (idle > TimeSpan.Zero)
            {
                terminal.Watch(Settling);
                before = terminal.ThreadTimes();
                sent = (terminal.Received, Stopwatch.GetTimestamp());
                for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < idle;)
                {
                    terminal.Watch(TimeSpan.FromSeconds(1));
                    memory.Add((Stopwatch.GetElapsedTime(began).TotalMinutes, terminal.Memory));
                }
            }
            double seconds = sent.At == 0 ? double.NaN : Stopwatch.GetElapsedTime(sent.At).TotalSeconds;
            string threads = Told(before, terminal.ThreadTimes(), seconds);
            double rate = (terminal.Received - sent.Bytes) / seconds;
            terminal.End(Ending);
            return new WholeProbe(JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(file))!)
            {
                FirstFrame = terminal.FirstFrame,
                Sent = rate,
                Memory = memory.Count == 0 ? double.NaN : memory[^1].Bytes,
                Slope = SlopeOf(memory),
                Threads = threads,
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The slope of the line that fits best.</summary>
    internal static double SlopeOf(IReadOnlyCollection<(double X, double Y)> points)
    {
        if (points.Count < 2) return double.NaN;
        double x = points.Average(p => p.X), y = points.Average(p => p.Y);
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }

    private static string[] Command(string folder)
    {
        string self = Environment.ProcessPath ?? "deepmusic";
        // Under `dotnet deepmusic.dll` the process is dotnet.
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [self, Path.Combine(AppContext.BaseDirectory, "deepmusic.dll")] : [self];
        return [.. program, "jam", "--fresh", "--in", "virtual", "--out", "virtual", "--osc", "off", "--record", Path.Combine(folder, "set"), "--figures", Path.Combine(folder, "figures.json")];
    }

    private static string Told(Dictionary<string, TimeSpan> before, Dictionary<string, TimeSpan> after, double seconds) => double.IsNaN(seconds) ? "" :
        string.Join(", ", after.Select(t => (t.Key, Percent: (t.Value - before.GetValueOrDefault(t.Key)).TotalSeconds / seconds * 100)).Where(t => t.Percent >= 0.05)
            .OrderByDescending(t => t.Percent).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Percent:0.0}")));
}
