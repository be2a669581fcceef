namespace DeepMusic.Engines.Tests.Inference;

/// <summary>The LSTM's equations, one candidate, in double precision and in the plainest way.</summary>
internal sealed class LstmReference(LstmWeights weights)
{
    private readonly double[][] _hidden = [.. Enumerable.Range(0, weights.Layers).Select(_ => new double[weights.Hidden])];
    private readonly double[][] _cell = [.. Enumerable.Range(0, weights.Layers).Select(_ => new double[weights.Hidden])];

    public double[] Cell(int layer) => _cell[layer];

    public double[] Step(double[] x)
    {
        int size = weights.Hidden;
        for (int layer = 0; layer < weights.Layers; layer++)
        {
            double[] gates = [.. weights.InputBias[layer].Zip(weights.HiddenBias[layer], (a, b) => (double)a + b)];
            gates = Numbers.Multiply(weights.InputToHidden[layer], x, gates, 4 * size, x.Length, 1);
            gates = Numbers.Multiply(weights.HiddenToHidden[layer], _hidden[layer], gates, 4 * size, size, 1);
            for (int j = 0; j < size; j++)
            {
                _cell[layer][j] = Sigmoid(gates[size + j]) * _cell[layer][j] + Sigmoid(gates[j]) * Math.Tanh(gates[2 * size + j]);
                _hidden[layer][j] = Sigmoid(gates[3 * size + j]) * Math.Tanh(_cell[layer][j]);
            }

            x = _hidden[layer];
        }

        return x;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
