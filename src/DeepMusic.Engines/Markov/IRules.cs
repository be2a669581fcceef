namespace DeepMusic.Engines.Markov;

/// <summary>
/// A limit on whole sequences that a finite memory can watch: repeats, copies. A deterministic automaton whose states are made as
/// they are met.
/// </summary>
public interface IRules
{
    /// <summary>The state in which the limit is broken.</summary>
    const int Dead = -1;

    /// <summary>The state of the empty sequence.</summary>
    int Start { get; }

    /// <summary>The state after striking <paramref name="letter"/> (for melodies a pitch), or <see cref="Dead"/>.</summary>
    int Strike(int state, int letter);

    /// <summary>The state after time has passed, in slots.</summary>
    int Pass(int state, int slots);
}
