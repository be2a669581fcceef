namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// A trained Anticipation-RNN, one tick at a time, for several candidates side by side. They share constraints and context and differ
/// in what they wrote. Dimensions as in <see cref="AnticipationModel"/>. Thread-safe: no.
/// </summary>
public interface IAnticipationNetwork : IDisposable
{
    /// <summary>What computes it, in a word: "fp32", "bf16", "int8", "torch-cpu", "torch-cuda".</summary>
    string Name { get; }

    /// <summary>Its shape.</summary>
    AnticipationConfig Config { get; }

    /// <summary>The most candidates it takes.</summary>
    int MostCandidates { get; }

    /// <summary>Reads all that is known ahead, backwards, and stands before the first tick with one candidate.</summary>
    /// <param name="constraints">The token each tick must be, or <see cref="AnticipationConfig.Free"/>: [T].</param>
    /// <param name="features">See <see cref="TickFeatures"/>: [T, D].</param>
    /// <param name="style">A style's number, 0 for any.</param>
    /// <exception cref="ArgumentException">The lengths do not go together.</exception>
    void Begin(ReadOnlySpan<int> constraints, ReadOnlySpan<float> features, int style);

    /// <summary>One tick further with every candidate.</summary>
    /// <param name="before">The token each wrote before, or <see cref="AnticipationConfig.StartToken"/>: [B].</param>
    /// <param name="logits">Takes the log-odds: [B, V].</param>
    /// <exception cref="InvalidOperationException">All ticks are done.</exception>
    void Step(ReadOnlySpan<int> before, Span<float> logits);

    /// <summary>Goes on with one candidate's past for all: as many as asked for.</summary>
    /// <param name="candidate">Whose past; from 0.</param>
    /// <param name="count">How many go on from there, 1 to <see cref="MostCandidates"/>.</param>
    void GoOnFrom(int candidate, int count);
}
