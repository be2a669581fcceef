using System.Diagnostics;

namespace DeepMusic.Stage.Tests;

/// <summary>Waits for what other programs do in their own time.</summary>
public static class Until
{
    /// <summary>Lets real time pass, where something is to happen meanwhile, or is not.</summary>
    public static void Passed(double seconds) => True(() => false, TimeSpan.FromSeconds(seconds));

    /// <summary>Looks every 5 ms until <paramref name="condition"/> holds; false if it does not within <paramref name="patience"/>.</summary>
    public static bool True(Func<bool> condition, TimeSpan patience)
    {
        long begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(begun) > patience) return false;
            Thread.Sleep(5);
        }
        return true;
    }
}
