using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>
/// The kinds of faults as a pack of cards: all of them come before any comes again, in an order of chance. In real time an hour is short,
/// and no kind is to be left out of it. Thread-safe: no.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="kinds">The kinds there are.</param>
internal sealed class FaultDeck(ulong seed, params IReadOnlyList<FaultKind> kinds)
{
    private readonly SeededRandom _random = new(seed);
    private readonly List<FaultKind> _left = [];

    /// <summary>The next one.</summary>
    public FaultKind Next()
    {
        if (_left.Count == 0) _left.AddRange(kinds);
        int at = _random.Next(_left.Count);
        FaultKind kind = _left[at];
        _left.RemoveAt(at);
        return kind;
    }
}
