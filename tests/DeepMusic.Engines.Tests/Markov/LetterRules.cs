using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

/// <summary>Forbidden factors over the letters themselves.</summary>
internal sealed class LetterRules(FactorAutomaton factors) : IRules
{
    public int Start => FactorAutomaton.Start;
    public int Strike(int state, int letter) => factors.Step(state, letter);
    public int Pass(int state, int slots) => state;
}
