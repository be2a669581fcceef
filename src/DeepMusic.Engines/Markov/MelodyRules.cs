using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// <see cref="MaxRepeats"/> and <see cref="NoCopy"/> on the top line as one automaton: the last pitch, how often it was struck in a
/// row, how long ago, and the longest end of the melody that begins a forbidden run. What no rule asks for is not remembered.
/// </summary>
/// <param name="mostRepeats">The most times a pitch may be struck in a row; 0 for no limit.</param>
/// <param name="copies">The forbidden runs; null for none.</param>
/// <param name="slot">The length of a slot.</param>
/// <param name="anyTransposition">Whether the runs' letters are those of <see cref="FactorSet.Letter"/>; else those of <see cref="Letter"/>.</param>
public sealed class MelodyRules(int mostRepeats, FactorAutomaton? copies, Beats slot, bool anyTransposition = true) : IRules
{
    private readonly Dictionary<Memory, int> _numbers = new() { [new Memory(-1, 0, FactorAutomaton.Start, 0)] = 0 };
    private readonly List<Memory> _states = [new Memory(-1, 0, FactorAutomaton.Start, 0)];

    /// <inheritdoc/>
    public int Start => 0;

    /// <summary>The letter of one step of the melody at its pitch.</summary>
    public static long Letter(int from, int to, Beats onset) => onset.Ticks << 14 | (long)(from << 7 | to);

    /// <inheritdoc/>
    public int Strike(int state, int letter)
    {
        if (copies is null) return Repeated(state, letter);
        Memory m = _states[state];
        int run = letter == m.Last ? m.Run + 1 : 1;
        if (mostRepeats > 0 && run > mostRepeats) return IRules.Dead;
        int copied = m.Copied;
        if (copies is not null && m.Last >= 0)
        {
            Beats onset = slot * m.Since;
            copied = copies.Step(copied, anyTransposition ? FactorSet.Letter(letter - m.Last, onset) : Letter(m.Last, letter, onset));
            if (copied == FactorAutomaton.Dead) return IRules.Dead;
        }
        return Number(new Memory(letter, mostRepeats > 0 ? run : 0, copied, 0));
    }

    /// <inheritdoc/>
    public int Pass(int state, int slots)
    {
        if (copies is null) return state;
        Memory m = _states[state];
        return m.Last < 0 ? state : Number(m with { Since = m.Since + slots });
    }

    // Without copies to watch the state is the last pitch and how often it was struck, written as one number.
    private int Repeated(int state, int letter)
    {
        if (mostRepeats == 0) return 0;
        int run = state > 0 && (state - 1) / mostRepeats == letter ? (state - 1) % mostRepeats + 2 : 1;
        return run > mostRepeats ? IRules.Dead : 1 + letter * mostRepeats + run - 1;
    }

    private int Number(Memory memory)
    {
        if (_numbers.TryGetValue(memory, out int number)) return number;
        _numbers.Add(memory, _states.Count);
        _states.Add(memory);
        return _states.Count - 1;
    }

    private readonly record struct Memory(int Last, int Run, int Copied, int Since)
    {
        public override int GetHashCode() => (Last + 1) * 31 + Run * 4099 + Copied * 65599 + Since * 16777619;
    }
}
