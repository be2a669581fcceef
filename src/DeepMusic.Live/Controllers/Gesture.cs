namespace DeepMusic.Live.Controllers;

/// <summary>
/// What one controller sends while it is moved, and what that makes of it. One that tells where it stands does not say the same twice and
/// wanders about; an encoder says the same small steps over and over, near 0 and 127, 64, or 0 and 64. What may be either tells where it
/// stands.
/// </summary>
internal sealed class Gesture
{
    /// <summary>The most steps an encoder is thought to send at once while it is learned.</summary>
    private const int Band = 15;

    /// <summary>Less than this many 127ths is a controller that trembles, not one that is moved.</summary>
    private const int Least = 8;

    /// <summary>An encoder does not happen to send this many steps in order of size.</summary>
    private const int Long = 10;

    /// <summary>An encoder that was turned one way only this often is taken for the commonest kind it can be.</summary>
    private const int OneWay = 12;

    private static readonly ControlKind[] Encoders = [ControlKind.RelativeTwos, ControlKind.RelativeOffset, ControlKind.RelativeSign];

    private readonly HashSet<int> _values = [];
    private int _count, _repeats, _leaps, _turns, _way, _last;

    /// <summary>How many messages there were.</summary>
    public int Count => _count;

    /// <summary>How far it has wandered, in 127ths.</summary>
    public int Travel => _count == 0 ? 0 : _values.Max() - _values.Min();

    /// <summary>Whether it is an encoder for sure, but which kind shows only when it is turned back.</summary>
    public bool WantsTurningBack => IsEncoder && _count >= 4 && Fitting.Count > 1;

    private bool IsEncoder => _repeats >= 2 || _leaps >= 1;

    private List<ControlKind> Fitting => [.. Encoders.Where(kind => _values.All(value => Fits(kind, value)))];

    /// <summary>It has sent a value, 0..127.</summary>
    public void Add(int value)
    {
        if (_count++ > 0)
        {
            if (value == _last) _repeats++;
            if (Math.Abs(value - _last) >= 48) _leaps++;
            int way = Math.Sign(value - _last);
            if (way == -_way && way != 0) _turns++;
            if (way != 0) _way = way;
        }
        _last = value;
        _values.Add(value);
    }

    /// <summary>What it is: a controller, or a kind of encoder; null while that is not clear.</summary>
    /// <param name="press">Whether something is to be pressed: then an encoder is not looked for, and a button is.</param>
    public ControlKind? Judge(bool press)
    {
        if (press) return IsPressed ? ControlKind.Control : null;
        List<ControlKind> fitting = Fitting;
        if (fitting.Count == 0) return _count >= 3 && Travel >= Least ? ControlKind.Control : null;
        // What goes one way for so long without saying anything twice is a place, and not a speed.
        if (!IsEncoder) return _count >= Long && Travel >= Least && _turns + _repeats == 0 ? ControlKind.Control : null;
        if (fitting.Count == 1) return _count >= 4 ? fitting[0] : null;
        return _count >= OneWay ? fitting[0] : null;
    }

    /// <summary>
    /// Pressed and let go, so that the press it is learned by does nothing yet; or pressed twice, where letting go sends nothing.
    /// </summary>
    private bool IsPressed => _values.Count > 0 && _values.Max() >= 64 && (_last < 64 ? Travel >= Least : _repeats >= 1 && _values.Count == 1);

    private static bool Fits(ControlKind kind, int value) => kind switch
    {
        ControlKind.RelativeTwos => value is >= 1 and <= Band or >= 128 - Band,
        ControlKind.RelativeOffset => value != 64 && value is >= 64 - Band and <= 64 + Band,
        _ => value is (>= 1 and <= Band) or (>= 65 and <= 64 + Band),
    };
}
