namespace DeepMusic.Engines.Inference;

/// <summary>How long a step of an LSTM took, beside the time that merely reading its weights took in the same run.</summary>
/// <param name="Format">How the weights were kept.</param>
/// <param name="Batch">How many candidates stepped together.</param>
/// <param name="Bytes">Memory the weights take.</param>
/// <param name="StepP50">The middle of all steps, in microseconds.</param>
/// <param name="StepP99">99 of 100 steps took no longer, in microseconds.</param>
/// <param name="LimitP50">The middle of all readings of as many bytes, in microseconds.</param>
public sealed record StepFigures(WeightFormat Format, int Batch, long Bytes, double StepP50, double StepP99, double LimitP50)
{
    /// <summary>What the last layer gave for each row of the input, row by row, of one candidate; empty where there were no rows.</summary>
    public float[] Outputs { get; init; } = [];

    /// <summary>What reading reached, in 10⁹ bytes per second.</summary>
    public double GigabytesPerSecond => Bytes / LimitP50 / 1e3;

    /// <summary>The step's share of the limit: 1 where it took no longer than reading.</summary>
    public double ShareOfLimit => LimitP50 / StepP50;

    /// <summary>Arithmetic reached, in 10⁹ operations per second.</summary>
    public double GigaOperationsPerSecond(int weights) => 2.0 * weights * Batch / StepP50 / 1e3;
}
