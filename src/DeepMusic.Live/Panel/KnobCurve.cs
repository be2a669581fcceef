namespace DeepMusic.Live.Panel;

/// <summary>How a number follows the travel of its knob.</summary>
public enum KnobCurve
{
    /// <summary>Equal ways are equal differences.</summary>
    Linear,

    /// <summary>Equal ways are equal ratios; for times, tempi and densities.</summary>
    Logarithmic,
}
