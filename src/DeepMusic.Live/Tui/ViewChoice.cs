namespace DeepMusic.Live.Tui;

/// <summary>
/// Which view is shown: the dense Edit view, the Stage view that is read from afar, or the sketchpad over either. The lock for the performance
/// shows the Stage view by itself, and with it goes what it brought.
/// </summary>
internal sealed class ViewChoice
{
    private bool _stage, _before, _locked;

    /// <summary>Whether the sketchpad is shown.</summary>
    public bool Sketches { get; private set; }

    /// <summary>Whether the Stage view is shown.</summary>
    public bool IsStage => _stage && !Sketches;

    /// <summary>Shows what the lock asks for when it is turned on or off.</summary>
    public void Follow(bool locked)
    {
        if (locked == _locked) return;
        _locked = locked;
        if (locked) (_before, _stage) = (_stage, true);
        else _stage = _before;
    }

    /// <summary>Shows the Stage view, or the Edit view again.</summary>
    public void Change() => (_stage, Sketches) = (!IsStage, false);

    /// <summary>Shows the sketchpad, or what was shown before it.</summary>
    public void ChangePad() => Sketches = !Sketches;
}
