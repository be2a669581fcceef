namespace DeepMusic.Engines.Inference;

/// <summary>Functions between layers. The same bits on every processor. Realtime-safe: yes.</summary>
public static class Activation
{
    /// <summary>What is below zero becomes zero.</summary>
    public static void Relu(Span<float> values)
    {
        foreach (ref float value in values)
            value = value > 0 ? value : 0;
    }

    /// <summary>1 / (1 + e^-x), within 2e-7.</summary>
    public static float Sigmoid(float x) => Squash<WidthScalar, float>.Sigmoid(x);

    /// <summary>The hyperbolic tangent, within 2e-7.</summary>
    public static float Tanh(float x) => Squash<WidthScalar, float>.Tanh(x);
}
