using System.Reactive.Subjects;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening;

/// <summary>A pedal that cues: each press of a controller, once, however many values it sends on its way down.</summary>
public sealed class CuePedal : IObserver<TimedMessage>, IObservable<HostTime>
{
    private readonly Subject<HostTime> _presses = new();
    private int _controller;
    private bool _down;

    /// <summary>A cue on <paramref name="controller"/>; 67 is the soft pedal, 66 the sostenuto.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0..127.</exception>
    public CuePedal(int controller = 67) => Controller = controller;

    /// <summary>The controller, 0..127; may be changed at any time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0..127.</exception>
    public int Controller
    {
        get => _controller;
        set
        {
            if (value is < 0 or > 127) throw new ArgumentOutOfRangeException(nameof(value), $"the cue pedal is controller 0..127 (67 is the soft pedal), not {value}");
            if (value == _controller) return;
            _controller = value;
            _down = false;
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<HostTime> observer) => _presses.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(TimedMessage value)
    {
        if (!value.Message.IsControl(_controller)) return;
        bool wasDown = _down;
        _down = value.Message.Data2 >= 64;
        if (_down && !wasDown) _presses.OnNext(value.Time);
    }

    /// <inheritdoc/>
    public void OnCompleted() => _presses.OnCompleted();

    /// <inheritdoc/>
    public void OnError(Exception error) => _presses.OnError(error);
}
