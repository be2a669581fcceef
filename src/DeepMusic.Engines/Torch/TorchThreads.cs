using TorchSharp;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// How many processors libtorch works with. It is kept per calling thread, and a new thread starts with all of them: every thread that
/// computes says it for itself, first of all. Before the process ends, threads that compute have to be joined: libtorch does not survive
/// an exit in the middle of its work.
/// </summary>
public static class TorchThreads
{
    /// <summary>
    /// What a stage allows: one. Two wait for each other spinning, and beside any other busy thread the step takes 20 to 300 times as long.
    /// </summary>
    public const int OnStage = 1;

    /// <summary>Sets the number for the calling thread. Needs <see cref="TorchRuntime.Load()"/>.</summary>
    /// <param name="count">1 to the number of processors.</param>
    public static void Use(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        torch.set_num_threads(count);
    }

    /// <summary>What training gets where nothing was asked for: every processor the process may run on.</summary>
    public static int ForTraining(int? asked = null) => Math.Clamp(asked ?? Environment.ProcessorCount, 1, Environment.ProcessorCount);
}
