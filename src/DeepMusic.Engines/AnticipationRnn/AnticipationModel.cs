using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// The network as it is trained (Hadjeres and Nielsen 2017, section 3): a Constraint-RNN reads constraints and context backwards,
/// so that at every tick it knows what is to come; a Token-RNN reads forwards what was written and what the other one says.
/// Dimensions: B sequences, T ticks, V tokens, E embedding, D features, G style, C constraint units, H token units.
/// </summary>
public sealed class AnticipationModel : Module<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    private readonly Embedding _embedding;
    private readonly Embedding _style;
    private readonly LSTM? _constraint;
    private readonly LSTM _token;
    private readonly Linear _hidden;
    private readonly Linear _output;
    private readonly Dropout _dropout;

    /// <summary>A network with random weights, drawn from torch's generator.</summary>
    public AnticipationModel(AnticipationConfig config) : base(nameof(AnticipationModel))
    {
        Config = config;
        _embedding = Embedding(config.Vocabulary + 2, config.Embedding);
        _style = Embedding(config.Styles.Length + 1, config.StyleEmbedding);
        double between = config.Layers > 1 ? config.Dropout : 0;
        if (config.IsConstrained)
            _constraint = LSTM(config.ConstraintInput, config.ConstraintHidden, config.Layers, batchFirst: true, dropout: between);
        _token = LSTM(config.Embedding + config.Conditioning, config.Hidden, config.Layers, batchFirst: true, dropout: between);
        _hidden = Linear(config.Hidden, config.Hidden);
        _output = Linear(config.Hidden, config.Vocabulary);
        _dropout = Dropout(config.Dropout);
        foreach ((string name, Module? part) in ((string, Module?)[])[("embedding", _embedding), ("style", _style), ("constraint", _constraint), ("token", _token), ("hidden", _hidden), ("output", _output), ("dropout", _dropout)])
            if (part is not null) register_module(name, part);
    }

    /// <summary>Its shape.</summary>
    public AnticipationConfig Config { get; }

    /// <summary>Log-odds of each token at each tick, given all before it and all constraints.</summary>
    /// <param name="before">The token before each tick, or <see cref="AnticipationConfig.StartToken"/>: [B, T], int64.</param>
    /// <param name="constraints">The token each tick must be, or <see cref="AnticipationConfig.Free"/>: [B, T], int64.</param>
    /// <param name="features">See <see cref="TickFeatures"/>: [B, T, D].</param>
    /// <param name="styles">The number of each sequence's style: [B], int64.</param>
    /// <returns>[B, T, V]</returns>
    public override Tensor forward(Tensor before, Tensor constraints, Tensor features, Tensor styles)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor context = Context(constraints, features, styles);                                  // [B, T, C + E + D + G]
        Tensor read = _token.forward(cat([_embedding.forward(before), context], -1)).Item1;         // [B, T, H]
        return Head(read).MoveToOuterDisposeScope();                                              // [B, T, V]
    }

    /// <summary>All the Token-RNN is told of the ticks beside what was written: what it says depends on no token, so it can be computed ahead.</summary>
    /// <returns>[B, T, C + E + D + G]</returns>
    public Tensor Context(Tensor constraints, Tensor features, Tensor styles)
    {
        Tensor global = _style.forward(styles).unsqueeze(1).expand(-1, constraints.shape[1], -1);  // [B, T, G]
        Tensor local = cat([features, global], -1);                                               // [B, T, D + G]
        if (_constraint is null) return local;
        Tensor told = _embedding.forward(constraints);                                             // [B, T, E]
        Tensor backwards = cat([told, local], -1).flip(1);                                        // [B, T, E + D + G]
        Tensor ahead = _constraint.forward(backwards).Item1.flip(1);                               // [B, T, C]
        return cat([ahead, told, local], -1);
    }

    /// <summary>One tick further, for a batch of candidates.</summary>
    /// <param name="before">[B], int64.</param>
    /// <param name="context">The tick's slice of <see cref="Context"/>: [B, C + E + D + G].</param>
    /// <param name="state">Hidden and cell of all layers, [L, B, H] each; null at the beginning.</param>
    /// <returns>Log-odds [B, V] and the new state.</returns>
    public (Tensor Logits, (Tensor Hidden, Tensor Cell) State) Step(Tensor before, Tensor context, (Tensor Hidden, Tensor Cell)? state)
    {
        Tensor input = cat([_embedding.forward(before), context], -1).unsqueeze(1);                // [B, 1, E + ..]
        (Tensor read, Tensor h, Tensor c) = _token.forward(input, state);
        return (Head(read).squeeze(1), (h, c));
    }

    private Tensor Head(Tensor read) => _output.forward(functional.relu(_hidden.forward(_dropout.forward(read))));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (Module? part in (Module?[])[_embedding, _style, _constraint, _token, _hidden, _output, _dropout]) part?.Dispose();
        }
        base.Dispose(disposing);
    }
}
