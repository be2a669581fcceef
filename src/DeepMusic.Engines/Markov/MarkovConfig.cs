namespace DeepMusic.Engines.Markov;

/// <summary>What does not change while one plays. Saved beside learned statistics.</summary>
public sealed record MarkovConfig
{
    /// <summary>The longest context, in events; 1..8.</summary>
    public int Order { get; init; } = 4;

    /// <summary>The most events of the player that are remembered; the oldest phrases are forgotten first.</summary>
    public int MostPlayed { get; init; } = 4096;

    /// <summary>The most events of a corpus that are remembered; the first phrases are kept.</summary>
    public int MostCorpus { get; init; } = 4096;

    /// <summary>How much an event of the corpus counts against one of the player.</summary>
    public double CorpusWeight { get; init; } = 0.1;

    /// <summary>How much more the call counts than what was played before it, at surprise 0; 0 for no more.</summary>
    public double CallWeight { get; init; } = 6;

    /// <summary>Escape to a shorter context: pseudo-count per different continuation, at surprise 0. It grows with surprise.</summary>
    public double Escape { get; init; } = 0.1;
}
