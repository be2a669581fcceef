using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// Which cells of a window the orderless network is not told while it learns. Half of the draws are orders of time: what came before is known,
/// what comes is not but for some voices, or from some tick on; so it can write from left to right, and one window teaches every tick of it. The others hide cells
/// at random or a rectangle, as a Gibbs sampler does.
/// </summary>
internal sealed class Hiding
{
    private const double InOrder = 0.5, AtRandom = 0.35, Alone = 0.4, Gap = 0.3;
    private const int Voices = DeepBachEncoding.Voices;

    private readonly bool _ordered;
    private readonly bool[] _hidden;    // [T, 4]: at the tick itself
    private readonly bool[] _ahead;     // [T, 4]: while it is still to come

    /// <param name="ticks">The ticks of the window.</param>
    /// <param name="random">What it is drawn with.</param>
    public Hiding(int ticks, SeededRandom random)
    {
        (_hidden, _ahead) = (new bool[ticks * Voices], new bool[ticks * Voices]);
        double kind = random.NextDouble();
        _ordered = kind < InOrder;
        if (_ordered) Ordered(ticks, random);
        else if (kind < InOrder + AtRandom)
        {
            double share = random.NextDouble();
            for (int cell = 0; cell < _hidden.Length; cell++) _hidden[cell] = random.NextDouble() < share;
        }
        else
        {
            int from = random.Next(ticks), to = from + 1 + random.Next(ticks - from);
            bool[] given = Given(random);
            for (int cell = from * Voices; cell < to * Voices; cell++) _hidden[cell] = !given[cell % Voices];
        }
    }

    /// <summary>Whether a cell is to be foretold.</summary>
    public bool IsTarget(int tick, int voice) => _hidden[tick * Voices + voice];

    /// <summary>Whether a cell is not known to ticks after it.</summary>
    public bool Past(int tick, int voice) => !_ordered && _hidden[tick * Voices + voice];

    /// <summary>Whether a cell is not known at its own tick.</summary>
    public bool At(int tick, int voice) => _hidden[tick * Voices + voice];

    /// <summary>Whether a cell is not known to ticks before it.</summary>
    public bool Future(int tick, int voice) => _ordered ? _ahead[tick * Voices + voice] : _hidden[tick * Voices + voice];

    private void Ordered(int ticks, SeededRandom random)
    {
        bool[] given = random.NextDouble() < Alone ? new bool[Voices] : Given(random);
        int known = random.NextDouble() < Gap ? random.Next(ticks) + 1 : ticks;
        int[] order = [0, 1, 2, 3];
        for (int tick = 0; tick < ticks; tick++)
        {
            for (int i = Voices - 1; i > 0; i--)
            {
                int j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }
            int told = random.Next(Voices);
            for (int i = 0; i < Voices; i++)
            {
                if (given[order[i]]) continue;
                _ahead[tick * Voices + order[i]] = tick < known;
                _hidden[tick * Voices + order[i]] = i >= told;
            }
        }
    }

    // Some voices, not all; the soprano more often than others.
    private static bool[] Given(SeededRandom random)
    {
        bool[] given = [random.NextDouble() < 0.7, random.Next(3) == 0, random.Next(3) == 0, random.Next(3) == 0];
        if (given.All(g => g)) given[random.Next(Voices)] = false;
        return given;
    }
}
