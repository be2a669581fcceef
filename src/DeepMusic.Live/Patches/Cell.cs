namespace DeepMusic.Live.Patches;

/// <summary>A rectangle of a patch's face, in pixels from its upper left corner.</summary>
public readonly record struct Cell(int X, int Y, int Width, int Height)
{
    /// <summary>The first pixel right of it.</summary>
    public int Right => X + Width;

    /// <summary>The first pixel below it.</summary>
    public int Bottom => Y + Height;

    /// <summary>Its upper part.</summary>
    public Cell Top(int height) => this with { Height = height };

    /// <summary>What is left of it below its upper part.</summary>
    public Cell Below(int height) => this with { Y = Y + height, Height = Height - height };

    /// <summary>Its left part.</summary>
    public Cell Left(int width) => this with { Width = width };

    /// <summary>What is left of it beside its left part.</summary>
    public Cell After(int width) => this with { X = X + width, Width = Width - width };

    /// <summary>It, smaller by a margin on every side.</summary>
    public Cell Inside(int margin) => new(X + margin, Y + margin, Width - 2 * margin, Height - 2 * margin);

    /// <summary>Parts of it side by side, as wide as their shares and a gap apart.</summary>
    public IEnumerable<Cell> Columns(int gap, params int[] shares)
    {
        int room = Width - gap * (shares.Length - 1), all = shares.Sum(), before = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            int from = room * before / all, to = room * (before + shares[i]) / all;
            yield return new Cell(X + from + gap * i, Y, to - from, Height);
            before += shares[i];
        }
    }
}
