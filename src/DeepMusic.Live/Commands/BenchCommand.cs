using System.Text.Json;
using DeepMusic.Live.Bench;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic bench</c>: this machine's figures, the physical limit beside them.</summary>
internal static class BenchCommand
{
    public static int Run(int seconds, bool json, string? picture, string? engine, string? model, IReadOnlyCollection<string> only)
    {
        if (picture is not null) Writable.File(picture, "--png");
        seconds = Math.Clamp(seconds, 1, 600);
        Ladder ladder = StartingPoint.Of(new JamOptions { Engine = engine, Model = model }).Engine;
        if (ladder.Trouble.Length > 0) Console.Error.WriteLine(ladder.Trouble);
        var figures = new List<Figure>();
        if (!json) Console.WriteLine($"{"",-52} {"p50",9} {"p99",9} {"max",9}   µs unless said");
        foreach (Figure figure in BenchGroups.Measure(new BenchPlan(seconds, ladder, model), only))
        {
            figures.Add(figure);
            if (!json) Console.WriteLine(figure);
        }
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(figures.SelectMany(f => f.Entries).Where(e => double.IsFinite(e.Value)).ToDictionary(e => e.Name, e => Math.Round(e.Value, 3))));
        if (picture is not null)
        {
            Distribution[] times = [.. figures.Where(f => f.Times is { Count: > 0 }).Select(f => new Distribution(f.About, [.. f.Times!.Buckets().Select(b => (b.UpTo.TotalMicroseconds, b.Count))]))];
            File.WriteAllBytes(picture, LatencyPicture.Draw($"deepmusic bench, {seconds} s each, {Environment.ProcessorCount} cores", times));
        }
        return 0;
    }
}
