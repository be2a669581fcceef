using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// The networks of unit selection as they are trained (Bretan, Weinberg and Heck 2016): an autoencoder from bags of words to
/// embeddings, an LSTM over embeddings that says what is to follow, and an LSTM over notes that says how well a unit joins on.
/// Dimensions: N units, F features, E embedding, S sequences, T units each, K events each.
/// </summary>
public sealed class UnitModel : Module
{
    /// <summary>An embedding has length one: its inner product with another is multiplied by this before it is odds. Learned.</summary>
    private const float FirstSharpness = 10;

    private readonly Linear _encoder, _embedding, _decoder, _wanted, _pitch, _duration;
    private readonly Parameter _bias, _loudness, _sharpness, _likeness;
    private readonly LSTM _relevance, _join;
    private readonly Embedding _pitches, _durations, _positions;
    private readonly Dropout _dropout;

    /// <summary>Networks with random weights, drawn from torch's generator.</summary>
    public UnitModel(UnitConfig config) : base(nameof(UnitModel))
    {
        Config = config;
        _encoder = Linear(config.Features, config.Hidden);
        _embedding = Linear(config.Hidden, config.Embedding);
        _decoder = Linear(config.Embedding, config.Hidden);
        _bias = new Parameter(zeros(config.Features));
        _loudness = new Parameter(tensor([FirstSharpness]));
        _relevance = LSTM(config.RelevanceInput, config.RelevanceHidden, batchFirst: true);
        _wanted = Linear(config.RelevanceHidden, config.Embedding);
        _sharpness = new Parameter(tensor([FirstSharpness]));
        _likeness = new Parameter(tensor([FirstSharpness]));
        _pitches = Embedding(UnitEvent.PitchSymbols, config.PitchEmbedding);
        _durations = Embedding(UnitEvent.Longest + 1, config.DurationEmbedding);
        _positions = Embedding(UnitEvent.Positions, config.PositionEmbedding);
        _join = LSTM(config.JoinInput, config.JoinHidden, batchFirst: true);
        _pitch = Linear(config.JoinHidden, UnitEvent.PitchSymbols);
        _duration = Linear(config.JoinHidden + config.PitchEmbedding, UnitEvent.Longest);
        _dropout = Dropout(config.Dropout);
        foreach ((string name, Module part) in ((string, Module)[])[("encoder", _encoder), ("embedding", _embedding), ("decoder", _decoder), ("relevance", _relevance), ("wanted", _wanted),
            ("pitches", _pitches), ("durations", _durations), ("positions", _positions), ("join", _join), ("pitch", _pitch), ("duration", _duration), ("dropout", _dropout)])
            register_module(name, part);
        foreach ((string name, Parameter part) in ((string, Parameter)[])[("bias", _bias), ("loudness", _loudness), ("sharpness", _sharpness), ("likeness", _likeness)])
            register_parameter(name, part);
    }

    /// <summary>Their shape.</summary>
    public UnitConfig Config { get; }

    /// <summary>Embeddings of length one.</summary>
    /// <param name="bags">[N, F] See <see cref="UnitFeatures.Of"/>.</param>
    /// <returns>[N, E]</returns>
    public Tensor Embed(Tensor bags) => Unit1(_embedding.forward(_dropout.forward(functional.relu(_encoder.forward(bags)))));

    /// <summary>Log-probabilities of words in a unit's bag, told its embedding. The last weights are the encoder's first, the other way round.</summary>
    /// <param name="embeddings">[N, E]</param>
    /// <returns>[N, F]</returns>
    public Tensor Decode(Tensor embeddings)
    {
        Tensor hidden = functional.relu(_decoder.forward(embeddings * _loudness));
        return functional.log_softmax(functional.linear(hidden, _encoder.weight!.t(), _bias), -1);
    }

    /// <summary>The embedding wanted after each unit of a sequence.</summary>
    /// <param name="embeddings">[S, T, E]</param>
    /// <param name="length">Which of <see cref="Unit.Lengths"/> they have.</param>
    /// <returns>[S, T, E], of length one each.</returns>
    public Tensor Follow(Tensor embeddings, int length)
    {
        Tensor lengths = zeros(embeddings.shape[0], embeddings.shape[1], Unit.Lengths.Length, device: embeddings.device);
        lengths.select(2, length).copy_(ones(embeddings.shape[0], embeddings.shape[1], device: embeddings.device));
        Tensor read = _relevance.forward(cat([embeddings, lengths], -1)).Item1;
        return Unit1(_wanted.forward(_dropout.forward(read)));
    }

    /// <summary>Log-odds of units to be the one that follows.</summary>
    /// <param name="wanted">[W, E]</param>
    /// <param name="embeddings">[N, E]</param>
    /// <returns>[W, N]</returns>
    public Tensor Odds(Tensor wanted, Tensor embeddings) => matmul(wanted, embeddings.t()) * _sharpness;

    /// <summary>Log-odds of units to be the one that was changed a little.</summary>
    /// <param name="changed">[W, E]</param>
    /// <param name="embeddings">[N, E]</param>
    /// <returns>[W, N]</returns>
    public Tensor Alike(Tensor changed, Tensor embeddings) => matmul(changed, embeddings.t()) * _likeness;

    /// <summary>How unlikely each event is after those before it.</summary>
    /// <param name="pitches">[S, K + 1] int64; the first is what comes before all.</param>
    /// <param name="durations">[S, K + 1] int64, sixteenths; 0 before all.</param>
    /// <param name="positions">[S, K] int64: where each event but the first stands.</param>
    /// <returns>[S, K] nats of the pitch and the duration of each event but the first.</returns>
    public Tensor JoinCost(Tensor pitches, Tensor durations, Tensor positions)
    {
        long k = positions.shape[1];
        Tensor before = cat([_pitches.forward(pitches.narrow(1, 0, k)), _durations.forward(durations.narrow(1, 0, k)), _positions.forward(positions)], -1);
        Tensor read = _dropout.forward(_join.forward(before).Item1);                             // [S, K, J]
        Tensor struck = pitches.narrow(1, 1, k), lasting = durations.narrow(1, 1, k);
        Tensor pitch = functional.log_softmax(_pitch.forward(read), -1).gather(2, struck.unsqueeze(2)).squeeze(2);
        Tensor odds = _duration.forward(cat([read, _pitches.forward(struck)], -1));              // [S, K, 16]
        using Scalar one = 1L;
        Tensor duration = functional.log_softmax(odds, -1).gather(2, lasting.sub(one).unsqueeze(2)).squeeze(2);
        return -(pitch + duration);
    }

    private static Tensor Unit1(Tensor x) => functional.normalize(x, p: 2, dim: -1);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (IDisposable part in (IDisposable[])[_encoder, _embedding, _decoder, _bias, _loudness, _relevance, _wanted, _sharpness, _likeness, _pitches, _durations, _positions, _join, _pitch, _duration, _dropout]) part.Dispose();
        base.Dispose(disposing);
    }
}
