using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Tests.DeepBach;

/// <summary>What somebody might play, and what somebody might ask for, by chance.</summary>
internal static class Melodies
{
    private static readonly double[] Lengths = [0.125, 0.25, 1 / 3.0, 0.5, 0.75, 1, 1.5, 2, 3.1, 9];

    /// <summary>Notes in order, some together, some across others, some beside every grid.</summary>
    public static Phrase Any(SeededRandom random, double start, double length)
    {
        var notes = new List<Note>();
        int pitch = 40 + random.Next(45);
        double at = random.Next(3) == 0 ? random.NextDouble() : 0;
        while (at < length)
        {
            double held = Lengths[random.Next(Lengths.Length)];
            pitch = Math.Clamp(pitch + random.Next(9) - 4, 0, 127);
            notes.Add(new Note(Beats.Of(at), Beats.Of(held), new Pitch(pitch), (byte)(1 + random.Next(127))) { Deviation = new Beats(random.Next(40) - 20) });
            if (random.Next(3) == 0) notes.Add(new Note(Beats.Of(at), Beats.Of(2 * held), new Pitch(Math.Max(0, pitch - 3 - random.Next(20))), 60));
            at += random.Next(4) == 0 ? held * 0.7 : random.Next(6) == 0 ? held + 1 : held;
        }
        return new Phrase(Beats.Of(start), Beats.Of(length), notes);
    }

    /// <summary>A melody in sixteenths, quarters and eighths on a scale.</summary>
    public static Phrase Plain(SeededRandom random, double start, double length, int around = 69)
    {
        int[] scale = [0, 2, 4, 5, 7, 9, 11];
        var notes = new List<Note>();
        int degree = around / 12 * 7 + 4;
        for (double at = 0, held; at < length; at += held)
        {
            held = Math.Min(length - at, new[] { 0.25, 0.5, 0.5, 1, 1, 2 }[random.Next(6)]);
            degree += random.Next(5) - 2;
            notes.Add(new Note(Beats.Of(at), Beats.Of(held), new Pitch(Math.Clamp(degree / 7 * 12 + scale[degree % 7], 30, 100)), 80));
        }
        return new Phrase(Beats.Of(start), Beats.Of(length), notes);
    }

    /// <summary>Limits, some of which may exclude one another.</summary>
    public static ConstraintSet Limits(SeededRandom random, Beats length, int top = 84)
    {
        var limits = new List<IConstraint>();
        if (random.Next(3) == 0) limits.Add(new InKey(new Key(new PitchClass(random.Next(12)), random.Next(2) == 0 ? Scale.Major : Scale.Minor)));
        if (random.Next(3) == 0) limits.Add(new PitchRange(new Pitch(36 + random.Next(20)), new Pitch(top - random.Next(22))));
        if (random.Next(4) == 0) limits.Add(new OnChord(new Chord(new PitchClass(random.Next(12)), ChordQuality.Major)));
        if (random.Next(3) == 0) limits.Add(new MaxPolyphony(1 + random.Next(5)));
        if (random.Next(3) == 0) limits.Add(new LongestNote(Beats.Of(0.3 + 2 * random.NextDouble())));
        if (random.Next(4) == 0) limits.Add(new MaxRepeats(1 + random.Next(3)));
        if (random.Next(3) == 0) limits.Add(new Density(3 * random.NextDouble()));
        if (random.Next(3) == 0) limits.Add(new Landing(new Pitch(50 + random.Next(30)), Beats.Sixteenth * random.Next((int)(length.Ticks / Beats.Sixteenth.Ticks + 4)), "1.1"));
        return new ConstraintSet([.. limits]);
    }
}
