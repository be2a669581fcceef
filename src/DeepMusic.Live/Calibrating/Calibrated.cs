namespace DeepMusic.Live.Calibrating;

/// <summary>How early an output wants what is played on the beat, and how well that is known.</summary>
/// <param name="Output">The output: a pattern as for <c>--out</c>, or a port's own name.</param>
/// <param name="Early">How much earlier, 0..300 ms.</param>
/// <param name="Spread">The middle half of the taps lay this close together.</param>
/// <param name="Taps">How many taps it was learned of.</param>
/// <param name="Made">The day, for humans.</param>
public sealed record Calibrated(string Output, TimeSpan Early, TimeSpan Spread, int Taps, string Made)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Output}: {Early.TotalMilliseconds:0.#} ms early (of {Taps} taps, half of them within {Spread.TotalMilliseconds:0.#} ms; {Made})");
}
