namespace DeepMusic.Listening;

/// <summary>
/// How likely an onset is at each place between two pulses, against an onset anywhere: high on the pulse, less on its half,
/// its thirds and quarters, with a spread of some 25 ms around each. Tables, made once. Thread-safe: yes (read only).
/// </summary>
internal sealed class OnsetLikelihood
{
    private const int Fine = 4;              // table entries per frame
    private const double Spread = 2.2;       // frames
    private const double Temper = 0.78;      // onsets are not independent: each counts for less than one

    private readonly float[][] _weak = new float[PulseFilter.Longest - PulseFilter.Shortest + 1][];
    private readonly float[][] _strong = new float[PulseFilter.Longest - PulseFilter.Shortest + 1][];

    /// <param name="ternary">Whether the pulse divides by three (6/8) rather than by two.</param>
    public OnsetLikelihood(bool ternary)
    {
        // weights of: the pulse, each half, each third, each quarter (sixth), anywhere
        double[] weak = ternary ? [0.42, 0.01, 0.16, 0.022, 0.10] : [0.42, 0.13, 0.04, 0.035, 0.10];
        double[] strong = ternary ? [0.70, 0.01, 0.07, 0.01, 0.08] : [0.70, 0.057, 0.012, 0.009, 0.08];
        for (int n = PulseFilter.Shortest; n <= PulseFilter.Longest; n++)
        {
            _weak[n - PulseFilter.Shortest] = Table(n, weak, ternary ? 6 : 4);
            _strong[n - PulseFilter.Shortest] = Table(n, strong, ternary ? 6 : 4);
        }
    }

    /// <summary>Multiplies the belief in each phase of period <paramref name="n"/> and returns what is left in all.</summary>
    public double Weigh(float[] belief, int n, double at, float accent)
    {
        float[] weak = _weak[n - PulseFilter.Shortest], strong = _strong[n - PulseFilter.Shortest];
        int length = n * Fine;
        int k = (int)(((long)Math.Round(at * Fine) % length + length) % length);
        float total = 0;
        for (int j = 0; j < n; j++)
        {
            float weight = weak[k] + accent * (strong[k] - weak[k]);
            total += belief[j] *= weight;
            k -= Fine;
            if (k < 0) k += length;
        }
        return total;
    }

    private static float[] Table(int n, double[] weights, int finest)
    {
        var table = new double[n * Fine];
        double sum = 0;
        for (int k = 0; k < table.Length; k++)
        {
            double phase = (double)k / Fine;
            double value = weights[4] / n;
            value += weights[0] * Peak(phase, 0, n);
            value += weights[1] * Peak(phase, n / 2.0, n);
            value += weights[2] * (Peak(phase, n / 3.0, n) + Peak(phase, n * 2 / 3.0, n));
            value += weights[3] * (Peak(phase, (double)n / finest, n) + Peak(phase, n - (double)n / finest, n));
            sum += value;
            table[k] = value;
        }
        var tempered = new float[table.Length];
        for (int k = 0; k < table.Length; k++) tempered[k] = (float)Math.Pow(table[k] * table.Length / sum, Temper);
        return tempered;
    }

    private static double Peak(double phase, double centre, int n)
    {
        double distance = Math.Abs(phase - centre);
        distance = Math.Min(distance, n - distance) / Spread;
        return Math.Exp(-0.5 * distance * distance) / (Spread * Math.Sqrt(2 * Math.PI));
    }
}
