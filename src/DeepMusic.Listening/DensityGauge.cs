using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// How many notes a beat the player plays, the past fading exponentially. Tells after every stroke. A player who waits for an
/// answer does not play sparsely: a long rest counts as <see cref="LongestRest"/>.
/// </summary>
public sealed class DensityGauge : IObserver<NoteEvent>, IObservable<double>
{
    /// <summary>Longer rests count as this many beats.</summary>
    public const double LongestRest = 2;

    private readonly Subject<double> _density = new();
    private readonly Func<Timeline> _timeline;
    private readonly double _memory;
    private Beats _last;
    private double _notes;
    private double _beats;
    private int _struck;

    /// <summary>A gauge that has heard nothing.</summary>
    /// <param name="timeline">Where the beats fall.</param>
    /// <param name="memory">After how many beats a stroke weighs 1/e. Default 8, two bars of 4/4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The memory is not more than zero.</exception>
    public DensityGauge(Func<Timeline> timeline, double memory = 8)
    {
        if (!(memory > 0)) throw new ArgumentOutOfRangeException(nameof(memory), $"the memory for density is more than 0 beats, not {memory}");
        _timeline = timeline;
        _memory = memory;
    }

    /// <summary>Notes per beat; 0 before the second stroke; too low within the first beat.</summary>
    public double Current { get; private set; }

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<double> observer) => _density.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(NoteEvent value)
    {
        if (value.Kind != NoteEventKind.On) return;
        Beats now = _timeline().BeatAt(value.Time);
        double passed = _struck > 0 ? Math.Clamp((now - _last).Value, 0, LongestRest) : 0;
        _last = now;
        if (passed > 0)
        {
            // What was struck is spread over the time to the next stroke: an even run measures its true rate at once.
            double kept = Math.Exp(-passed / _memory), weight = _memory * (1 - kept);
            _notes = _notes * kept + _struck / passed * weight;
            _beats = _beats * kept + weight;
            _struck = 0;
        }
        _struck++;
        Current = _notes / Math.Max(_beats, 1);
        _density.OnNext(Current);
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Current = _notes = _beats = 0;
        _struck = 0;
    }

    /// <inheritdoc/>
    public void OnCompleted() => _density.OnCompleted();

    /// <inheritdoc/>
    public void OnError(Exception error) => _density.OnError(error);
}
