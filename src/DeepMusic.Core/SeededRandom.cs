using System.Numerics;

namespace DeepMusic.Core;

/// <summary>
/// A small random generator whose sequence depends on the seed alone, on every platform and version of .NET.
/// xoshiro256** seeded by SplitMix64 (Blackman and Vigna 2018). Thread-safe: no.
/// </summary>
public sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;

    /// <summary>A generator that always gives the same sequence for the same seed.</summary>
    public SeededRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>A new seed made of a seed and a number, such as a session's seed and the number of the answer.</summary>
    public static ulong Derive(ulong seed, ulong number)
    {
        ulong state = seed ^ BitOperations.RotateLeft(number * 0x9E3779B97F4A7C15, 32);
        return SplitMix(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A real number in [0, 1), 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="below"/>); <paramref name="below"/> is positive.</summary>
    public int Next(int below) => (int)(((UInt128)NextBits() * (ulong)below) >> 64);

    private static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
