using System.Text.Json;

namespace DeepMusic.Train;

/// <summary>What was measured of a model.</summary>
/// <param name="Room">The room.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Data">The corpora it was measured on.</param>
/// <param name="Seed">The seed of all that was sampled.</param>
/// <param name="Metrics">The figures by name.</param>
public sealed record ModelFigures(string Room, string Model, IReadOnlyList<string> Data, ulong Seed, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>The file beside the model.</summary>
    public const string FileName = "figures.json";

    /// <summary>What tells the weights that were measured from others; see <see cref="Engines.Checkpoints.CheckpointFolder.HashOf"/>. Null in figures that do not tell.</summary>
    public string? Weights { get; init; }

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Keeps them beside the model; figures kept before of the same weights that were not measured again stay.</summary>
    public void Save(string folder)
    {
        var all = new SortedDictionary<string, double>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, double> before = Load(folder) is { } kept && (kept.Weights ?? Weights) == Weights ? kept.Metrics : new Dictionary<string, double>();
        foreach ((string name, double value) in before.Concat(Metrics)) all[name] = value;
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this with { Metrics = all }, Snake) + "\n");
    }

    /// <summary>Reads them; null where there are none.</summary>
    /// <exception cref="TrainingException">The file is broken.</exception>
    public static ModelFigures? Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<ModelFigures>(File.ReadAllText(path), Snake);
        }
        catch (JsonException)
        {
            throw new TrainingException($"{path} is broken: delete it and run evaluate again");
        }
    }
}
