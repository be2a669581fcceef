using DeepMusic.Core;

namespace DeepMusic.Live.Sketch;

/// <summary>Writes on the spot, for virtual time: what is asked now is written now.</summary>
/// <param name="shelf">Who can write.</param>
/// <param name="done">Told what came of every question.</param>
/// <param name="fault">Told in one line of one that could not learn; must not throw.</param>
/// <param name="engineOf">Who is to write the answer to a question, or null if nobody is; where it is not given, whoever the question names.</param>
internal sealed class InlineScribe(FillerShelf shelf, Action<Written> done, Action<string> fault, Func<long, string?>? engineOf = null) : IScribe
{
    private readonly Workshop _workshop = new(shelf, fault);

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => _workshop.Feed(phrase, context);

    /// <inheritdoc/>
    public void Ask(SketchQuestion question)
    {
        if (engineOf is null) done(_workshop.Write(question, CancellationToken.None));
        else if (engineOf(question.Id) is { } name && _workshop.Has(name)) done(_workshop.Write(question with { By = [name] }, CancellationToken.None));
    }

    /// <inheritdoc/>
    public void Withdraw(long id)
    {
    }
}
