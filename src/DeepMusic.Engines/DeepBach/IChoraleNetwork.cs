namespace DeepMusic.Engines.DeepBach;

/// <summary>What says how likely each token is in cells of a grid, as a sampler asks it. Thread-safe: no.</summary>
public interface IChoraleNetwork
{
    /// <summary>Its kind, in a word.</summary>
    string Name { get; }

    /// <summary>
    /// Whether cells asked for together are told of each other: then those of one voice are asked for at a time. Otherwise what stands in them
    /// is not known to it.
    /// </summary>
    bool SeesWhatIsAsked { get; }

    /// <summary>Takes up a grid.</summary>
    /// <param name="frame">What is known of its ticks.</param>
    /// <param name="ticks">How many.</param>
    void Begin(ChoraleFrame frame, int ticks);

    /// <summary>The log-odds of some cells' tokens.</summary>
    /// <param name="tokens">The grid, [T, 4].</param>
    /// <param name="cells">The cells, 4 tick + voice, by tick.</param>
    /// <param name="logits">Takes them, [cells, <see cref="DeepBachEncoding.MostTokens"/>]; minus infinity for what a voice does not have.</param>
    void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits);
}
