namespace DeepMusic.Live.Controllers;

/// <summary>
/// Puts the two halves of a 14-bit value together. An upper half waits for its lower one, so that the value does not stumble in between;
/// where none ever comes, the upper half counts alone.
/// </summary>
internal struct Halves
{
    private int? _upper;
    private bool _waits;
    private bool _alone;

    /// <summary>The upper half has come, 0..127. The position 0..1, or null while the lower one is waited for.</summary>
    public double? Upper(int value)
    {
        // Two in a row: it sends no lower halves, or not with every upper one.
        _alone |= _waits;
        _upper = value;
        _waits = !_alone;
        return _alone ? value / 127.0 : null;
    }

    /// <summary>The lower half has come, 0..127. The position 0..1, or null where its upper one has not been heard yet.</summary>
    public double? Lower(int value)
    {
        _waits = _alone = false;
        return _upper is { } upper ? (upper * 128 + value) / 16383.0 : null;
    }
}
