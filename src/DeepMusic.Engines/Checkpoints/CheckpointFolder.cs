using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepMusic.Engines.Checkpoints;

/// <summary>
/// A trained network on disk, models/ROOM/NAME/: <c>model.safetensors</c> (the weights), <c>config.json</c> (the record that the network
/// is built from, and the room it is of) and <c>CARD.md</c> (what it was trained on and what it can do). Thread-safe: yes, it does not change.
/// </summary>
public sealed class CheckpointFolder
{
    /// <summary>The file of the weights.</summary>
    public const string WeightsFile = "model.safetensors";

    private const int HashBytes = 8;

    /// <summary>The file of the configuration.</summary>
    public const string ConfigFile = "config.json";

    /// <summary>The file of the model's card.</summary>
    public const string CardFile = "CARD.md";

    private const string RoomField = "room";
    private const string Remedy = "restore it from a copy, or train the network again";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    private readonly string _json;

    private CheckpointFolder(string path, string room, string json, Safetensors weights)
    {
        Path = path;
        Room = room;
        _json = json;
        Weights = weights;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The folder's own name: what a player calls the network.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The room the network is of, such as AnticipationRnn.</summary>
    public string Room { get; }

    /// <summary>The weights.</summary>
    public Safetensors Weights { get; }

    /// <summary>What tells a model's weights from others: the beginning of their SHA-256, in hex, as journals and cards have it.</summary>
    /// <exception cref="IOException">The weights cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static string HashOf(string path)
    {
        using FileStream weights = File.OpenRead(System.IO.Path.Combine(path, WeightsFile));
        return Convert.ToHexStringLower(SHA256.HashData(weights).AsSpan(0, HashBytes));
    }

    /// <summary>Opens a folder and reads all of it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="room">The room it must be of; null where any will do.</param>
    /// <exception cref="CheckpointException">It is not a checkpoint, not a whole one, or of another room.</exception>
    public static CheckpointFolder Open(string path, string? room = null)
    {
        if (!Directory.Exists(path))
            throw new CheckpointException(path, "there is no such model", "check its name, or train it first with deepmusic-train");
        string configPath = System.IO.Path.Combine(path, ConfigFile);
        string json = ReadConfig(configPath);
        string found = RoomOf(configPath, json);
        if (room is not null && found != room)
            throw new CheckpointException(path, $"it is a model of {CheckpointException.Quote(found)} and not of '{room}'", $"choose one under models/{room}, or the engine it belongs to");

        string weightsPath = System.IO.Path.Combine(path, WeightsFile);
        Safetensors weights = Safetensors.Load(weightsPath);
        if (weights.Metadata.TryGetValue(RoomField, out string? saved) && saved != found)
            throw new CheckpointException(weightsPath, $"these are weights of {CheckpointException.Quote(saved)}, and {ConfigFile} beside them is of {CheckpointException.Quote(found)}", Remedy);
        return new CheckpointFolder(path, found, json, weights);
    }

    /// <summary>The configuration as a record. Names in the file are in snake_case; what the record does not have is passed over.</summary>
    /// <exception cref="CheckpointException">A field is missing or of the wrong kind.</exception>
    public T Config<T>()
    {
        string path = System.IO.Path.Combine(Path, ConfigFile);
        try
        {
            return JsonSerializer.Deserialize<T>(_json, Options) ?? throw new CheckpointException(path, "it is empty", Remedy);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            throw new CheckpointException(path, $"its fields are not those of a model of '{Room}' ({fault.Message})", Remedy, fault);
        }
    }

    /// <summary>Writes a checkpoint; the folder is made if it is not there, and each file is replaced as a whole.</summary>
    /// <param name="path">The folder, models/ROOM/NAME.</param>
    /// <param name="room">The room.</param>
    /// <param name="config">The record that the network is built from.</param>
    /// <param name="tensors">The weights by name.</param>
    /// <param name="metadata">Texts to keep with the weights.</param>
    /// <exception cref="CheckpointException">It cannot be written.</exception>
    public static void Save<T>(string path, string room, T config, IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> tensors, IReadOnlyDictionary<string, string>? metadata = null)
        where T : notnull
    {
        MakeFolder(path);
        JsonObject fields = JsonSerializer.SerializeToNode(config, Options)!.AsObject();
        fields.Remove(RoomField);
        fields.Insert(0, RoomField, room);
        string json = fields.ToJsonString(Options) + "\n";
        Safetensors.Save(System.IO.Path.Combine(path, WeightsFile), tensors, new Dictionary<string, string>(metadata ?? new Dictionary<string, string>()) { [RoomField] = room });
        WriteText(System.IO.Path.Combine(path, ConfigFile), json);
    }

    /// <summary>Writes the model's card beside the weights.</summary>
    /// <exception cref="CheckpointException">It cannot be written.</exception>
    public static void SaveCard(string path, string markdown)
    {
        MakeFolder(path);
        WriteText(System.IO.Path.Combine(path, CardFile), markdown);
    }

    private static string ReadConfig(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CheckpointException(path, "there is no such file", $"a model's folder has {ConfigFile} and {WeightsFile}: check the name, or train the network first", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(path, $"it cannot be read ({fault.Message})", "check that it is a file and that you may read it", fault);
        }
    }

    private static string RoomOf(string path, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(RoomField, out JsonElement room) && room.ValueKind == JsonValueKind.String)
                return room.GetString()!;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new CheckpointException(path, $"it is not JSON ({fault.Message})", Remedy, fault);
        }

        throw new CheckpointException(path, $"it does not say of which room the model is (\"{RoomField}\")", "this is no model of DeepMusic: choose one that deepmusic-train made");
    }

    private static void WriteText(string path, string text) => AtomicFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(path, $"the folder cannot be made ({fault.Message})", "check that you may write there", fault);
        }
    }
}
