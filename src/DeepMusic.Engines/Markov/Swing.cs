namespace DeepMusic.Engines.Markov;

/// <summary>
/// Hears a melody that swings between two pitches: a chain that must not copy finds no way out of a third more often than players do.
/// </summary>
internal struct Swing
{
    /// <summary>A swing of so many notes (C D C D C D) is heard as being stuck.</summary>
    public const int Stuck = 6;

    private int _last, _before, _run;

    /// <summary>The longest swing so far, in notes.</summary>
    public int Longest { get; private set; }

    /// <summary>The next note.</summary>
    public void Strike(int pitch)
    {
        _run = _run >= 2 && pitch == _before && pitch != _last ? _run + 1 : _run == 0 ? 1 : 2;
        (_before, _last) = (_last, pitch);
        Longest = Math.Max(Longest, _run);
    }
}
