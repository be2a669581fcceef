using System.Diagnostics;

namespace DeepMusic.Live.Soak;

/// <summary>What the process holds on to.</summary>
/// <param name="HeapMiB">The managed heap after a full collection, MiB.</param>
/// <param name="ResidentMiB">Memory of the process, managed or not, MiB.</param>
/// <param name="Handles">Open files, sockets and pipes.</param>
/// <param name="Threads">Threads.</param>
public readonly record struct Footprint(double HeapMiB, double ResidentMiB, int Handles, int Threads)
{
    private const string Descriptors = "/proc/self/fd";
    private const double MiB = 1 << 20;

    /// <summary>Measures, after a full collection. It takes tens of milliseconds in which everything stands.</summary>
    public static Footprint Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Read(GC.GetTotalMemory(forceFullCollection: false));
    }

    /// <summary>
    /// Measures when nobody plays: after a collection that gives back to the system all it can. What it could have and has not is no leak, and
    /// comes to hundreds of MiB from one time to the next.
    /// </summary>
    public static Footprint Bare()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Read(GC.GetTotalMemory(forceFullCollection: false));
    }

    /// <summary>Measures without a collection of its own: the heap as the last one left it.</summary>
    public static Footprint Glance() => Read(GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);

    private static Footprint Read(long heap)
    {
        using Process self = Process.GetCurrentProcess();
        // Linux counts handles here; what other systems call handles counts more, and its slope says the same.
        int handles = Directory.Exists(Descriptors) ? Directory.GetFileSystemEntries(Descriptors).Length : self.HandleCount;
        return new Footprint(heap / MiB, self.WorkingSet64 / MiB, handles, self.Threads.Count);
    }
}
