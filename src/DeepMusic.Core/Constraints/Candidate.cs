using System.Collections.Immutable;

namespace DeepMusic.Core.Constraints;

/// <summary>What one entry of a vocabulary would write if it were chosen now.</summary>
/// <param name="Kind">Whether it strikes, holds or rests.</param>
/// <param name="Notes">The notes it strikes, starts counted from now; empty unless it strikes.</param>
/// <param name="Advance">How far it moves time on, more than zero.</param>
public readonly record struct Candidate(CandidateKind Kind, ImmutableArray<Note> Notes, Beats Advance)
{
    /// <summary>The notes it strikes, also where none were given.</summary>
    public ReadOnlySpan<Note> Struck => Notes.AsSpan();
}
