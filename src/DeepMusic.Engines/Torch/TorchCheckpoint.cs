using DeepMusic.Engines.Checkpoints;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Torch;

/// <summary>Moves the weights of a torch module to and from safetensors, under torch's own names, such as <c>rnn.weight_ih_l0</c>.</summary>
public static class TorchCheckpoint
{
    /// <summary>Names, shapes and values of all parameters and buffers, copied: what <see cref="Safetensors.Save"/> takes.</summary>
    public static IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> Tensors(nn.Module module) =>
        Tensors(module.state_dict());

    /// <summary>The same of any tensors.</summary>
    internal static IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> Tensors(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        foreach ((string name, Tensor value) in tensors)
        {
            using IDisposable scope = NewDisposeScope();
            Tensor here = value.detach().to(ScalarType.Float32).cpu().contiguous();
            yield return (name, Shape(value), here.data<float>().ToArray());
        }
    }

    /// <summary>Writes a module's weights.</summary>
    /// <exception cref="CheckpointException">The file cannot be written.</exception>
    public static void Save(nn.Module module, string path, IReadOnlyDictionary<string, string> metadata) =>
        Safetensors.Save(path, Tensors(module), metadata);

    /// <summary>Puts a file's weights into a module, wherever the module's own are: all of them, or none.</summary>
    /// <exception cref="CheckpointException">The file lacks a weight of the module, has one in another shape, or has one the module does not know.</exception>
    public static void Load(nn.Module module, Safetensors file) => Load(module.state_dict(), file);

    /// <summary>The same into any tensors.</summary>
    internal static void Load(Dictionary<string, Tensor> weights, Safetensors file)
    {
        foreach ((string name, Tensor into) in weights) file.Floats(name, Shape(into));
        if (file.Names.FirstOrDefault(n => !weights.ContainsKey(n)) is { } stranger)
            throw new CheckpointException(file.Path, $"tensor {CheckpointException.Quote(stranger)} is unknown to this network", "the weights are of another network than asked for: take the folder's own config.json, or train again");

        using IDisposable guard = no_grad();
        foreach ((string name, Tensor into) in weights)
        {
            using Tensor read = tensor(file.Floats(name, Shape(into)).ToArray(), into.shape);
            into.copy_(read);
        }
    }

    private static int[] Shape(Tensor tensor) => [.. tensor.shape.Select(d => checked((int)d))];
}
