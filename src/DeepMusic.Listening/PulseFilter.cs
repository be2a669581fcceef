namespace DeepMusic.Listening;

/// <summary>
/// Where the pulse may be: a probability for every pair of period and phase, kept up to date by Bayes' rule. It is a hidden
/// Markov model of the bar-pointer kind (Whiteley, Cemgil and Godsill 2006) with the state space of Krebs, Böck and Widmer
/// (2015): a period of n frames has n phases, and the tempo may change only on a pulse. Two things differ, because keys tell
/// their moment exactly and sound does not: an onset is weighed at its own microsecond and not at its frame's, and
/// time without an onset says nothing. A hypothesis lives in the cell "pulses at frames ≡ j (mod n)", so it stays where
/// it is while time passes, and only the cells that have their pulse now are touched. Thread-safe: no.
/// </summary>
internal sealed class PulseFilter
{
    /// <summary>The width of a phase cell.</summary>
    public const double FrameMicroseconds = 10_000;

    /// <summary>The shortest and longest period in frames: 222 to 38 pulses a minute.</summary>
    public const int Shortest = 27, Longest = 160;

    private const int Periods = Longest - Shortest + 1;
    private const int Band = 12;                 // periods a hypothesis may move to on either side at one pulse
    private const double Rigidity = 60;          // weight of a tempo change is exp(-Rigidity * |ratio - 1|)
    private const float Rebirth = 1e-4f;         // share of belief that starts anew at each onset: the way out of an error

    private const long Patience = 1000;          // frames of silence that are lived through one by one

    private readonly float[][] _belief = new float[Periods][];
    private readonly float[] _prior = new float[Periods];        // of one cell of that period
    private readonly float[] _moves = new float[Periods * (2 * Band + 1)];
    private readonly float[] _arriving = new float[Periods], _leaving = new float[Periods];
    private readonly OnsetLikelihood _likelihood;
    private long _frame;

    public PulseFilter(bool ternary)
    {
        _likelihood = new OnsetLikelihood(ternary);
        double total = 0;
        for (int p = 0; p < Periods; p++)
        {
            _belief[p] = new float[Shortest + p];
            double pulsesPerMinute = 60e6 / (FrameMicroseconds * (Shortest + p));
            total += TempoPrior(pulsesPerMinute) / (Shortest + p);   // periods are denser, seen in log tempo, where they are long
        }
        for (int p = 0; p < Periods; p++)
        {
            int n = Shortest + p;
            _prior[p] = (float)(TempoPrior(60e6 / (FrameMicroseconds * n)) / n / total / n);
            double sum = 0;
            for (int d = -Band; d <= Band; d++)
                if (p + d is >= 0 and < Periods) sum += Move(n, n + d);
            for (int d = -Band; d <= Band; d++)
                _moves[p * (2 * Band + 1) + d + Band] = p + d is >= 0 and < Periods ? (float)(Move(n, n + d) / sum) : 0;
        }
        Clear();
    }

    /// <summary>How many frames were lived through.</summary>
    public long Counted { get; private set; }

    /// <summary>Believes nothing in particular; time starts at frame 0.</summary>
    public void Clear()
    {
        for (int p = 0; p < Periods; p++) Array.Fill(_belief[p], _prior[p]);
        _frame = 0;
    }

    /// <summary>Lets time pass: hypotheses that have a pulse may change their tempo.</summary>
    /// <param name="frame">The frame to go to; one that has passed is ignored.</param>
    public void AdvanceTo(long frame)
    {
        if (frame - _frame > Patience) _frame = frame - Patience;   // belief has spread by then; hypotheses keep their cells
        while (_frame < frame)
        {
            _frame++;
            Counted++;
            Array.Clear(_arriving);
            for (int p = 0; p < Periods; p++) _leaving[p] = _belief[p][_frame % (Shortest + p)];
            for (int p = 0; p < Periods; p++)
            {
                int from = Math.Max(0, p - Band), to = Math.Min(Periods - 1, p + Band);
                int row = p * (2 * Band + 1) + Band - p;
                float mass = _leaving[p];
                for (int q = from; q <= to; q++) _arriving[q] += mass * _moves[row + q];
            }
            for (int p = 0; p < Periods; p++) _belief[p][_frame % (Shortest + p)] = _arriving[p];
        }
    }

    /// <summary>Weighs all hypotheses by an onset.</summary>
    /// <param name="at">When, in frames; may lie a little before the frame that time has come to.</param>
    /// <param name="accent">How much it asks to be a pulse, 0..1.</param>
    public void Observe(double at, float accent)
    {
        double total = 0;
        for (int p = 0; p < Periods; p++)
        {
            int n = Shortest + p;
            total += _likelihood.Weigh(_belief[p], n, at, accent);
        }
        if (!(total > 1e-30))
        {
            long now = _frame;
            Clear();
            _frame = now;
            return;
        }
        float scale = (float)((1 - Rebirth) / total);
        for (int p = 0; p < Periods; p++)
        {
            float reborn = Rebirth * _prior[p];
            foreach (ref float mass in _belief[p].AsSpan()) mass = mass * scale + reborn;
        }
    }

    /// <summary>The likeliest pulse and the belief in its neighbourhood.</summary>
    public Pulse Likeliest()
    {
        int period = 0, phase = 0;
        float best = -1;
        for (int p = 0; p < Periods; p++)
        {
            float[] cells = _belief[p];
            for (int j = 0; j < cells.Length; j++)
            {
                if (cells[j] <= best) continue;
                best = cells[j];
                period = p;
                phase = j;
            }
        }
        int n = Shortest + period;
        long since = (((_frame - phase) % n) + n) % n;
        return Around(n, _frame - since);
    }

    /// <summary>The belief around a pulse of about <paramref name="period"/> frames that beats at about <paramref name="beat"/>.</summary>
    public Pulse Around(double period, double beat)
    {
        const int Near = 4;   // frames
        int centre = Math.Clamp((int)Math.Round(period), Shortest, Longest);
        int spread = Math.Max(1, (int)Math.Round(centre * 0.04));
        long at = (long)Math.Round(beat);
        double mass = 0, periods = 0, beats = 0;
        for (int n = Math.Max(Shortest, centre - spread); n <= Math.Min(Longest, centre + spread); n++)
        {
            float[] cells = _belief[n - Shortest];
            for (int d = -Near; d <= Near; d++)
            {
                float m = cells[(int)((((at + d) % n) + n) % n)];
                mass += m;
                periods += m * (double)n;
                beats += m * (double)d;
            }
        }
        return mass > 0 ? new Pulse(periods / mass, at + beats / mass, mass) : new Pulse(centre, at, 0);
    }

    private static double TempoPrior(double pulsesPerMinute)
    {
        double octaves = Math.Log(pulsesPerMinute / 108) / 0.40;
        return Math.Exp(-0.5 * octaves * octaves);
    }

    private static double Move(int from, int to) => Math.Exp(-Rigidity * Math.Abs((double)to / from - 1));
}
