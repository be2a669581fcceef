using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>A phrase as it was heard, in host time; written down it becomes a <see cref="Phrase"/>.</summary>
/// <param name="Notes">
/// The notes, in the order they were struck. A note still held when the phrase ended is cut there. In bars mode the first may
/// stand a little before <paramref name="Start"/>: a downbeat played early.
/// </param>
/// <param name="Start">The first note; in bars mode the bar line the call's bars start at.</param>
/// <param name="End">Where the turn is handed over: the end of the silence that ended it, the bar line, the cue.</param>
public sealed record HeardPhrase(ImmutableArray<HeardNote> Notes, HostTime Start, HostTime End)
{
    /// <summary>Whether nothing was played.</summary>
    public bool IsEmpty => Notes.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(HeardPhrase? other) =>
        other is not null && Start == other.Start && End == other.End && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Notes.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Notes.Length} notes, {Start} to {End}";
}
