using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.UnitSelection;

/// <summary>
/// Sequences of units as the networks learn from them. Dimensions: S sequences, T units each (shorter ones padded), N = S T,
/// F features, K events.
/// </summary>
internal sealed class UnitBatch
{
    private const int MostEvents = 96;
    private const float Never = -1e4f;

    private readonly UnitConfig _config;
    private readonly int _length;
    private readonly int _sequences;
    private readonly int _units;
    private readonly float[] _bags;             // [N, F]
    private readonly float[] _changed;          // [N, F]: the same units, each with a note changed
    private readonly float[] _present;          // [N]
    private readonly float[] _same;             // [N, N]: Never where a unit has the same bag as the one that follows, and is another
    private readonly float[] _twins;            // [N, N]: Never where two units have the same bag
    private readonly float[] _follows;          // [N]: 1 where a unit has a successor
    private readonly long[] _successor;         // [N]
    private readonly long[] _self;              // [N]
    private readonly long[] _pitches;           // [S, K + 1]
    private readonly long[] _durations;         // [S, K + 1]
    private readonly long[] _positions;         // [S, K]
    private readonly float[] _counts;           // [S, K]
    private readonly int _events;

    /// <param name="config">The networks' shape.</param>
    /// <param name="length">Which of <see cref="Unit.Lengths"/> the units have.</param>
    /// <param name="sequences">Consecutive units.</param>
    /// <param name="random">How the units are changed.</param>
    public UnitBatch(UnitConfig config, int length, IReadOnlyList<ImmutableArray<Unit>> sequences, SeededRandom random)
    {
        (_config, _length, _sequences, _units) = (config, length, sequences.Count, sequences.Max(s => s.Length));
        int n = _sequences * _units, f = config.Features;
        (_bags, _changed, _present, _same, _twins, _follows, _successor) = (new float[n * f], new float[n * f], new float[n], new float[n * n], new float[n * n], new float[n], new long[n]);
        _self = [.. Enumerable.Range(0, n)];
        _events = Math.Min(MostEvents, sequences.Max(s => s.Sum(u => u.Events.Length)));
        (_pitches, _durations) = (new long[_sequences * (_events + 1)], new long[_sequences * (_events + 1)]);
        (_positions, _counts) = (new long[_sequences * _events], new float[_sequences * _events]);
        for (int s = 0; s < _sequences; s++)
        {
            Units(s, sequences[s], random);
            Events(s, [.. sequences[s].SelectMany(u => u.Events)]);
        }
        Twins();
    }

    /// <summary>
    /// The losses: nats a word of a bag, nats of the unit that was changed, nats of the unit that follows, nats an event of the melody.
    /// </summary>
    public (Tensor Words, Tensor Changed, Tensor Follows, Tensor Joins) Losses(UnitModel model, Device device)
    {
        int n = _sequences * _units, f = _config.Features;
        Tensor bags = tensor(_bags, [n, f], device: device), present = tensor(_present, [n], device: device);
        Tensor embeddings = model.Embed(bags);                                                                   // [N, E]
        Tensor words = (model.Decode(embeddings) * bags).sum(1) / bags.sum(1).clamp_min_(Smallest);
        Tensor alike = model.Alike(model.Embed(tensor(_changed, [n, f], device: device)), embeddings) + tensor(_twins, [n, n], device: device);
        Tensor changed = nn.functional.cross_entropy(alike, tensor(_self, [n], device: device), reduction: nn.Reduction.None);
        Tensor wanted = model.Follow(embeddings.reshape(_sequences, _units, _config.Embedding), _length).reshape(n, _config.Embedding);
        Tensor odds = model.Odds(wanted, embeddings) + tensor(_same, [n, n], device: device);
        Tensor follows = tensor(_follows, [n], device: device);
        Tensor follow = nn.functional.cross_entropy(odds, tensor(_successor, [n], device: device), reduction: nn.Reduction.None);
        Tensor costs = model.JoinCost(tensor(_pitches, [_sequences, _events + 1], device: device), tensor(_durations, [_sequences, _events + 1], device: device), tensor(_positions, [_sequences, _events], device: device));
        Tensor counts = tensor(_counts, [_sequences, _events], device: device);
        return (-(words * present).sum() / present.sum(), (changed * present).sum() / present.sum(), (follow * follows).sum() / follows.sum().clamp_min_(Smallest), (costs * counts).sum() / counts.sum());
    }

    private static readonly Scalar Smallest = 1f;

    private void Units(int s, ImmutableArray<Unit> units, SeededRandom random)
    {
        for (int t = 0; t < units.Length; t++)
        {
            int n = s * _units + t;
            new Bag(units[t]).Write(_bags.AsSpan(n * _config.Features, _config.Features));
            new Bag(UnitEdit.Of(units[t], random)).Write(_changed.AsSpan(n * _config.Features, _config.Features));
            _present[n] = 1;
            if (t + 1 == units.Length) continue;
            _follows[n] = 1;
            _successor[n] = n + 1;
        }
    }

    // What nobody could tell from the successor is no wrong answer, and padding is none at all.
    private void Twins()
    {
        int n = _sequences * _units;
        var twins = new Dictionary<ulong, List<int>>();
        for (int i = 0; i < n; i++)
        {
            ulong hash = 14695981039346656037;
            foreach (float value in _bags.AsSpan(i * _config.Features, _config.Features)) hash = (hash ^ BitConverter.SingleToUInt32Bits(value)) * 1099511628211;
            if (!twins.TryGetValue(hash, out List<int>? same)) twins[hash] = same = [];
            same.Add(i);
        }
        foreach (List<int> same in twins.Values)
            foreach (int right in same)
            {
                foreach (int twin in same)
                    if (twin != right) _twins[right * n + twin] = Never;
                // The row of whoever is followed by this one.
                if (right % _units == 0 || _follows[right - 1] == 0) continue;
                foreach (int twin in same)
                    if (twin != right) _same[(right - 1) * n + twin] = Never;
            }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                if (_present[j] == 0) _same[i * n + j] = _twins[i * n + j] = Never;
    }

    private void Events(int s, ImmutableArray<UnitEvent> events)
    {
        _pitches[s * (_events + 1)] = UnitEvent.Rest;
        for (int k = 0; k < Math.Min(_events, events.Length); k++)
        {
            _pitches[s * (_events + 1) + k + 1] = events[k].Pitch;
            _durations[s * (_events + 1) + k + 1] = events[k].Duration;
            _positions[s * _events + k] = events[k].Position;
            _counts[s * _events + k] = 1;
        }
        for (int k = events.Length; k < _events; k++) _durations[s * (_events + 1) + k + 1] = 1;
    }
}
