using System.Collections.Immutable;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>The shape of an Anticipation-RNN, and what its inputs mean. Saved beside the weights.</summary>
public sealed record AnticipationConfig
{
    /// <summary>The room whose checkpoints these are.</summary>
    public const string Room = "AnticipationRnn";

    /// <summary>V: how many tokens there are; see <see cref="AnticipationEncoding"/>.</summary>
    public int Vocabulary { get; init; } = AnticipationEncoding.Tokens;

    /// <summary>D: numbers per tick that tell of meter, chord, key, density and register; see <see cref="TickFeatures"/>.</summary>
    public int Features { get; init; } = TickFeatures.Count;

    /// <summary>E: the size of a token's embedding; constraints share it.</summary>
    public int Embedding { get; init; } = 32;

    /// <summary>G: the size of a style's embedding.</summary>
    public int StyleEmbedding { get; init; } = 8;

    /// <summary>Hidden units of each layer of the Constraint-RNN; 0 makes a plain LSTM that knows no constraints, the baseline.</summary>
    public int ConstraintHidden { get; init; } = 128;

    /// <summary>H: hidden units of each layer of the Token-RNN, and of the layer before the output.</summary>
    public int Hidden { get; init; } = 256;

    /// <summary>Layers of both.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Dropout while training: between layers.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>The styles it was trained on, in the order of their embeddings; the embedding before them all, number 0, stands for any.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The most ticks it saw in one go while training.</summary>
    public int Window { get; init; } = 128;

    /// <summary>Whether it has a Constraint-RNN.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsConstrained => ConstraintHidden > 0;

    /// <summary>The size of the Constraint-RNN's input: E + D + G.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int ConstraintInput => Embedding + Features + StyleEmbedding;

    /// <summary>The size of what the Token-RNN is told of a tick beside the token before: C + E + D + G, or D + G.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Conditioning => (IsConstrained ? ConstraintHidden + Embedding : 0) + Features + StyleEmbedding;

    /// <summary>The embedding that stands for "nothing before", after the tokens'.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int StartToken => Vocabulary;

    /// <summary>The embedding that stands for "not constrained", after that.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Free => Vocabulary + 1;

    /// <summary>Constraints that constrain nothing, one a tick.</summary>
    public int[] Unconstrained(int ticks)
    {
        var constraints = new int[ticks];
        Array.Fill(constraints, Free);
        return constraints;
    }

    /// <summary>A style's number: 0 for one it does not know.</summary>
    public int StyleNumber(string style) => Styles.IndexOf(style) + 1;

    /// <inheritdoc/>
    public bool Equals(AnticipationConfig? other) => other is not null && (Vocabulary, Features, Embedding, StyleEmbedding, ConstraintHidden, Hidden, Layers, Dropout, Window)
        == (other.Vocabulary, other.Features, other.Embedding, other.StyleEmbedding, other.ConstraintHidden, other.Hidden, other.Layers, other.Dropout, other.Window)
        && Styles.SequenceEqual(other.Styles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Vocabulary, Features, Hidden, Styles.Length);
}
