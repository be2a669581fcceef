using System.Numerics;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// The network without libtorch. What no written token changes is computed ahead, for all ticks together: the Constraint-RNN, and all
/// of the Token-RNN's input but the token before, whose part is a table. A tick then costs the recurrent weights only. The same
/// numbers on every processor. Thread-safe: no.
/// </summary>
public sealed class ManagedNetwork : IAnticipationNetwork
{
    private readonly float[] _embedding;
    private readonly float[] _styles;
    private readonly Lstm? _constraint;
    private readonly Lstm _token;
    private readonly Linear _hidden;
    private readonly Linear _output;
    private readonly float[] _tokenGates;
    private readonly LstmState? _constraintState;
    private readonly LstmState _state;
    private readonly float[] _gates;
    private readonly float[] _read;
    private float[] _context = [];
    private float[] _contextGates = [];
    private float[] _told = [];
    private float[] _projected = [];
    private int _ticks, _tick;

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="format">How they are kept.</param>
    /// <param name="mostCandidates">The most candidates.</param>
    /// <param name="width">The vector width; null for the widest the processor has.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public ManagedNetwork(AnticipationConfig config, Safetensors weights, WeightFormat format, int mostCandidates, VectorWidth? width = null)
    {
        (Config, MostCandidates) = (config, mostCandidates);
        Name = format switch { WeightFormat.BFloat16 => "bf16", WeightFormat.Int8 => "int8", _ => "fp32" };
        _embedding = weights.Floats("embedding.weight", config.Vocabulary + 2, config.Embedding).ToArray();
        _styles = weights.Floats("style.weight", config.Styles.Length + 1, config.StyleEmbedding).ToArray();
        if (config.IsConstrained)
        {
            _constraint = Lstm.Load(weights, "constraint", config.ConstraintInput, config.ConstraintHidden, config.Layers, format, width);
            _constraintState = _constraint.NewState(1);
        }
        int gates = 4 * config.Hidden, input = config.Embedding + config.Conditioning;
        ReadOnlySpan<float> weightIh = weights.Floats("token.weight_ih_l0", gates, input);
        _token = new Lstm([FirstLayer(weights, config, format, width), .. UpperLayers(weights, config, format, width)]);
        // What each token before adds to the first layer's gates: W e, one row a token.
        PackedMatrix tokens = PackedMatrix.OfColumns(weightIh, gates, input, 0, config.Embedding, WeightFormat.Float32, width);
        _tokenGates = new float[(config.Vocabulary + 1) * gates];
        tokens.Multiply(_embedding.AsSpan(0, (config.Vocabulary + 1) * config.Embedding), _tokenGates, config.Vocabulary + 1, add: false);
        _hidden = Linear.Load(weights, "hidden", config.Hidden, config.Hidden, format, width);
        _output = Linear.Load(weights, "output", config.Hidden, config.Vocabulary, format, width);
        _state = _token.NewState(mostCandidates);
        _gates = new float[mostCandidates * gates];
        _read = new float[mostCandidates * config.Hidden];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public AnticipationConfig Config { get; }

    /// <inheritdoc/>
    public int MostCandidates { get; }

    /// <inheritdoc/>
    public void Begin(ReadOnlySpan<int> constraints, ReadOnlySpan<float> features, int style)
    {
        if (features.Length != constraints.Length * Config.Features)
            throw new ArgumentException($"{constraints.Length} ticks have {constraints.Length * Config.Features} features, not {features.Length}", nameof(features));
        (_ticks, _tick) = (constraints.Length, 0);
        int conditioning = Config.Conditioning, ahead = _constraint is null ? 0 : Config.ConstraintHidden;
        Room(ref _context, _ticks * conditioning);
        Room(ref _contextGates, _ticks * 4 * Config.Hidden);
        ReadOnlySpan<float> global = _styles.AsSpan(style * Config.StyleEmbedding, Config.StyleEmbedding);
        for (int t = 0; t < _ticks; t++)
        {
            Span<float> context = _context.AsSpan(t * conditioning, conditioning);
            int at = ahead;
            if (_constraint is not null) at = Put(_embedding.AsSpan(constraints[t] * Config.Embedding, Config.Embedding), context, at);
            at = Put(features.Slice(t * Config.Features, Config.Features), context, at);
            Put(global, context, at);
        }
        if (_constraint is not null) ReadAhead(conditioning, ahead);
        _token.ProjectInput(_context.AsSpan(0, _ticks * conditioning), _contextGates, _ticks);
        _state.Clear();
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> before, Span<float> logits)
    {
        if (_tick >= _ticks) throw new InvalidOperationException($"all {_ticks} ticks are done");
        int gates = 4 * Config.Hidden;
        ReadOnlySpan<float> told = _contextGates.AsSpan(_tick++ * gates, gates);
        for (int i = 0; i < before.Length; i++) Add(told, _tokenGates.AsSpan(before[i] * gates, gates), _gates.AsSpan(i * gates, gates));
        ReadOnlySpan<float> read = _token.StepFrom(_gates, _state, before.Length);
        Span<float> hidden = _read.AsSpan(0, before.Length * Config.Hidden);
        _hidden.Apply(read, hidden, before.Length);
        Activation.Relu(hidden);
        _output.Apply(hidden, logits, before.Length);
    }

    /// <inheritdoc/>
    public void GoOnFrom(int candidate, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostCandidates);
        for (int i = 0; i < count; i++) if (i != candidate) _state.Copy(candidate, i);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // The Constraint-RNN reads [E + D + G] of each tick, which stand behind its own place in the context, from the last tick to the first.
    private void ReadAhead(int conditioning, int ahead)
    {
        int input = conditioning - ahead, gates = 4 * ahead;
        Room(ref _told, _ticks * input);
        for (int t = 0; t < _ticks; t++) _context.AsSpan(t * conditioning + ahead, input).CopyTo(_told.AsSpan(t * input));
        Room(ref _projected, _ticks * gates);
        _constraint!.ProjectInput(_told, _projected, _ticks);
        _constraintState!.Clear();
        for (int t = _ticks - 1; t >= 0; t--)
            _constraint.StepFrom(_projected.AsSpan(t * gates, gates), _constraintState, 1).CopyTo(_context.AsSpan(t * conditioning));
    }

    private static LstmLayer FirstLayer(Safetensors weights, AnticipationConfig config, WeightFormat format, VectorWidth? width)
    {
        int gates = 4 * config.Hidden, input = config.Embedding + config.Conditioning;
        ReadOnlySpan<float> all = weights.Floats("token.weight_ih_l0", gates, input);
        var context = new float[gates * config.Conditioning];
        for (int row = 0; row < gates; row++)
            all.Slice(row * input + config.Embedding, config.Conditioning).CopyTo(context.AsSpan(row * config.Conditioning));
        return new LstmLayer(context, weights.Floats("token.weight_hh_l0", gates, config.Hidden),
            weights.Floats("token.bias_ih_l0", gates), weights.Floats("token.bias_hh_l0", gates), format, width);
    }

    private static IEnumerable<LstmLayer> UpperLayers(Safetensors weights, AnticipationConfig config, WeightFormat format, VectorWidth? width)
    {
        int gates = 4 * config.Hidden;
        for (int layer = 1; layer < config.Layers; layer++)
            yield return new LstmLayer(weights.Floats($"token.weight_ih_l{layer}", gates, config.Hidden), weights.Floats($"token.weight_hh_l{layer}", gates, config.Hidden),
                weights.Floats($"token.bias_ih_l{layer}", gates), weights.Floats($"token.bias_hh_l{layer}", gates), format, width);
    }

    private static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
    {
        int i = 0;
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(a[i..]) + new Vector<float>(b[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] = a[i] + b[i];
    }

    private static int Put(ReadOnlySpan<float> values, Span<float> into, int at)
    {
        values.CopyTo(into[at..]);
        return at + values.Length;
    }

    private static void Room(ref float[] memory, int size)
    {
        if (memory.Length < size) memory = new float[size];
    }
}
