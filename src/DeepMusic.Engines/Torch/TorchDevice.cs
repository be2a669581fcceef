using TorchSharp;

namespace DeepMusic.Engines.Torch;

/// <summary>Where torch computes.</summary>
public static class TorchDevice
{
    /// <summary>Understands what was typed.</summary>
    /// <exception cref="TorchException">It is none of auto, cpu, cuda.</exception>
    public static DeviceChoice Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "auto" => DeviceChoice.Auto,
        "cpu" => DeviceChoice.Cpu,
        "cuda" => DeviceChoice.Cuda,
        _ => throw new TorchException($"--device {text}: there are auto, cpu and cuda"),
    };

    /// <summary>Whether torch can be had and finds an NVIDIA GPU. Loads torch where that was not done.</summary>
    public static bool HasGpu => TorchRuntime.TryLoad(out _) && torch.cuda.is_available();

    /// <summary>The device of a choice. Loads torch where that was not done.</summary>
    /// <exception cref="TorchException">Torch cannot be had, or cuda was asked for and there is none.</exception>
    public static torch.Device Open(DeviceChoice choice)
    {
        TorchRuntime.Load();
        return Choose(choice, torch.cuda.is_available) == DeviceType.CUDA ? torch.CUDA : torch.CPU;
    }

    /// <summary>The kind of device, where it is asked only when that matters whether there is a GPU.</summary>
    internal static DeviceType Choose(DeviceChoice choice, Func<bool> hasCuda) => choice switch
    {
        DeviceChoice.Cpu => DeviceType.CPU,
        DeviceChoice.Auto => hasCuda() ? DeviceType.CUDA : DeviceType.CPU,
        DeviceChoice.Cuda when hasCuda() => DeviceType.CUDA,
        DeviceChoice.Cuda => throw new TorchException("--device cuda: torch finds no NVIDIA GPU here; use cpu or auto (the GPU build is made with -p:TorchDevice=cuda)"),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
