using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>What came of a replay.</summary>
/// <param name="Events">The events of the replay.</param>
/// <param name="Difference">The first place where it differs from the set; null where it does not.</param>
/// <param name="Tally">How the set went.</param>
/// <param name="Note">What to know of it: that the model behind the engine is another, or is not here; empty where there is nothing.</param>
public sealed record Replayed(IReadOnlyList<JournalEvent> Events, string? Difference, Tally Tally, string Note);
