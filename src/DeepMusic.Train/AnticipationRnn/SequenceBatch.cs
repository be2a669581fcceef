using DeepMusic.Engines.AnticipationRnn;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>B sequences of T ticks for the network, filled in by hand and then made into tensors.</summary>
/// <param name="config">The network's shape.</param>
/// <param name="sequences">B.</param>
/// <param name="ticks">T.</param>
public sealed class SequenceBatch(AnticipationConfig config, int sequences, int ticks)
{
    /// <summary>The target of a tick that does not count.</summary>
    public const int Padding = -100;

    private readonly long[] _before = Filled(sequences * ticks, config.StartToken);
    private readonly long[] _constraints = Filled(sequences * ticks, config.Free);
    private readonly long[] _targets = Filled(sequences * ticks, Padding);
    private readonly float[] _features = new float[sequences * ticks * config.Features];
    private readonly long[] _styles = new long[sequences];

    /// <summary>T.</summary>
    public int Ticks => ticks;

    /// <summary>Writes what comes at a tick, and what came before it.</summary>
    public void Set(int sequence, int tick, int before, int target)
    {
        _before[sequence * ticks + tick] = before;
        _targets[sequence * ticks + tick] = target;
    }

    /// <summary>Says that a tick is to be a token.</summary>
    public void Constrain(int sequence, int tick, int token) => _constraints[sequence * ticks + tick] = token;

    /// <summary>Takes a tick's target out of the count.</summary>
    public void Ignore(int sequence, int tick) => _targets[sequence * ticks + tick] = Padding;

    /// <summary>The constraint of a tick.</summary>
    public int Constraint(int sequence, int tick) => (int)_constraints[sequence * ticks + tick];

    /// <summary>The target of a tick.</summary>
    public int Target(int sequence, int tick) => (int)_targets[sequence * ticks + tick];

    /// <summary>The numbers that tell of a tick.</summary>
    public Span<float> Features(int sequence, int tick) => _features.AsSpan((sequence * ticks + tick) * config.Features, config.Features);

    /// <summary>Says which style a sequence has.</summary>
    public void Style(int sequence, int style) => _styles[sequence] = style;

    /// <summary>The network's log-odds, [B, T, V].</summary>
    public Tensor Forward(AnticipationModel model, Device device) => model.forward(
        tensor(_before, [sequences, ticks], device: device), tensor(_constraints, [sequences, ticks], device: device),
        tensor(_features, [sequences, ticks, config.Features], device: device), tensor(_styles, [sequences], device: device));

    /// <summary>The mean loss, nats a tick that counts.</summary>
    public Tensor Loss(AnticipationModel model, Device device) => nn.functional.cross_entropy(
        Forward(model, device).reshape(-1, config.Vocabulary), tensor(_targets, [sequences * ticks], device: device), ignore_index: Padding);

    /// <summary>The loss of every tick, nats, [B * T] in order; zero where it does not count.</summary>
    public float[] Losses(AnticipationModel model, Device device)
    {
        using DisposeScope scope = NewDisposeScope();
        using var still = no_grad();
        Tensor losses = nn.functional.cross_entropy(
            Forward(model, device).reshape(-1, config.Vocabulary), tensor(_targets, [sequences * ticks], device: device),
            reduction: nn.Reduction.None, ignore_index: Padding);
        return losses.cpu().data<float>().ToArray();
    }

    private static long[] Filled(int count, long value)
    {
        var values = new long[count];
        Array.Fill(values, value);
        return values;
    }
}
