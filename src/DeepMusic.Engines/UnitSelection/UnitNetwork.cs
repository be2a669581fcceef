using System.Numerics;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// The trained networks of unit selection without libtorch, as they are played: what <see cref="UnitModel"/> says, dimensions as there.
/// The same numbers on every processor. Calls allocate nothing, but for the first <see cref="Decode"/>. Thread-safe: no.
/// </summary>
public sealed class UnitNetwork
{
    /// <summary>Torch divides by no smaller length.</summary>
    private const double Shortest = 1e-12;

    private readonly float[] _encoder, _encoderBias;
    private readonly Linear _embedding, _decoder, _wanted;
    private readonly float[] _bias;
    private readonly float _loudness;
    private readonly Lstm _relevance;
    private readonly JoinNetwork _join;
    private readonly float[] _hidden, _told;
    private int[] _words = new int[2048];
    private float[] _values = new float[2048];
    private Linear? _decoded;

    /// <summary>Networks of a checkpoint.</summary>
    /// <param name="config">Their shape.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="format">How they are kept; the encoder's are kept whole.</param>
    /// <param name="width">The vector width; null for the widest the processor has.</param>
    /// <exception cref="CheckpointException">The weights are not those of such networks.</exception>
    public UnitNetwork(UnitConfig config, Safetensors weights, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        Config = config;
        _encoder = Transposed(weights.Floats("encoder.weight", config.Hidden, config.Features), config.Hidden, config.Features);
        _encoderBias = weights.Floats("encoder.bias", config.Hidden).ToArray();
        _embedding = Linear.Load(weights, "embedding", config.Hidden, config.Embedding, format, width);
        _decoder = Linear.Load(weights, "decoder", config.Embedding, config.Hidden, format, width);
        _bias = weights.Floats("bias", config.Features).ToArray();
        _loudness = weights.Floats("loudness", 1)[0];
        Sharpness = weights.Floats("sharpness", 1)[0];
        _relevance = Lstm.Load(weights, "relevance", config.RelevanceInput, config.RelevanceHidden, 1, format, width);
        _wanted = Linear.Load(weights, "wanted", config.RelevanceHidden, config.Embedding, format, width);
        _join = new JoinNetwork(config, weights, format, width);
        _hidden = new float[config.Hidden];
        _told = new float[config.RelevanceInput];
    }

    /// <summary>Networks of a checkpoint's folder.</summary>
    /// <param name="checkpoint">The folder.</param>
    /// <param name="format">How weights are kept.</param>
    /// <exception cref="CheckpointException">The checkpoint is not one of such networks, or its bags of words are not today's.</exception>
    public static UnitNetwork Open(CheckpointFolder checkpoint, WeightFormat format = WeightFormat.Float32)
    {
        var config = checkpoint.Config<UnitConfig>();
        if (config.Features != UnitFeatures.Count)
            throw new CheckpointException(checkpoint.Path, $"it knows bags of {config.Features} words, and there are {UnitFeatures.Count} now", "train the network again");
        if (config.JoinWeights.IsDefault || config.JoinWeights.Length != Unit.Lengths.Length)
            throw new CheckpointException(checkpoint.Path, $"its join_weights are not {Unit.Lengths.Length} numbers", "mend config.json, or train the network again");
        return new UnitNetwork(config, checkpoint.Weights, format);
    }

    /// <summary>Their shape.</summary>
    public UnitConfig Config { get; }

    /// <summary>The inner product of a wanted embedding and a unit's, times this, is the unit's log-odds to follow.</summary>
    public float Sharpness { get; }

    /// <summary>A unit's embedding.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="embedding">[E], of length one.</param>
    public void Embed(Unit unit, Span<float> embedding)
    {
        int most = UnitFeatures.Most(unit);
        if (_words.Length < most) (_words, _values) = (new int[most], new float[most]);
        int count = UnitFeatures.Of(unit, _words, _values);
        Embed(_words.AsSpan(0, count), _values.AsSpan(0, count), embedding);
    }

    /// <summary>The embedding of a bag of words.</summary>
    /// <param name="words">The features that are not zero.</param>
    /// <param name="values">As many values; see <see cref="UnitFeatures.Of"/>.</param>
    /// <param name="embedding">[E], of length one.</param>
    public void Embed(ReadOnlySpan<int> words, ReadOnlySpan<float> values, Span<float> embedding)
    {
        // Few words occur, so the first layer is a sum of few columns, which lie here as rows.
        _encoderBias.CopyTo(_hidden, 0);
        for (int i = 0; i < words.Length; i++) AddScaled(_encoder.AsSpan(words[i] * Config.Hidden, Config.Hidden), values[i], _hidden);
        Activation.Relu(_hidden);
        _embedding.Apply(_hidden, embedding, 1);
        Normalize(embedding[..Config.Embedding]);
    }

