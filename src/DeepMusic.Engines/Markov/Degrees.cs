using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Carries pitches from one key to another: a step of the scale becomes the same step of the other scale, any other pitch keeps
/// its distance from the tonic, so that a leading tone in minor stays one. Scales of other than seven steps are heard against
/// the major or minor scale that they belong to.
/// </summary>
internal readonly struct Degrees
{
    private readonly int _from;
    private readonly int _to;
    private readonly int[] _steps;

    /// <summary>From <paramref name="source"/> around one pitch to <paramref name="target"/> around another.</summary>
    /// <param name="source">The key that pitches are heard in.</param>
    /// <param name="centre">The middle of their register, a MIDI note number.</param>
    /// <param name="target">The key they are wanted in.</param>
    /// <param name="register">The middle of the register they are wanted in.</param>
    /// <param name="snap">Whether steps that the target lacks move to the nearest that it has (the lower of two).</param>
    public Degrees(Key source, int centre, Key target, int register, bool snap)
    {
        // The same seven pitches under another name (C major, A minor): the player has only changed his mind about the tonic.
        if (source.Classes == target.Classes) target = source;
        _from = NearestTonic(source, centre);
        _to = NearestTonic(target, register);
        _steps = new int[12];
        IReadOnlyList<int> here = Frame(source.Scale), there = Frame(target.Scale);
        for (int i = 0; i < 12; i++) _steps[i] = i;
        for (int degree = 0; degree < 7; degree++)
            _steps[here[degree]] = snap ? Snapped(target.Scale, there[degree]) : there[degree];
    }

    /// <summary>The pitch in the target key, moved by octaves where it would leave 0..127.</summary>
    public int Carry(int pitch)
    {
        int above = pitch - _from;
        int octave = (int)Math.Floor(above / 12.0);
        int carried = _to + 12 * octave + _steps[above - 12 * octave];
        while (carried < 0) carried += 12;
        while (carried > 127) carried -= 12;
        return carried;
    }

    /// <summary>Whether both carry every pitch to the same.</summary>
    public bool Same(Degrees other) => _from == other._from && _to == other._to && _steps.AsSpan().SequenceEqual(other._steps);

    private static IReadOnlyList<int> Frame(Scale scale) =>
        scale.Steps.Count == 7 ? scale.Steps : scale.IsMinor ? Scale.Minor.Steps : Scale.Major.Steps;

    private static int Snapped(Scale scale, int step) => scale.Classes.Contains(new PitchClass(step)) ? step : scale.Steps.MinBy(s => Math.Abs(s - step));

    private static int NearestTonic(Key key, int pitch)
    {
        int up = key.Tonic - new PitchClass(pitch);
        return pitch + (up > 6 ? up - 12 : up);
    }
}
