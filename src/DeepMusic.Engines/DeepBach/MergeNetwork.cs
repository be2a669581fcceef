using System.Numerics;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// A <see cref="MergeModel"/> without libtorch. What tokens give the gates is a table, what is known of the ticks is projected once; a tick then
/// costs the recurrent weights only. What was read before and has not changed is not read again. The same numbers on every processor. Thread-safe: no.
/// </summary>
internal sealed class MergeNetwork
{
    private const int Voices = DeepBachEncoding.Voices, Slots = DeepBachEncoding.Slots;

    private readonly int _hidden;
    private readonly Reader _past, _future;
    private readonly float[] _centreTable;
    private readonly Linear _centreFrame;
    private readonly PackedMatrix _mergePast, _mergeCentre, _mergeFuture;
    private readonly float[] _mergeBias;
    private readonly Linear?[] _outputs = new Linear?[Voices];
    private float[] _centres = [], _frames = [], _gathered = [], _centre = [], _merged = [];
    private byte[] _codes = [];
    private int _ticks;

    /// <param name="config">Its shape.</param>
    /// <param name="weights">The checkpoint.</param>
    /// <param name="name">The module's name in it.</param>
    /// <param name="voices">The voices it tells of.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public MergeNetwork(DeepBachConfig config, Safetensors weights, string name, ReadOnlySpan<int> voices)
    {
        _hidden = config.Hidden;
        float[][] embeddings = [.. Enumerable.Range(0, Voices).Select(v => weights.Floats($"{name}.embedding{v}.weight", DeepBachEncoding.CodeCount(v), config.Embedding).ToArray())];
        _past = new Reader(config, weights, $"{name}.past", embeddings);
        _future = new Reader(config, weights, $"{name}.future", embeddings);
        ReadOnlySpan<float> centre = weights.Floats($"{name}.centre.weight", _hidden, config.Input);
        _centreTable = Table(centre, _hidden, config, embeddings);
        _centreFrame = new Linear(Columns(centre, _hidden, config.Input, Voices * config.Embedding, config.Features), weights.Floats($"{name}.centre.bias", _hidden), config.Features, _hidden);
        ReadOnlySpan<float> merge = weights.Floats($"{name}.merge.weight", _hidden, 3 * _hidden);
        _mergePast = PackedMatrix.OfColumns(merge, _hidden, 3 * _hidden, 0, _hidden);
        _mergeCentre = PackedMatrix.OfColumns(merge, _hidden, 3 * _hidden, _hidden, _hidden);
        _mergeFuture = PackedMatrix.OfColumns(merge, _hidden, 3 * _hidden, 2 * _hidden, _hidden);
        _mergeBias = weights.Floats($"{name}.merge.bias", _hidden).ToArray();
        foreach (int voice in voices) _outputs[voice] = Linear.Load(weights, $"{name}.output{voice}", _hidden, DeepBachEncoding.Tokens(voice));
    }

    /// <summary>Takes up a grid of so many ticks.</summary>
    public void Begin(ChoraleFrame frame, int ticks)
    {
        _ticks = ticks;
        Room(ref _frames, ticks * ChoraleFrame.Features);
        for (int tick = 0; tick < ticks; tick++) frame.Write(_frames.AsSpan(tick * ChoraleFrame.Features), tick);
        _past.Begin(_frames, ticks);
        _future.Begin(_frames, ticks);
        Room(ref _centres, ticks * _hidden);
        if (_codes.Length < ticks * Voices) _codes = new byte[ticks * Voices];
        _centreFrame.Apply(_frames, _centres, ticks);
    }

    /// <summary>What the network makes of some ticks, before the outputs.</summary>
    /// <param name="around">The grid that past and future are read from, [T, 4].</param>
    /// <param name="at">The same, with <see cref="DeepBachEncoding.Unknown"/> in cells that are not to be known at their own tick, [T, 4].</param>
    /// <param name="ticks">The ticks, rising.</param>
    /// <returns>[ticks, H], until the next call.</returns>
    public ReadOnlySpan<float> Merge(ReadOnlySpan<byte> around, ReadOnlySpan<byte> at, ReadOnlySpan<int> ticks)
    {
        int size = ticks.Length * _hidden;
        Room(ref _gathered, size);
        Room(ref _centre, size);
        Room(ref _merged, size);
        Span<byte> codes = _codes.AsSpan(0, around.Length);
        DeepBachEncoding.Codes(around, codes);
        _past.Read(codes, ticks[^1]);
        _future.Read(around, _ticks - 1 - ticks[0]);
        for (int i = 0; i < ticks.Length; i++)
        {
            Span<float> centre = _centre.AsSpan(i * _hidden, _hidden);
            _centres.AsSpan(ticks[i] * _hidden, _hidden).CopyTo(centre);
            for (int voice = 0; voice < Voices; voice++)
            {
                int cell = ticks[i] * Voices + voice, code = at[cell] == DeepBachEncoding.Unknown(voice) ? at[cell] : codes[cell];
                Add(centre, _centreTable.AsSpan((voice * Slots + code) * _hidden, _hidden));
            }
            _mergeBias.CopyTo(_merged.AsSpan(i * _hidden));
        }
        Activation.Relu(_centre.AsSpan(0, size));
        _mergeCentre.Multiply(_centre, _merged, ticks.Length, add: true);
        for (int i = 0; i < ticks.Length; i++) _past.At(ticks[i]).CopyTo(_gathered.AsSpan(i * _hidden));
        _mergePast.Multiply(_gathered, _merged, ticks.Length, add: true);
        for (int i = 0; i < ticks.Length; i++) _future.At(_ticks - 1 - ticks[i]).CopyTo(_gathered.AsSpan(i * _hidden));
        _mergeFuture.Multiply(_gathered, _merged, ticks.Length, add: true);
        Activation.Relu(_merged.AsSpan(0, size));
        return _merged.AsSpan(0, size);
    }

