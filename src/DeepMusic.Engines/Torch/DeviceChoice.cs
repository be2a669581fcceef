namespace DeepMusic.Engines.Torch;

/// <summary>What a user asks for with <c>--device</c>.</summary>
public enum DeviceChoice
{
    /// <summary>The GPU where torch can use one, else the processor.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU, or nothing.</summary>
    Cuda,
}
