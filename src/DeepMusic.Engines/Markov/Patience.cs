namespace DeepMusic.Engines.Markov;

/// <summary>
/// Looks every few thousand steps whether the question was withdrawn: well under a millisecond, wherever the thinking is. Steps are
/// counted, no clock is read.
/// </summary>
/// <param name="cancel">The question's token.</param>
/// <param name="looked">Called before each look; for tests, which withdraw at a counted look.</param>
internal sealed class Patience(CancellationToken cancel, Action? looked = null)
{
    private const int Between = 4096;

    private int _left;

    /// <summary>Counts steps of about the cost of an edge.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public void Spend(int steps)
    {
        if ((_left -= steps) > 0) return;
        _left = Between;
        looked?.Invoke();
        cancel.ThrowIfCancellationRequested();
    }
}
