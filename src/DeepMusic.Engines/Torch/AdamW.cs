using System.Collections.ObjectModel;
using DeepMusic.Engines.Checkpoints;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2), with PyTorch's constants.
/// </summary>
/// <remarks>
/// TorchSharp's own hands libtorch scalars nobody holds on to, and now and then the garbage collector frees one while libtorch reads it
/// ("Expected false to be true", or a wrong number). Here each is held until the step is done.
/// </remarks>
public sealed class AdamW : IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly (string Name, Parameter Value, Tensor First, Tensor Second)[] _weights;
    private readonly double _weightDecay;

    /// <param name="parameters">What it moves, by name: a module's <c>named_parameters()</c>.</param>
    /// <param name="weightDecay">Share of each weight taken off a step, times the rate.</param>
    public AdamW(IEnumerable<(string Name, Parameter Value)> parameters, double weightDecay = 0.01)
    {
        _weightDecay = weightDecay;
        _weights = [.. parameters.Select(p => (p.Name, p.Value, Zeros(p.Value), Zeros(p.Value)))];
    }

    /// <summary>Forgets the gradients of the step before.</summary>
    public void ClearGradients()
    {
        foreach (var weight in _weights)
        {
            using Tensor? gradient = weight.Value.grad;
            gradient?.zero_();
        }
    }

    /// <summary>Scales all gradients so that their common norm is at most <paramref name="norm"/>.</summary>
    public void Clip(double norm) => nn.utils.clip_grad_norm_(_weights.Select(w => w.Value), norm);

    /// <summary>Moves every parameter that has a gradient.</summary>
    /// <param name="step">Which step this is, from 0.</param>
    /// <param name="rate">The learning rate.</param>
    public void Step(int step, double rate)
    {
        using IDisposable guard = no_grad();
        using Scalar keep = 1 - rate * _weightDecay;
        using Scalar one = 1, beta1 = Beta1, rest1 = 1 - Beta1, beta2 = Beta2, rest2 = 1 - Beta2, epsilon = Epsilon;
        using Scalar spread = 1 / Math.Sqrt(1 - Math.Pow(Beta2, step + 1));
        using Scalar down = -rate / (1 - Math.Pow(Beta1, step + 1));
        foreach ((_, Parameter weight, Tensor first, Tensor second) in _weights)
        {
            using Tensor? gradient = weight.grad;
            if (gradient is null) continue;
            first.mul_(beta1).add_(gradient, rest1);
            second.mul_(beta2).addcmul_(gradient, gradient, rest2);
            using Tensor root = second.sqrt();
            root.mul_(spread).add_(epsilon, one); // without a factor TorchSharp makes one, and does not hold it
            weight.mul_(keep).addcdiv_(first, root, down);
        }
    }

    /// <summary>Writes the moments.</summary>
    /// <exception cref="CheckpointException">The file cannot be written.</exception>
    public void Save(string path) => Safetensors.Save(path, TorchCheckpoint.Tensors(Moments()), ReadOnlyDictionary<string, string>.Empty);

    /// <summary>Reads the moments of these parameters: all of them, or none.</summary>
    /// <exception cref="CheckpointException">The file is broken or of other parameters.</exception>
    public void Load(string path) => TorchCheckpoint.Load(Moments(), Safetensors.Load(path));

    private Dictionary<string, Tensor> Moments() => new(_weights.SelectMany(w =>
        (KeyValuePair<string, Tensor>[])[new($"first.{w.Name}", w.First), new($"second.{w.Name}", w.Second)]));

    private static Tensor Zeros(Tensor like) => zeros_like(like).requires_grad_(false).DetachFromDisposeScope();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var weight in _weights)
        {
            weight.First.Dispose();
            weight.Second.Dispose();
        }
    }
}
