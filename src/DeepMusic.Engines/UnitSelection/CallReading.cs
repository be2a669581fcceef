using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>A prompt in the engine's terms: the call's bars in the home key, and where in pitch and loudness the answer is to lie.</summary>
internal sealed class CallReading
{
    /// <summary>Reads a prompt.</summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="most">The most bars of the call that are read.</param>
    /// <param name="origin">Where the bar that starts at a place of the music was played.</param>
    public CallReading(Prompt prompt, int most, Func<Beats, UnitOrigin> origin)
    {
        Meter = prompt.Context.Timeline.Meter;
        Key? locked = prompt.Constraints.Find<InKey>()?.Key;
        Home = HomeKey.Of(locked is null ? prompt.Context.Key : new KeyEstimate(locked, 1, true), prompt.Call.Notes);
        Loudness = Math.Clamp(prompt.Call.IsRest ? prompt.Context.Dynamics.Mean : prompt.Call.Notes.Average(n => n.Velocity), 1, 120);
        double? heard = prompt.Call.IsRest ? null : prompt.Call.Notes.Average(n => n.Pitch.Number);
        Register = Aim(heard, prompt.Constraints);
        Touched = [.. Unit.BarsOf(Straight(prompt.Call), Meter, Home, origin).TakeLast(most)];
    }

    /// <summary>The meter.</summary>
    public TimeSignature Meter { get; }

    /// <summary>Semitones from the present key to the home key.</summary>
    public int Home { get; }

    /// <summary>The velocity the answer's notes lie around.</summary>
    public double Loudness { get; }

    /// <summary>The pitch the answer is to lie around.</summary>
    public double Register { get; }

    /// <summary>The bars in which the call has notes or sounds, the first and the last filled up with silence, moved home.</summary>
    public ImmutableArray<Unit> Touched { get; }

    /// <summary>Some music as it is written, without how it was timed.</summary>
    public static Phrase Straight(Phrase phrase) => phrase.With(phrase.Notes.Select(n => n with { Deviation = Beats.Zero }));

    // Near the call, but so that a melody has room on both sides within the range.
    private static double Aim(double? heard, ConstraintSet limits)
    {
        const double Room = 6, Usual = 67;
        double aim = heard ?? Usual;
        if (limits.Find<PitchRange>() is not { } range) return aim;
        double low = range.Low.Number + Room, high = range.High.Number - Room;
        return low >= high ? (range.Low.Number + range.High.Number) / 2.0 : Math.Clamp(aim, low, high);
    }
}
