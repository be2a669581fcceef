using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Thinks on the spot, for virtual time: what is asked now is answered now. No clock decides: it is the highest rung that answers, or
/// the one that answered when the set was played.
/// </summary>
/// <param name="ladder">Who thinks.</param>
/// <param name="done">Told of every thought.</param>
/// <param name="fault">Told in one line when an engine could not learn; must not throw.</param>
/// <param name="rungOf">
/// The rung that is to answer a question, as an answer names it, or null if nobody is; where it is not given, the highest does.
/// </param>
public sealed class InlineThinker(Ladder ladder, Action<Thought> done, Action<string> fault, Func<long, string?>? rungOf = null) : IThinker
{
    /// <inheritdoc/>
    public string Engine => ladder.Engine;

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => ladder.Feed(phrase, context, fault);

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt)
    {
        if (rungOf is null) done(ladder.Think(id, prompt));
        else if (rungOf(id) is { } rung) done(ladder.Think(id, prompt, rung));
    }

    /// <inheritdoc/>
    public void Withdraw(long id)
    {
    }
}
