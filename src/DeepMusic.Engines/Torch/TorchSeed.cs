using TorchSharp;

namespace DeepMusic.Engines.Torch;

/// <summary>Same seed, same weights: torch's own generators, which initialise layers and drop units out. Notes are drawn with Core's generator.</summary>
public static class TorchSeed
{
    /// <summary>
    /// Seeds torch's generators on all devices. On the CPU, with the same number of threads, training is then repeatable to the bit; on a
    /// GPU some sums are made in whatever order their parts are ready. Needs <see cref="TorchRuntime.Load()"/>.
    /// </summary>
    public static void Set(ulong seed)
    {
        torch.manual_seed(unchecked((long)seed));
        if (torch.cuda.is_available()) torch.cuda.manual_seed_all(unchecked((long)seed));
    }
}
