namespace DeepMusic.Engines.Inference;

/// <summary>How weights are kept. At one candidate a step costs what reading them costs, so half the bytes is nearly half the time.</summary>
public enum WeightFormat
{
    /// <summary>As trained, 4 bytes.</summary>
    Float32,

    /// <summary>The upper 16 bits of a float, rounded to nearest even: 2 bytes, 8 bits of precision.</summary>
    BFloat16,

    /// <summary>Whole numbers of ±127 with one scale per row: 1 byte. What they are multiplied with is rounded to 16 bits.</summary>
    Int8,
}
