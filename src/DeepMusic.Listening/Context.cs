using System.Reactive.Disposables;
using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// What is known of the music now, put together from those who listen for one part of it. A part that fails is reported, its
/// last value stays, the other parts go on: this stream never fails.
/// Thread-safe: <see cref="Current"/> may be read from any thread, the rest belongs to the listening thread.
/// </summary>
public sealed class Context : IObservable<MusicalContext>, IDisposable
{
    private readonly BehaviorSubject<MusicalContext> _context = new(MusicalContext.Silence);
    private readonly CompositeDisposable _parts = [];
    private readonly IObserver<Exception> _faults;
    private MusicalContext _current = MusicalContext.Silence;

    /// <summary>Nothing is known: <see cref="MusicalContext.Silence"/>, until parts are followed.</summary>
    /// <param name="faults">Is told of every part that fails.</param>
    public Context(IObserver<Exception> faults) => _faults = faults;

    /// <summary>The last that is known; a whole at any moment.</summary>
    public MusicalContext Current => Volatile.Read(ref _current);

    /// <summary>Follows tempo, meter and beat.</summary>
    public Context With(IObservable<Timeline> timeline) => Follow(timeline, static (context, value) => context with { Timeline = value });

    /// <summary>Follows the key.</summary>
    public Context With(IObservable<KeyEstimate> key) => Follow(key, static (context, value) => context with { Key = value });

    /// <summary>Follows the chord; null while none is recognised.</summary>
    public Context With(IObservable<Chord?> chord) => Follow(chord, static (context, value) => context with { Chord = value });

    /// <summary>Follows the dynamics.</summary>
    public Context With(IObservable<Dynamics> dynamics) => Follow(dynamics, static (context, value) => context with { Dynamics = value });

    /// <summary>Follows the groove.</summary>
    public Context With(IObservable<Groove> groove) => Follow(groove, static (context, value) => context with { Groove = value });

    /// <summary>Follows the density, in notes a beat.</summary>
    public Context With(IObservable<double> density) => Follow(density, static (context, value) => context with { Density = value });

    /// <summary>Tells what is known now, and then whenever it changes.</summary>
    public IDisposable Subscribe(IObserver<MusicalContext> observer) => _context.Subscribe(observer);

    /// <summary>Follows nobody any more.</summary>
    public void Dispose() => _parts.Dispose();

    private Context Follow<T>(IObservable<T> part, Func<MusicalContext, T, MusicalContext> take)
    {
        _parts.Add(part.Subscribe(new Part<T>(this, take)));
        return this;
    }

    private void Tell(MusicalContext context)
    {
        if (context == _current) return;
        Volatile.Write(ref _current, context);
        _context.OnNext(context);
    }

    private sealed class Part<T>(Context context, Func<MusicalContext, T, MusicalContext> take) : IObserver<T>
    {
        public void OnNext(T value) => context.Tell(take(context._current, value));

        public void OnError(Exception error) => context._faults.OnNext(error);

        public void OnCompleted()
        {
        }
    }
}
