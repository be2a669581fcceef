namespace DeepMusic.Engines.Torch;

/// <summary>What one step of a stacked LSTM at batch 1 costs, by a library, on one thread.</summary>
/// <param name="Lstm">Through the library's LSTM layer, a step at a time.</param>
/// <param name="Cells">Through its single cells, one per layer, with the same weights.</param>
/// <param name="Outputs">What the top layer gave at each step of the input, row by row: to be compared with others.</param>
public sealed record TorchStepFigures(StepTimes Lstm, StepTimes Cells, float[] Outputs)
{
    /// <summary>The faster way: the one that counts.</summary>
    public StepTimes Best => Cells.P50 <= Lstm.P50 ? Cells : Lstm;

    /// <summary>The largest difference from what somebody else made of the same weights and rows; infinite where there are not as many numbers, NaN where one is none.</summary>
    public float DifferenceTo(ReadOnlySpan<float> outputs)
    {
        if (outputs.Length != Outputs.Length) return float.PositiveInfinity;
        float largest = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            float difference = MathF.Abs(outputs[i] - Outputs[i]);
            if (float.IsNaN(difference)) return difference;
            largest = MathF.Max(largest, difference);
        }
        return largest;
    }
}