    /// <summary>The log-odds of a voice's tokens.</summary>
    /// <param name="merged">A row of <see cref="Merge"/>.</param>
    /// <param name="voice">The voice.</param>
    /// <param name="logits">[<see cref="DeepBachEncoding.MostTokens"/>]</param>
    public void Output(ReadOnlySpan<float> merged, int voice, Span<float> logits)
    {
        _outputs[voice]!.Apply(merged, logits, 1);
        logits[DeepBachEncoding.Tokens(voice)..DeepBachEncoding.MostTokens].Fill(float.NegativeInfinity);
    }

    internal static float[] Table(ReadOnlySpan<float> weights, int rows, DeepBachConfig config, float[][] embeddings)
    {
        var table = new float[Voices * Slots * rows];
        for (int voice = 0; voice < Voices; voice++)
            PackedMatrix.OfColumns(weights, rows, config.Input, voice * config.Embedding, config.Embedding)
                .Multiply(embeddings[voice], table.AsSpan(voice * Slots * rows), DeepBachEncoding.CodeCount(voice), add: false);
        return table;
    }

    internal static float[] Columns(ReadOnlySpan<float> weights, int rows, int stride, int first, int columns)
    {
        var some = new float[rows * columns];
        for (int row = 0; row < rows; row++) weights.Slice(row * stride + first, columns).CopyTo(some.AsSpan(row * columns));
        return some;
    }

    internal static void Add(Span<float> sum, ReadOnlySpan<float> values)
    {
        int i = 0;
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(sum[i..]) + new Vector<float>(values[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] += values[i];
    }

    internal static void Room(ref float[] memory, int size)
    {
        if (memory.Length < size) memory = new float[size];
    }

    // One direction. Position p is tick p, or for the future the p-th tick from the end; what it says there was read from the positions before.
    private sealed class Reader
    {
        private readonly int _hidden;
        private readonly bool _backwards;
        private readonly float[] _table;
        private readonly LstmLayer _layer;
        private float[] _frameGates = [], _states = [], _cells = [];
        private readonly float[] _gates, _h, _c;
        private byte[] _read = [];
        private int _ticks, _known;

        public Reader(DeepBachConfig config, Safetensors weights, string name, float[][] embeddings)
        {
            _hidden = config.Hidden;
            _backwards = name.EndsWith("future", StringComparison.Ordinal);
            int gates = 4 * _hidden;
            ReadOnlySpan<float> input = weights.Floats(name + ".weight_ih_l0", gates, config.Input);
            _table = Table(input, gates, config, embeddings);
            _layer = new LstmLayer(Columns(input, gates, config.Input, Voices * config.Embedding, config.Features),
                weights.Floats(name + ".weight_hh_l0", gates, _hidden), weights.Floats(name + ".bias_ih_l0", gates), weights.Floats(name + ".bias_hh_l0", gates));
            (_gates, _h, _c) = (new float[gates], new float[_hidden], new float[_hidden]);
        }

        public void Begin(ReadOnlySpan<float> frames, int ticks)
        {
            (_ticks, _known) = (ticks, 0);
            Room(ref _frameGates, ticks * 4 * _hidden);
            _layer.ProjectInput(frames, _frameGates, ticks);
            Room(ref _states, (ticks + 1) * _hidden);
            Room(ref _cells, (ticks + 1) * _hidden);
            _states.AsSpan(0, _hidden).Clear();
            _cells.AsSpan(0, _hidden).Clear();
            if (_read.Length < ticks * Voices) _read = new byte[ticks * Voices];
        }

        public ReadOnlySpan<float> At(int position) => _states.AsSpan(position * _hidden, _hidden);

        // Makes sure that At(position) is right.
        public void Read(ReadOnlySpan<byte> tokens, int position)
        {
            int from = 0;
            while (from < Math.Min(_known, position) && Tick(tokens, from).SequenceEqual(Tick(_read, from))) from++;
            // What is known further on was read from other tokens, unless none changed before.
            if (from < Math.Min(_known, position)) _known = from;
            if (position <= _known) return;
            from = _known;
            At(from).CopyTo(_h);
            _cells.AsSpan(from * _hidden, _hidden).CopyTo(_c);
            for (; from < position; from++)
            {
                ReadOnlySpan<byte> tick = Tick(tokens, from);
                tick.CopyTo(_read.AsSpan(At4(from), Voices));
                _frameGates.AsSpan(Place(from) * _gates.Length, _gates.Length).CopyTo(_gates);
                for (int voice = 0; voice < Voices; voice++) Add(_gates, _table.AsSpan((voice * Slots + tick[voice]) * _gates.Length, _gates.Length));
                _layer.StepFrom(_gates, _h, _c, 1);
                _h.CopyTo(_states.AsSpan((from + 1) * _hidden));
                _c.CopyTo(_cells.AsSpan((from + 1) * _hidden));
            }
            _known = position;
        }

        private ReadOnlySpan<byte> Tick(ReadOnlySpan<byte> tokens, int position) => tokens.Slice(At4(position), Voices);

        private int At4(int position) => Place(position) * Voices;

        private int Place(int position) => _backwards ? _ticks - 1 - position : position;
    }
}
