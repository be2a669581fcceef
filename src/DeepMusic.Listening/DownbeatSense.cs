using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Which pulse of the bar is the first: the one that is accented, where the harmony changes and after which long notes stand.
/// Thread-safe: no.
/// </summary>
internal sealed class DownbeatSense
{
    private const double Memory = 0.93;      // of the evidence, per pulse
    private const double Margin = 1.3;       // how much more evidence another pulse needs
    private const double OnPulse = 0.15;     // beats an onset may stand off its pulse

    private readonly double[] _evidence = new double[64];
    private PitchClassSet _before, _since;
    private long _last = long.MinValue;
    private double _heard;

    /// <summary>Forgets the evidence.</summary>
    public void Clear()
    {
        Array.Clear(_evidence);
        _heard = 0;
        _last = long.MinValue;
    }

    /// <summary>Takes an onset in.</summary>
    /// <param name="onset">The onset.</param>
    /// <param name="accent">Its accent, 0..1.</param>
    /// <param name="position">Where it stands, in beats.</param>
    /// <param name="meter">How beats make bars.</param>
    /// <returns>How many pulses the count should go on by, so that the bar starts where it is heard to; mostly 0.</returns>
    public int Hear(in Onset onset, float accent, double position, TimeSignature meter)
    {
        int perBar = (int)(meter.Bar.Ticks / meter.Pulse.Ticks);
        double pulses = position / meter.Pulse.Value;
        long pulse = (long)Math.Round(pulses);
        if (perBar < 2 || Math.Abs(pulses - pulse) > OnPulse)
        {
            _since |= onset.Classes;
            return 0;
        }
        if (pulse != _last)
        {
            double fade = _last == long.MinValue ? 1 : Math.Pow(Memory, Math.Clamp(pulse - _last, 0, 64));
            for (int i = 0; i < perBar; i++) _evidence[i] *= fade;
            _heard = _heard * fade + 1;
            _before = _since;
            _since = default;
            _last = pulse;
        }
        int fresh = onset.Classes.Count - (onset.Classes & _before).Count;
        int place = (int)(((pulse % perBar) + perBar) % perBar);
        _evidence[place] += accent + 0.35 * Math.Min(fresh, 3);
        _since |= onset.Classes;

        int best = 0;
        for (int i = 1; i < perBar; i++) if (_evidence[i] > _evidence[best]) best = i;
        if (best == 0 || _heard < 2 * perBar || _evidence[best] < Margin * _evidence[0] + 0.5) return 0;
        int shift = perBar - best;
        Turn(shift, perBar);
        _last += shift;
        return shift;
    }

    private void Turn(int shift, int perBar)
    {
        Span<double> old = stackalloc double[64];
        _evidence.CopyTo(old);
        for (int i = 0; i < perBar; i++) _evidence[(i + shift) % perBar] = old[i];
    }
}
