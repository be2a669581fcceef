namespace DeepMusic.Listening;

/// <summary>How much an onset stands out from those before it: louder, thicker or lower. Thread-safe: no.</summary>
internal sealed class AccentSense
{
    private const double Memory = 0.92;      // of the running means, per onset

    private double _velocity, _notes, _lowest;
    private bool _any;

    /// <summary>The accent of the next onset, 0..1; 0.45 when it is like the others.</summary>
    public float Of(in Onset onset)
    {
        if (!_any)
        {
            (_velocity, _notes, _lowest, _any) = (onset.Velocity, onset.Notes, onset.Lowest.Number, true);
            return 0.7f;
        }
        double accent = 0.45
            + 0.010 * (onset.Velocity - _velocity)
            + 0.13 * Math.Clamp(onset.Notes - _notes, -2, 3)
            + 0.018 * Math.Clamp(_lowest - onset.Lowest.Number, -18, 18);
        _velocity += (1 - Memory) * (onset.Velocity - _velocity);
        _notes += (1 - Memory) * (onset.Notes - _notes);
        _lowest += (1 - Memory) * (onset.Lowest.Number - _lowest);
        return (float)Math.Clamp(accent, 0, 1);
    }
}