    /// <summary>What the autoencoder makes of an embedding: how likely a word drawn from the unit's bag is each word.</summary>
    /// <param name="embedding">[E]</param>
    /// <param name="words">[F], summing to one.</param>
    public void Decode(ReadOnlySpan<float> embedding, Span<float> words)
    {
        _decoded ??= new Linear(_encoder, _bias, Config.Hidden, Config.Features);
        Span<float> loud = _told.AsSpan(0, Config.Embedding);
        for (int i = 0; i < loud.Length; i++) loud[i] = embedding[i] * _loudness;
        _decoder.Apply(loud, _hidden, 1);
        Activation.Relu(_hidden);
        words = words[..Config.Features];
        _decoded.Apply(_hidden, words, 1);
        float largest = float.NegativeInfinity;
        foreach (float word in words) largest = Math.Max(largest, word);
        double sum = 0;
        foreach (ref float word in words) sum += word = (float)Exponential.Of((double)word - largest);
        foreach (ref float word in words) word = (float)(word / sum);
    }

    /// <summary>A memory of units that has read none.</summary>
    public RelevanceState NewRelevance() => new(_relevance.NewState(1));

    /// <summary>Reads a unit.</summary>
    /// <param name="state">What was read before; changed.</param>
    /// <param name="embedding">[E] The unit's.</param>
    /// <param name="bars">How many bars it has, one of <see cref="Unit.Lengths"/>.</param>
    public void Read(RelevanceState state, ReadOnlySpan<float> embedding, int bars)
    {
        int length = Unit.Lengths.AsSpan().IndexOf(bars);
        ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(bars));
        embedding[..Config.Embedding].CopyTo(_told);
        _told.AsSpan(Config.Embedding).Clear();
        _told[Config.Embedding + length] = 1;
        _relevance.Step(_told, state.Memory, 1);
    }

    /// <summary>The embedding of what should follow.</summary>
    /// <param name="state">What was read; unchanged.</param>
    /// <param name="embedding">[E], of length one.</param>
    public void Wanted(RelevanceState state, Span<float> embedding)
    {
        _wanted.Apply(state.Memory.Hidden(0), embedding, 1);
        Normalize(embedding[..Config.Embedding]);
    }

    /// <summary>A memory of events that has read none.</summary>
    public JoinState NewJoin() => new(_join.NewState());

    /// <summary>Reads an event.</summary>
    /// <param name="state">What was read before; changed.</param>
    /// <param name="e">The event.</param>
    public void Read(JoinState state, UnitEvent e) => _join.Read(state, e);

    /// <summary>Reads events.</summary>
    /// <param name="state">What was read before; changed.</param>
    /// <param name="events">The events, in order.</param>
    public void Read(JoinState state, ReadOnlySpan<UnitEvent> events)
    {
        foreach (UnitEvent e in events) _join.Read(state, e);
    }

    /// <summary>How unlikely events are after what was read.</summary>
    /// <param name="after">What was read; unchanged.</param>
    /// <param name="events">The events, in order.</param>
    /// <returns>Nats, all events together.</returns>
    public double Cost(JoinState after, ReadOnlySpan<UnitEvent> events) => _join.Cost(after, events);

    /// <summary>The same of many candidates, side by side: the numbers are those of <see cref="Cost"/>.</summary>
    /// <param name="after">What was read; unchanged.</param>
    /// <param name="candidates">The events of each, in order.</param>
    /// <param name="nats">Takes the cost of each.</param>
    /// <param name="mostEvents">How many events of each count, the first ones.</param>
    public void Costs(JoinState after, IReadOnlyList<ReadOnlyMemory<UnitEvent>> candidates, Span<double> nats, int mostEvents = int.MaxValue) =>
        _join.Costs(after, candidates, nats, mostEvents);

    private static void Normalize(Span<float> values)
    {
        double squares = 0;
        foreach (float value in values) squares += value * (double)value;
        float scale = (float)(1 / Math.Max(Math.Sqrt(squares), Shortest));
        foreach (ref float value in values) value *= scale;
    }

    private static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sum)
    {
        int i = 0;
        var scales = new Vector<float>(scale);
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(sum[i..]) + new Vector<float>(row[i..]) * scales).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] += row[i] * scale;
    }

    private static float[] Transposed(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) transposed[column * rows + row] = matrix[row * columns + column];
        return transposed;
    }
}
