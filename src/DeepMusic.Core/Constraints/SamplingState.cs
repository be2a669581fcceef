namespace DeepMusic.Core.Constraints;

/// <summary>Where the sampling of an answer stands when constraints are asked.</summary>
public readonly ref struct SamplingState
{
    /// <summary>What each logit stands for.</summary>
    public required ReadOnlySpan<Candidate> Vocabulary { get; init; }

    /// <summary>The notes written so far, starts counted from the answer's start.</summary>
    public ReadOnlySpan<Note> Written { get; init; }

    /// <summary>Where the answer starts in the music.</summary>
    public Beats Start { get; init; }

    /// <summary>How long the answer is to be.</summary>
    public required Beats Length { get; init; }

    /// <summary>How far the writing has come, from the answer's start.</summary>
    public required Beats Now { get; init; }
}
