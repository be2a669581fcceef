namespace DeepMusic.Engines.DeepBach;

/// <summary>Which cells of a grid are to be written anew; all others stay as they are. Thread-safe: no.</summary>
/// <param name="ticks">The ticks of the grid.</param>
public sealed class CellMask(int ticks)
{
    private readonly bool[] _free = new bool[ticks * DeepBachEncoding.Voices];

    /// <summary>The ticks of the grid.</summary>
    public int Ticks => ticks;

    /// <summary>How many cells are to be written.</summary>
    public int Count => _free.Count(f => f);

    /// <summary>Whether a cell is to be written.</summary>
    public bool this[int tick, int voice]
    {
        get => _free[tick * DeepBachEncoding.Voices + voice];
        set => _free[tick * DeepBachEncoding.Voices + voice] = value;
    }

    /// <summary>A rectangle: some ticks of a voice. Parts outside the grid are passed over.</summary>
    /// <param name="voice">The voice, from 0.</param>
    /// <param name="from">The first tick.</param>
    /// <param name="to">The tick after the last.</param>
    /// <returns>This mask.</returns>
    public CellMask Free(int voice, int from, int to)
    {
        for (int tick = Math.Max(0, from); tick < Math.Min(ticks, to); tick++) this[tick, voice] = true;
        return this;
    }

    /// <summary>Whole voices.</summary>
    public static CellMask Voices(int ticks, params ReadOnlySpan<int> voices)
    {
        var mask = new CellMask(ticks);
        foreach (int voice in voices) mask.Free(voice, 0, ticks);
        return mask;
    }
}
