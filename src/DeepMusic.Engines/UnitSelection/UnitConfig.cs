using System.Collections.Immutable;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>The shape of the networks of unit selection. Saved beside the weights.</summary>
public sealed record UnitConfig
{
    /// <summary>The room whose checkpoints these are.</summary>
    public const string Room = "UnitSelection";

    /// <summary>F: numbers of a unit's bag of words; see <see cref="UnitFeatures"/>.</summary>
    public int Features { get; init; } = UnitFeatures.Count;

    /// <summary>A: hidden units of the autoencoder, on either side.</summary>
    public int Hidden { get; init; } = 256;

    /// <summary>N: the size of a unit's embedding.</summary>
    public int Embedding { get; init; } = 128;

    /// <summary>R: hidden units of the LSTM over units, which says what is to follow.</summary>
    public int RelevanceHidden { get; init; } = 256;

    /// <summary>J: hidden units of the LSTM over notes, which says how well a unit joins on.</summary>
    public int JoinHidden { get; init; } = 128;

    /// <summary>The size of a pitch's embedding in that one.</summary>
    public int PitchEmbedding { get; init; } = 32;

    /// <summary>The size of a duration's embedding there.</summary>
    public int DurationEmbedding { get; init; } = 16;

    /// <summary>The size of a position's embedding there.</summary>
    public int PositionEmbedding { get; init; } = 8;

    /// <summary>Dropout while training.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Units in a sequence while training.</summary>
    public int Window { get; init; } = 8;

    /// <summary>The styles it was trained on: the names of the folders.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>What a nat of joining counts beside one of relevance, for units of each of <see cref="Unit.Lengths"/>: <c>next_cost_weight</c> of a card.</summary>
    public ImmutableArray<double> JoinWeights { get; init; } = [0.35, 0.75, 0.5];

    /// <summary>The size of what the LSTM over units is told of one: its embedding, and which of the lengths it has.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int RelevanceInput => Embedding + Unit.Lengths.Length;

    /// <summary>The size of what the LSTM over notes is told of an event: pitch, duration, and where the next one stands.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int JoinInput => PitchEmbedding + DurationEmbedding + PositionEmbedding;
}
