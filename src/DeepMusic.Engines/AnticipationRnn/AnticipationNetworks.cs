using System.Diagnostics;
using System.Runtime.InteropServices;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>Opens networks, and finds out what computes them fastest here.</summary>
public static class AnticipationNetworks
{
    private const int TrialTicks = 24;
    private const double Clearly = 1.5;

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="arithmetic">What computes it.</param>
    /// <param name="mostCandidates">The most candidates.</param>
    /// <exception cref="CheckpointException">The checkpoint is not one of such a network.</exception>
    /// <exception cref="TorchException">Torch was asked for and cannot be had.</exception>
    public static IAnticipationNetwork Open(CheckpointFolder checkpoint, Arithmetic arithmetic, int mostCandidates)
    {
        var config = checkpoint.Config<AnticipationConfig>();
        return arithmetic switch
        {
            Arithmetic.Fastest => Fastest(checkpoint, mostCandidates),
            Arithmetic.TorchCpu => new TorchNetwork(config, checkpoint.Weights, TorchDevice.Open(DeviceChoice.Cpu), mostCandidates),
            Arithmetic.TorchCuda => new TorchNetwork(config, checkpoint.Weights, TorchDevice.Open(DeviceChoice.Cuda), mostCandidates),
            _ => new ManagedNetwork(config, checkpoint.Weights, Format(arithmetic), mostCandidates),
        };
    }

    /// <summary>Microseconds of one tick with that many candidates: the median of a short trial, after a warm-up.</summary>
    public static double MicrosecondsPerTick(IAnticipationNetwork network, int candidates)
    {
        AnticipationConfig config = network.Config;
        int[] constraints = config.Unconstrained(TrialTicks);
        var features = new float[TrialTicks * config.Features];
        var before = new int[candidates];
        var logits = new float[candidates * config.Vocabulary];
        var times = new List<double>();
        for (int trial = 0; trial < 3; trial++)
        {
            network.Begin(constraints, features, 0);
            network.Step([config.StartToken], logits);
            network.GoOnFrom(0, candidates);
            for (int t = 1; t < TrialTicks; t++)
            {
                long began = Stopwatch.GetTimestamp();
                network.Step(before, logits);
                if (trial > 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }
        times.Sort();
        return times[times.Count / 2];
    }

    // Bfloat16 costs less likelihood than can be heard, and is what plays unless something else is clearly faster: a trial's noise must not
    // change the notes of a seed. Int8 costs more likelihood and is left to the cheaper rung. Libtorch on a processor has lost every
    // trial (the bench shows by how much) and would be half a gigabyte in locked memory: it is tried where there is a GPU for it.
    private static IAnticipationNetwork Fastest(CheckpointFolder checkpoint, int candidates)
    {
        IAnticipationNetwork best = Open(checkpoint, Arithmetic.BFloat16, candidates);
        if (TryGpu(checkpoint, candidates) is not { } gpu) return best;
        bool faster = MicrosecondsPerTick(gpu, candidates) * Clearly < MicrosecondsPerTick(best, candidates);
        (faster ? best : gpu).Dispose();
        return faster ? gpu : best;
    }

    private static IAnticipationNetwork? TryGpu(CheckpointFolder checkpoint, int candidates)
    {
        if (!NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1", out _) || !TorchRuntime.TryLoad(out _)) return null;
        try
        {
            return Open(checkpoint, Arithmetic.TorchCuda, candidates);
        }
        catch (TorchException)
        {
            return null; // a driver, but a libtorch without CUDA
        }
    }

    private static WeightFormat Format(Arithmetic arithmetic) => arithmetic switch
    {
        Arithmetic.BFloat16 => WeightFormat.BFloat16,
        Arithmetic.Int8 => WeightFormat.Int8,
        _ => WeightFormat.Float32,
    };
}
