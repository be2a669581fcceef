using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Finds the key by Bayes' rule over the 24 major and minor keys: every note counts by how long it sounds (up to
/// <see cref="LongestCounted"/>), what was heard fades with a half-life, and a new key must be clearly likelier than the one
/// held before it takes over. Modes are not guessed: a player in D dorian locks it. Thread-safe: no.
/// </summary>
public sealed class KeyFinder
{
    /// <summary>A held note counts no longer than this.</summary>
    public static readonly TimeSpan LongestCounted = TimeSpan.FromSeconds(0.8);

    private const double Stroke = 0.25;      // seconds a note counts for being struck at all
    private const double Most = 20;          // seconds of notes that all evidence together is worth: they are not independent
    private const double Rival = 1.5;        // how much likelier another key must be to take over
    private const double Bass = 0.2;         // seconds more for a stroke below all that sounds

    private readonly double[] _heard = new double[12];
    private readonly double[] _posterior = new double[24];
    private readonly long[] _struck = new long[128];
    private readonly int[] _down = new int[128];
    private readonly double _halfLife;
    private HostTime _faded;
    private int _held = -1;

    /// <param name="halfLife">After how long a note counts half; 20 s if not given. More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The half-life is not positive.</exception>
    public KeyFinder(TimeSpan? halfLife = null)
    {
        _halfLife = (halfLife ?? TimeSpan.FromSeconds(20)).TotalMicroseconds;
        if (!(_halfLife > 0)) throw new ArgumentOutOfRangeException(nameof(halfLife), $"a half-life of {halfLife} is not positive");
        Clear();
    }

    /// <summary>The key the player has locked, any scale, or null to listen.</summary>
    public Key? Lock { get; set; }

    /// <summary>The key: the lock, else the likeliest of those heard.</summary>
    public KeyEstimate Estimate => Lock is { } locked
        ? new KeyEstimate(locked, 1, true)
        : _held < 0 ? KeyEstimate.Unknown : new KeyEstimate(KeyProfile.Keys[_held], _posterior[_held], false);

    /// <summary>The posterior probabilities of C major .. B major, C minor .. B minor; they sum to 1.</summary>
    public ReadOnlySpan<double> Posterior => _posterior;

    /// <summary>The likeliest keys, best first.</summary>
    /// <param name="most">How many, up to 24.</param>
    public IReadOnlyList<KeyCandidate> Candidates(int most = 3) =>
        [.. Enumerable.Range(0, 24).OrderByDescending(k => _posterior[k]).Take(most).Select(k => new KeyCandidate(KeyProfile.Keys[k], _posterior[k]))];

    /// <summary>Takes an event in. Times must not go back.</summary>
    public void Hear(in NoteEvent e)
    {
        int pitch = e.Pitch.Number;
        switch (e.Kind)
        {
            case NoteEventKind.On:
                Fade(e.Time);
                double weight = Stroke + (Lowest(pitch) ? Bass : 0);
                if (_down[pitch]++ > 0) weight += Since(pitch, e.Time);
                _struck[pitch] = e.Time.Microseconds;
                _heard[pitch % 12] += weight;
                Weigh();
                break;
            case NoteEventKind.Off when _down[pitch] > 0:
                Fade(e.Time);
                if (--_down[pitch] == 0) _heard[pitch % 12] += Since(pitch, e.Time);
                Weigh();
                break;
        }
    }

    /// <summary>Forgets what was heard, not the lock.</summary>
    public void Clear()
    {
        Array.Clear(_heard);
        Array.Clear(_down);
        Array.Fill(_posterior, 1.0 / 24);
        _held = -1;
    }

    private bool Lowest(int pitch) => Array.FindIndex(_down, d => d > 0) is var lowest && (lowest < 0 || pitch < lowest);

    private double Since(int pitch, HostTime now) =>
        Math.Min((now.Microseconds - _struck[pitch]) * 1e-6, LongestCounted.TotalSeconds);

    private void Fade(HostTime now)
    {
        double passed = now.Microseconds - _faded.Microseconds;
        _faded = now;
        if (passed <= 0) return;
        double factor = Math.Pow(0.5, passed / _halfLife);
        for (int i = 0; i < 12; i++) _heard[i] *= factor;
    }

    private void Weigh()
    {
        double best = double.NegativeInfinity, total = 0;
        foreach (double seconds in _heard) total += seconds;
        double worth = Most / (Most + total);
        for (int k = 0; k < 24; k++)
        {
            double log = 0;
            for (int i = 0; i < 12; i++) log += _heard[i] * KeyProfile.Log(k, i);
            _posterior[k] = worth * log;
            best = Math.Max(best, _posterior[k]);
        }
        double sum = 0;
        for (int k = 0; k < 24; k++) sum += _posterior[k] = Math.Exp(_posterior[k] - best);
        int likeliest = 0;
        for (int k = 0; k < 24; k++)
        {
            _posterior[k] /= sum;
            if (_posterior[k] > _posterior[likeliest]) likeliest = k;
        }
        if (_held < 0 || _posterior[likeliest] > Rival * _posterior[_held]) _held = likeliest;
    }
}
