using System.Text.Json.Serialization;

namespace DeepMusic.Engines.DeepBach;

/// <summary>The shape of a network of the room. Saved beside the weights.</summary>
public sealed record DeepBachConfig
{
    /// <summary>The room whose checkpoints these are.</summary>
    public const string Room = "DeepBach";

    /// <summary>Which <see cref="ChoraleNetworkKind"/>, as a number.</summary>
    public int Kind { get; init; }

    /// <summary>E: the size of a code's embedding, for each voice its own.</summary>
    public int Embedding { get; init; } = 20;

    /// <summary>H: units of the LSTMs and of the layers above them; of the hidden layer of a baseline.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>How many ticks to either side a baseline sees.</summary>
    public int Radius { get; init; } = 12;

    /// <summary>D: numbers that tell of a tick; see <see cref="ChoraleFrame"/>.</summary>
    public int Features { get; init; } = ChoraleFrame.Features;

    /// <summary>Dropout while training.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Ticks of a sequence while training.</summary>
    public int Window { get; init; } = 64;

    /// <summary>The same as <see cref="Kind"/>, by name.</summary>
    [JsonIgnore]
    public ChoraleNetworkKind Network => (ChoraleNetworkKind)Kind;

    /// <summary>Whether it is one of the baselines, which see a window of cells.</summary>
    [JsonIgnore]
    public bool IsWindow => Network is ChoraleNetworkKind.Mlp or ChoraleNetworkKind.MaxEnt;

    /// <summary>Rows of a baseline's table: one for each code at each place of its window.</summary>
    [JsonIgnore]
    public int WindowRows => (2 * Radius + 1) * DeepBachEncoding.Voices * DeepBachEncoding.Slots;

    /// <summary>The size of what the LSTMs read of a tick: 4 E + D.</summary>
    [JsonIgnore]
    public int Input => DeepBachEncoding.Voices * Embedding + Features;

    /// <summary>The row of a baseline's table for a code so many ticks away.</summary>
    public int WindowRow(int offset, int voice, int code) => ((offset + Radius) * DeepBachEncoding.Voices + voice) * DeepBachEncoding.Slots + code;
}
