using System.Numerics;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// The LSTM over notes, as it is played. An event is three symbols, so all that they add to the gates is looked up in tables; a step
/// costs the recurrent weights only. Thread-safe: no.
/// </summary>
internal sealed class JoinNetwork
{
    /// <summary>Candidates side by side.</summary>
    private const int Batch = 96;

    private const int P = UnitEvent.PitchSymbols, D = UnitEvent.Longest;

    private readonly Lstm _lstm;
    private readonly int _hidden, _gates;
    private readonly float[] _pitchGates, _durationGates, _positionGates;
    private readonly Linear _pitch;
    private readonly PackedMatrix _duration;
    private readonly float[] _durationOfPitch;
    private readonly LstmState _one, _many;
    private readonly float[] _told, _pitches, _durations, _all = new float[D];
    private readonly int[] _active = new int[Batch];

    public JoinNetwork(UnitConfig config, Safetensors weights, WeightFormat format, VectorWidth? width)
    {
        (_hidden, _gates) = (config.JoinHidden, 4 * config.JoinHidden);
        ReadOnlySpan<float> pitches = weights.Floats("pitches.weight", P, config.PitchEmbedding);
        ReadOnlySpan<float> input = weights.Floats("join.weight_ih_l0", _gates, config.JoinInput);
        _lstm = Lstm.Load(weights, "join", config.JoinInput, config.JoinHidden, 1, format, width);
        _pitchGates = Table(pitches, input, _gates, config.JoinInput, 0, config.PitchEmbedding, width);
        _durationGates = Table(weights.Floats("durations.weight", D + 1, config.DurationEmbedding), input, _gates, config.JoinInput, config.PitchEmbedding, config.DurationEmbedding, width);
        _positionGates = Table(weights.Floats("positions.weight", UnitEvent.Positions, config.PositionEmbedding), input, _gates, config.JoinInput, config.PitchEmbedding + config.DurationEmbedding, config.PositionEmbedding, width);
        AddToRows(_positionGates, weights.Floats("join.bias_ih_l0", _gates));
        AddToRows(_positionGates, weights.Floats("join.bias_hh_l0", _gates));
        _pitch = Linear.Load(weights, "pitch", _hidden, P, format, width);
        // How long a note lasts follows from the memory and from its pitch, whose part is a table too.
        int both = _hidden + config.PitchEmbedding;
        ReadOnlySpan<float> duration = weights.Floats("duration.weight", D, both);
        _duration = PackedMatrix.OfColumns(duration, D, both, 0, _hidden, format, width);
        _durationOfPitch = Table(pitches, duration, D, both, _hidden, config.PitchEmbedding, width);
        AddToRows(_durationOfPitch, weights.Floats("duration.bias", D));
        (_one, _many) = (_lstm.NewState(1), _lstm.NewState(Batch));
        (_told, _pitches, _durations) = (new float[Batch * _gates], new float[Batch * P], new float[Batch * D]);
    }

    public LstmState NewState() => _lstm.NewState(1);

    public void Read(JoinState state, UnitEvent e)
    {
        Tell(state.Last, e.Position, _told);
        _lstm.StepFrom(_told, state.Memory, 1);
        state.Last = e;
    }

    public double Cost(JoinState after, ReadOnlySpan<UnitEvent> events)
    {
        after.Memory.CopyTo(_one);
        UnitEvent last = after.Last;
        double nats = 0;
        foreach (UnitEvent e in events)
        {
            Expect(last, e.Position);
            nats += Surprise(0, e);
            last = e;
        }
        return nats;
    }

    public void Costs(JoinState after, IReadOnlyList<ReadOnlyMemory<UnitEvent>> candidates, Span<double> nats, int mostEvents)
    {
        for (int from = 0; from < candidates.Count; from += Batch)
            Costs(after, candidates, from, Math.Min(candidates.Count, from + Batch), nats, mostEvents);
    }

    private void Costs(JoinState after, IReadOnlyList<ReadOnlyMemory<UnitEvent>> candidates, int from, int to, Span<double> nats, int mostEvents)
    {
        // All come after the same past: what it makes of the first event is one step, for each place the first event stands on.
        int active = 0, expected = -1;
        for (int c = from; c < to; c++)
        {
            ReadOnlySpan<UnitEvent> events = candidates[c].Span;
            nats[c] = 0;
            if (events.IsEmpty || mostEvents < 1) continue;
            if (events[0].Position != expected)
            {
                after.Memory.CopyTo(_one);
                Expect(after.Last, expected = events[0].Position);
            }
            nats[c] = Surprise(0, events[0]);
            _one.CopyTo(_many, 0, active);
            _active[active++] = c;
        }
        for (int e = 1; (active = StillGoing(candidates, active, e, mostEvents)) > 0; e++)
        {
            for (int i = 0; i < active; i++)
            {
                ReadOnlySpan<UnitEvent> events = candidates[_active[i]].Span;
                Tell(events[e - 1], events[e].Position, _told.AsSpan(i * _gates, _gates));
            }
            ReadOnlySpan<float> read = _lstm.StepFrom(_told, _many, active);
            _pitch.Apply(read, _pitches, active);
            _duration.Multiply(read, _durations, active, add: false);
            for (int i = 0; i < active; i++) nats[_active[i]] += Surprise(i, candidates[_active[i]].Span[e]);
        }
    }

    private int StillGoing(IReadOnlyList<ReadOnlyMemory<UnitEvent>> candidates, int active, int e, int mostEvents)
    {
        int kept = 0;
        for (int i = 0; i < active && e < mostEvents; i++)
        {
            if (candidates[_active[i]].Length <= e) continue;
            if (i != kept) _many.Copy(i, kept);
            _active[kept++] = _active[i];
        }
        return kept;
    }

    private void Expect(UnitEvent last, int position)
    {
        Tell(last, position, _told);
        ReadOnlySpan<float> read = _lstm.StepFrom(_told, _one, 1);
        _pitch.Apply(read, _pitches, 1);
        _duration.Multiply(read, _durations, 1, add: false);
    }

    private double Surprise(int candidate, UnitEvent e)
    {
        Add(_durations.AsSpan(candidate * D, D), _durationOfPitch.AsSpan(e.Pitch * D, D), _all);
        return -Sampling.LogProbability(_pitches.AsSpan(candidate * P, P), e.Pitch) - Sampling.LogProbability(_all, e.Duration - 1);
    }

    private void Tell(UnitEvent last, int position, Span<float> gates)
    {
        gates = gates[.._gates];
        Add(_pitchGates.AsSpan(last.Pitch * _gates, _gates), _durationGates.AsSpan(last.Duration * _gates, _gates), gates);
        Add(gates, _positionGates.AsSpan(position * _gates, _gates), gates);
    }

    /// <summary>What each symbol of an embedding gives the rows of some of a matrix' columns. [symbols, rows]</summary>
    private static float[] Table(ReadOnlySpan<float> embedding, ReadOnlySpan<float> matrix, int rows, int stride, int first, int columns, VectorWidth? width)
    {
        int symbols = embedding.Length / columns;
        var table = new float[symbols * rows];
        PackedMatrix.OfColumns(matrix, rows, stride, first, columns, WeightFormat.Float32, width).Multiply(embedding, table, symbols, add: false);
        return table;
    }

    private static void AddToRows(Span<float> table, ReadOnlySpan<float> bias)
    {
        for (; !table.IsEmpty; table = table[bias.Length..]) Add(table, bias, table[..bias.Length]);
    }

    private static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
    {
        int i = 0;
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(a[i..]) + new Vector<float>(b[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] = a[i] + b[i];
    }
}
