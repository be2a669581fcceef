namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>What a network is computed with. All but <see cref="Int8"/> and <see cref="BFloat16"/> agree to 1e-4.</summary>
public enum Arithmetic
{
    /// <summary>Bfloat16, or a GPU if there is one that is clearly faster: found by trying.</summary>
    Fastest,

    /// <summary>Our own SIMD code, weights of 32 bits.</summary>
    Float32,

    /// <summary>Our own SIMD code, weights of 16 bits: half the memory to read.</summary>
    BFloat16,

    /// <summary>Our own SIMD code, weights of 8 bits: a quarter of the memory to read.</summary>
    Int8,

    /// <summary>Libtorch on the processor.</summary>
    TorchCpu,

    /// <summary>Libtorch on an NVIDIA GPU.</summary>
    TorchCuda,
}
