namespace DeepMusic.Live.Controllers;

/// <summary>
/// How a controller that tells where it stands has hold of its knob. It starts with no hold; whoever else turns the knob takes it away.
/// </summary>
internal sealed class Grip
{
    private double? _stands;
    private string? _left;
    private bool _caught;
    private double _scaled;

    /// <summary>Lets the knob go; where the controller stands is still known.</summary>
    public void LetGo() => _left = null;

    /// <summary>Forgets where the controller stands: it may have been moved unheard.</summary>
    public void Forget() => (_stands, _left) = (null, null);

    /// <summary>The controller stands at <paramref name="position"/>, 0..1, now.</summary>
    /// <param name="mapping">What it turns.</param>
    /// <param name="knob">The knob.</param>
    /// <param name="value">The knob's value.</param>
    /// <param name="position">Where the controller stands, 0..1.</param>
    /// <returns>The knob's new value, or null where it stays.</returns>
    public string? Move(Mapping mapping, Knob knob, string value, double position)
    {
        double? from = _stands;
        _stands = position;
        if (value != _left)
        {
            _caught = false;
            _scaled = Travelled(mapping, knob.Position(value));
        }
        _left = value;
        double? to = mapping.Takeover switch
        {
            Takeover.Jump => position,
            Takeover.Pickup => Picked(mapping, knob, value, from, position),
            _ => Scaled(from, position),
        };
        if (to is null) return null;
        _left = knob.At(Placed(mapping, to.Value));
        return _left == value ? null : _left;
    }

    /// <summary>
    /// Caught when the controller stands where the knob does, or has just passed it. A knob beyond the part of its travel that the controller
    /// reaches is caught at the end that is nearer to it.
    /// </summary>
    private double? Picked(Mapping mapping, Knob knob, string value, double? from, double position)
    {
        if (!_caught)
        {
            double stands = Travelled(mapping, knob.Position(value));
            bool passed = from is { } f && (f - stands) * (position - stands) <= 0;
            _caught = passed || knob.At(Placed(mapping, position)) == value;
        }
        return _caught ? position : null;
    }

    /// <summary>As much of the way left as the controller goes of its own; at an end both are there.</summary>
    private double? Scaled(double? from, double position)
    {
        if (from is not { } f || f == position) return null;
        if (position is <= 0 or >= 1) _scaled = position;
        else if (position > f) _scaled += (1 - _scaled) * (position - f) / (1 - f);
        else _scaled -= _scaled * (f - position) / f;
        return _scaled;
    }

    /// <summary>Where on the knob's travel a position of the controller lies.</summary>
    private static double Placed(Mapping mapping, double position) => mapping.Low + position * (mapping.High - mapping.Low);

    /// <summary>Where the controller would have to stand for a place on the knob's travel, the nearest end for one it does not reach.</summary>
    private static double Travelled(Mapping mapping, double place) => Math.Clamp((place - mapping.Low) / (mapping.High - mapping.Low), 0, 1);
}
