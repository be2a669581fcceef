namespace DeepMusic.Measuring;

/// <summary>What a piece of code takes from the heap.</summary>
internal static class Allocated
{
    private const int Attempts = 10;

    /// <summary>
    /// Bytes a piece of code allocates on this thread once it is warm. A collection, which any other thread may bring about, closes this
    /// thread's allocation context and now and then counts the unused rest of it (up to 8 kB) as allocated; a measurement that one fell
    /// into is therefore made again. Where all do, the least of them is told: what the code itself allocates is in each.
    /// </summary>
    /// <param name="act">What is measured; it is done at least twice.</param>
    /// <param name="prepare">What comes before each time and is not measured.</param>
    public static long By(Action act, Action? prepare = null)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt <= Attempts; attempt++)
        {
            prepare?.Invoke();
            int collections = GC.CollectionCount(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            if (attempt == 0) continue; // warm only now
            if (taken == 0 || GC.CollectionCount(0) == collections) return taken;
            least = Math.Min(least, taken);
        }
        return least;
    }
}
