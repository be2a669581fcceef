using System.Text.Json;

namespace DeepMusic.Train;

/// <summary>What a run has come to: enough to draw its curves and to go on.</summary>
public sealed record TrainingLog
{
    /// <summary>The plan it follows.</summary>
    public required TrainingPlan Plan { get; init; }

    /// <summary>Steps done.</summary>
    public int Step { get; init; }

    /// <summary>The lowest loss on held-out data so far, nats.</summary>
    public double Best { get; init; } = double.MaxValue;

    /// <summary>Seconds spent training.</summary>
    public double Seconds { get; init; }

    /// <summary>The sum of the losses since the last look, nats.</summary>
    public double Sum { get; init; }

    /// <summary>Steps since the last look.</summary>
    public int Since { get; init; }

    /// <summary>What it was computed on, in words; null where nobody said.</summary>
    public string? Machine { get; init; }

    /// <summary>A point of the curves for each look at held-out data.</summary>
    public IReadOnlyList<TrainingPoint> Points { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Writes it, whole or not at all.</summary>
    public void Save(string path)
    {
        using (FileStream file = File.Create(path + ".part"))
        {
            JsonSerializer.Serialize(file, this, Options);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Reads it; null where there is none.</summary>
    /// <exception cref="TrainingException">It is there and cannot be read.</exception>
    public static TrainingLog? Load(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<TrainingLog>(File.ReadAllText(path), Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new TrainingException($"{path} is broken ({e.Message.ReplaceLineEndings(" ")}): delete the folder to start the run afresh");
        }
    }
}
