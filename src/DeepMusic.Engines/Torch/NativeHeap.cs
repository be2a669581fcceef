using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// The C library's heap, which libtorch takes its tensors from. By default large blocks go back to the system when they are freed, and
/// are paid for again, page by page, at the next step: a third of the time of training a small LSTM.
/// </summary>
public static class NativeHeap
{
    private const int TrimThreshold = -1, TopPad = -2, MmapThreshold = -3;

    /// <summary>
    /// Has freed memory kept for the next use, in this process, from now on. For training and measuring; the process grows to the largest
    /// it ever needed. Only where the C library is glibc; elsewhere nothing happens.
    /// </summary>
    /// <returns>Whether it was done.</returns>
    public static bool KeepFreed()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            // The first asks for more than some versions grant; they then take the most they do.
            bool blocks = mallopt(MmapThreshold, 1 << 30) != 0 || mallopt(MmapThreshold, 32 << 20) != 0;
            return mallopt(TrimThreshold, int.MaxValue) != 0 && mallopt(TopPad, 64 << 20) != 0 && blocks;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // another C library
        }
    }

    [DllImport("libc")] private static extern int mallopt(int parameter, int value);
}
