namespace DeepMusic.Engines.DeepBach;

/// <summary>A network that can also write cells one after the other, each told what was written before and not what stands in cells to come.</summary>
public interface IOrderedNetwork : IChoraleNetwork
{
    /// <summary>The log-odds of one cell's tokens, told only cells that are known. What one asks in order of time costs least.</summary>
    /// <param name="tokens">The grid, [T, 4], with <see cref="DeepBachEncoding.Unknown"/> in cells that are not known.</param>
    /// <param name="cell">The cell, 4 tick + voice, itself not known.</param>
    /// <param name="logits">[<see cref="DeepBachEncoding.MostTokens"/>]</param>
    void OddsKnowing(ReadOnlySpan<byte> tokens, int cell, Span<float> logits);
}
