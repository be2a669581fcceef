namespace DeepMusic.Live.Tui;

/// <summary>
/// The pitches the roll shows. It stays where it is as long as every note fits, moves when one does not, and packs several
/// semitones into a row when there are more pitches than rows.
/// </summary>
internal sealed class PitchWindow
{
    private const int MiddleC = 60;

    private int _rows;
    private int _low = -1;

    /// <summary>Semitones in a row.</summary>
    public int Step { get; private set; } = 1;

    /// <summary>Makes room for the pitches from <paramref name="lowest"/> to <paramref name="highest"/> (nothing to show if highest is below lowest).</summary>
    public void Fit(int lowest, int highest, int rows)
    {
        rows = Math.Max(1, rows);
        if (rows != _rows)
        {
            _rows = rows;
            Step = 1;
            _low = MiddleC - rows / 2;
        }
        if (highest < lowest) return;
        int needed = (highest - lowest) / rows + 1;
        bool roomier = needed < Step && (highest - lowest) * 5 < rows * (Step - 1) * 4;
        if (needed <= Step && !roomier && lowest >= _low && highest < _low + rows * Step) return;
        if (needed > Step || roomier) Step = needed;
        _low = Math.Clamp((lowest + highest + 1 - rows * Step) / 2, Math.Max(0, highest - rows * Step + 1), Math.Max(0, lowest));
    }

    /// <summary>The row of a pitch, from 0 at the top; may lie beside the roll.</summary>
    public int Row(int pitch) => _rows - 1 - (int)Math.Floor((pitch - _low) / (double)Step);

    /// <summary>The lowest pitch of a row.</summary>
    public int PitchOf(int row) => _low + (_rows - 1 - row) * Step;
}
