using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DeepMusic.Train;

/// <summary>The shape of a room's networks as the lab takes it: a config record by the names in its config.json.</summary>
internal static class RoomShape
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>A config record by those names.</summary>
    public static JsonObject Of<T>(T config) => JsonSerializer.SerializeToNode(config, Snake)!.AsObject();

    /// <summary>The config record that a shape asks for.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="fault">What is wrong with a record; null if nothing is.</param>
    /// <exception cref="TrainingException">The shape makes no network.</exception>
    public static T Read<T>(JsonObject shape, Func<T, string?> fault)
    {
        try
        {
            T config = shape.Deserialize<T>(Snake)!;
            return fault(config) is { } wrong ? throw new TrainingException($"this shape makes no network: {wrong}") : config;
        }
        catch (JsonException e)
        {
            throw new TrainingException($"this shape makes no network: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
