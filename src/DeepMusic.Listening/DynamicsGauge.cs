using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// How loud the player plays: mean, spread and trend of the attack velocities, the past fading exponentially. The trend is the
/// slope of the weighted least-squares line of velocity over beats. Tells after every stroke.
/// </summary>
public sealed class DynamicsGauge : IObserver<NoteEvent>, IObservable<Dynamics>
{
    private const double LeastSpread = 0.25; // beats²: strokes that span less say nothing of a trend

    private readonly Subject<Dynamics> _dynamics = new();
    private readonly Func<Timeline> _timeline;
    private readonly double _memory;
    private Beats _last;

    // Weighted sums over the strokes; x in beats from the last stroke, so never positive.
    private double _n, _x, _xx, _y, _xy, _yy;

    /// <summary>A gauge that has heard nothing.</summary>
    /// <param name="timeline">Where the beats fall.</param>
    /// <param name="memory">After how many beats a stroke weighs 1/e. Default 8, two bars of 4/4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The memory is not more than zero.</exception>
    public DynamicsGauge(Func<Timeline> timeline, double memory = 8)
    {
        if (!(memory > 0)) throw new ArgumentOutOfRangeException(nameof(memory), $"the memory for dynamics is more than 0 beats, not {memory}");
        _timeline = timeline;
        _memory = memory;
    }

    /// <summary>What is known now; mezzo-forte before the first stroke.</summary>
    public Dynamics Current { get; private set; } = Dynamics.Mezzoforte;

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<Dynamics> observer) => _dynamics.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(NoteEvent value)
    {
        if (value.Kind != NoteEventKind.On) return;
        Beats now = _timeline().BeatAt(value.Time);
        // A beat count that was set back starts no time travel: the past then stands where the present is.
        Fade(_n > 0 ? Math.Max(0, (now - _last).Value) : 0);
        _last = now;
        _n += 1;
        _y += value.Velocity;
        _yy += (double)value.Velocity * value.Velocity;
        Current = Measure();
        _dynamics.OnNext(Current);
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _n = _x = _xx = _y = _xy = _yy = 0;
        Current = Dynamics.Mezzoforte;
    }

    /// <inheritdoc/>
    public void OnCompleted() => _dynamics.OnCompleted();

    /// <inheritdoc/>
    public void OnError(Exception error) => _dynamics.OnError(error);

    private void Fade(double beats)
    {
        double kept = Math.Exp(-beats / _memory);
        (_xx, _xy, _x) = (kept * (_xx - 2 * beats * _x + beats * beats * _n), kept * (_xy - beats * _y), kept * (_x - beats * _n));
        _n *= kept;
        _y *= kept;
        _yy *= kept;
    }

    private Dynamics Measure()
    {
        double mean = _y / _n;
        double variance = Math.Max(0, _yy / _n - mean * mean);
        double span = _xx / _n - _x / _n * (_x / _n);
        double trend = span < LeastSpread ? 0 : (_xy / _n - _x / _n * mean) / span;
        return new Dynamics(mean, Math.Sqrt(variance), trend);
    }
}
