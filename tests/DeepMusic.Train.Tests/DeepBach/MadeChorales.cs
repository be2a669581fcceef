using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Train.DeepBach;

namespace DeepMusic.Train.Tests.DeepBach;

/// <summary>Chorales made for a test: four wandering voices, the lower ones in step with the upper.</summary>
internal static class MadeChorales
{
    public static Chorale Of(string name, TuneSplit split, ulong seed, int ticks = 64)
    {
        var random = new SeededRandom(seed);
        var grid = new ChoraleGrid(ChoraleFrame.Plain with { Tonic = (int)(seed % 12) }, ticks);
        int[] at = [10, 10, 10, 12];
        for (int tick = 0; tick < ticks; tick++)
            for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
            {
                bool strikes = tick % 4 == 0 || tick % 2 == 0 && random.Next(4) == 0;
                if (strikes) at[voice] = Math.Clamp(at[voice] + random.Next(5) - 2, 4, DeepBachEncoding.Pitches(voice) - 5);
                grid[tick, voice] = strikes ? at[voice] : DeepBachEncoding.Hold(voice);
            }
        return new Chorale(name, split, true, grid);
    }

    public static ChoraleReading Reading(int train = 3) => new()
    {
        Chorales = [.. Enumerable.Range(0, train).Select(i => Of($"train-{i}", TuneSplit.Train, (ulong)i)), Of("valid-0", TuneSplit.Valid, 50), Of("test-0", TuneSplit.Test, 60)],
        Tunes = [],
        Files = 1,
        Broken = 0,
        SymbolsKnown = 0,
        SymbolsUnknown = new Dictionary<string, int>(),
    };
}
