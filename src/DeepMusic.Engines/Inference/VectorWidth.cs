namespace DeepMusic.Engines.Inference;

/// <summary>How many numbers the processor works on at once. The results are the same to the bit at every width.</summary>
public enum VectorWidth
{
    /// <summary>One number at a time: works everywhere.</summary>
    Scalar,

    /// <summary>Four floats: SSE with FMA, or Arm.</summary>
    Bits128,

    /// <summary>Eight floats: AVX2 with FMA.</summary>
    Bits256,

    /// <summary>Sixteen floats: AVX-512.</summary>
    Bits512,
}
