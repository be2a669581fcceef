using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// What the dialogue decides. An answer's life: <see cref="Speculate"/> or <see cref="Commit"/> starts the thought;
/// <see cref="CancelThought"/> or <see cref="Play"/> ends it; <see cref="Yield"/> or <see cref="Finished"/> ends what plays.
/// </summary>
/// <param name="At">When it was decided.</param>
public abstract record DialogueMove(HostTime At)
{
    /// <summary>The state is another one.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="State">The new state.</param>
    public sealed record StateChanged(HostTime At, DialogueState State) : DialogueMove(At);

    /// <summary>Think of an answer, to be on the safe side: the turn is not ours yet.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="Id">The number of the answer, from 1, rising.</param>
    /// <param name="Call">The phrase so far.</param>
    /// <param name="StartBeat">Where the answer is to start in the music.</param>
    /// <param name="Start">When that is.</param>
    public sealed record Speculate(HostTime At, long Id, HeardPhrase Call, Beats StartBeat, HostTime Start) : DialogueMove(At);

    /// <summary>Think no further, throw the answer away.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="Id">The number of the answer.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CancelThought(HostTime At, long Id, CancelReason Reason) : DialogueMove(At);

    /// <summary>The turn is ours: this answer counts.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="Id">The number of the answer.</param>
    /// <param name="Call">The whole phrase; what was speculated on differs at most in the length of notes held at the end.</param>
    /// <param name="StartBeat">Where the answer is to start in the music.</param>
    /// <param name="Start">When that is.</param>
    /// <param name="Fresh">Whether the thought starts only now: it was not speculated on.</param>
    public sealed record Commit(HostTime At, long Id, HeardPhrase Call, Beats StartBeat, HostTime Start, bool Fresh) : DialogueMove(At);

    /// <summary>Play the answer; it is ready.</summary>
    /// <param name="At">When it was decided, always before <paramref name="Start"/>.</param>
    /// <param name="Id">The number of the answer.</param>
    /// <param name="StartBeat">Where it starts; later than it was thought for, if it came late.</param>
    /// <param name="Start">When that is.</param>
    /// <param name="End">When it is over.</param>
    public sealed record Play(HostTime At, long Id, Beats StartBeat, HostTime Start, HostTime End) : DialogueMove(At);

    /// <summary>Stop the answer at once: nothing of it sounds any more.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="Id">The number of the answer.</param>
    public sealed record Yield(HostTime At, long Id) : DialogueMove(At);

    /// <summary>The answer is over.</summary>
    /// <param name="At">When it was decided.</param>
    /// <param name="Id">The number of the answer.</param>
    public sealed record Finished(HostTime At, long Id) : DialogueMove(At);
}
