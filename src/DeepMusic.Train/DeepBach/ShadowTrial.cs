using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// A voice of a chorale is played, another shadows it note by note. Beside what the network says stands what a fixed interval of the scale would be: a third or a sixth.
/// </summary>
internal sealed class ShadowTrial
{
    private int _notes, _network, _third, _sixth, _consonant, _bachs, _thirds, _sixths;

    private ShadowTrial()
    {
    }

    /// <summary>How often the pitch is Bach's.</summary>
    public double AsBach => Share(_network);

    /// <summary>The same of a third of the scale.</summary>
    public double ThirdAsBach => Share(_third);

    /// <summary>The same of a sixth.</summary>
    public double SixthAsBach => Share(_sixth);

    /// <summary>How often both together are a third, a sixth, a fifth or an octave.</summary>
    public double Consonant => Share(_consonant);

    /// <summary>The same of what Bach wrote.</summary>
    public double BachConsonant => Share(_bachs);

    /// <summary>The same of a third of the scale, where a note outside the scale counts as the next below.</summary>
    public double ThirdConsonant => Share(_thirds);

    /// <summary>The same of a sixth.</summary>
    public double SixthConsonant => Share(_sixths);

    /// <summary>What each note took, in milliseconds, rising.</summary>
    public List<double> Cost { get; } = [];

    /// <summary>Plays the soprano of chorales and has the alto shadow it, or the other way round.</summary>
    public static ShadowTrial Run(IOrderedNetwork network, IEnumerable<Chorale> chorales, bool above)
    {
        var trial = new ShadowTrial();
        var shadow = new ChoraleShadow(network);
        (int played, int other) = above ? (1, 0) : (0, 1);
        foreach (ChoraleGrid grid in chorales.Select(c => c.Grid))
        {
            shadow.Reset();
            Key? key = grid.Frame.Tonic < 0 ? null : new Key(new PitchClass(grid.Frame.Tonic), Scale.Major);
            for (int tick = 0; tick < grid.Ticks; tick++)
            {
                if (!DeepBachEncoding.IsStrike(played, grid[tick, played]) || grid.Sounding(tick, other) is not (>= 0 and var bach)) continue;
                var struck = new Pitch(DeepBachEncoding.PitchOf(played, grid[tick, played]));
                long began = Stopwatch.GetTimestamp();
                Pitch? said = shadow.Choose(DeepBachEncoding.Tick * (grid.Frame.Offset + tick), grid.Frame.Meter, key, struck, above, static _ => true);
                trial.Cost.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                trial.Count(struck.Number, bach, said?.Number ?? -1, Away(above ? 2 : -2), Away(above ? 5 : -5));

                int Away(int steps) => (key ?? Key.CMajor).Away(struck, steps)!.Value.Number;
            }
        }
        trial.Cost.Sort();
        return trial;
    }

    private void Count(int struck, int bach, int said, int third, int sixth)
    {
        _notes++;
        if (said == bach) _network++;
        if (third == bach) _third++;
        if (sixth == bach) _sixth++;
        if (IsConsonant(struck, said)) _consonant++;
        if (IsConsonant(struck, bach)) _bachs++;
        if (IsConsonant(struck, third)) _thirds++;
        if (IsConsonant(struck, sixth)) _sixths++;
    }

    private static bool IsConsonant(int a, int b) => b >= 0 && ChoraleShadow.IsConsonant(a - b);

    private double Share(int count) => (double)count / _notes;
}
