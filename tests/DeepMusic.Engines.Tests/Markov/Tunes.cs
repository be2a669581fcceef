using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

/// <summary>Music to try with.</summary>
internal static class Tunes
{
    public static Phrase Phrase(double start, double length, params (double Start, double Length, int Pitch)[] notes) =>
        new(Beats.Of(start), Beats.Of(length), notes.Select(n => new Note(Beats.Of(n.Start), Beats.Of(n.Length), new Pitch(n.Pitch), 80)));

    public static Prompt Ask(Phrase call, double length, ConstraintSet constraints, ulong seed, Key key, double surprise = 0.3) => new()
    {
        Call = call,
        Start = call.End,
        Length = Beats.Of(length),
        Constraints = constraints,
        Seed = seed,
        Surprise = surprise,
        Context = In(key),
    };

    public static MusicalContext In(Key key) => MusicalContext.Silence with { Key = new KeyEstimate(key, 0.9, false) };

    /// <summary>A phrase of four beats made of a walk on the scale and common rhythms, some notes repeated, some off the scale.</summary>
    public static Phrase Made(SeededRandom random, Key key, double start)
    {
        double[][] cells = [[1], [0.5, 0.5], [0.5, 0.25, 0.25], [0.25, 0.25, 0.5], [0.25, 0.25, 0.25, 0.25], [1 / 3.0, 1 / 3.0, 1 / 3.0]];
        var notes = new List<(double, double, int)>();
        int degree = 28 + random.Next(7);
        for (int beat = 0; beat < 4; beat++)
        {
            double at = beat;
            foreach (double length in cells[random.Next(cells.Length)])
            {
                degree = Math.Clamp(degree + random.Next(5) - 2, 24, 44);
                notes.Add((at, length * 0.9, 12 * (degree / 7 + 1) + key.Tonic.Value + key.Scale.Steps[degree % 7]));
                at += length;
            }
        }
        return Phrase(start, 4, [.. notes]);
    }

    public static (MarkovImproviser Engine, List<Phrase> Fed) Fed(int phrases, ulong seed)
    {
        var random = new SeededRandom(seed);
        var engine = new MarkovImproviser();
        var fed = new List<Phrase>();
        // Thirty different tunes come back: players repeat themselves.
        List<Phrase> stock = [.. Enumerable.Range(0, 1 + phrases / 2).Select(i => Made(random, Key.CMajor, 8 * i))];
        for (int i = 0; i < phrases; i++)
        {
            Phrase phrase = stock[random.Next(stock.Count)];
            engine.Feed(phrase, In(Key.CMajor));
            fed.Add(phrase);
        }
        return (engine, fed);
    }
}
