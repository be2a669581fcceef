using DeepMusic.Core;

namespace DeepMusic.Live.Sketch;

/// <summary>Writes in real time, on a thread of its own that gives way to all others: neither listening nor answering ever waits for it.</summary>
internal sealed class SketchThread : IScribe, IDisposable
{
    private readonly Workshop _workshop;
    private readonly IClock _clock;
    private readonly Action<Written> _done;
    private readonly Action<string> _fault;
    private readonly WorkThread _work = new("sketching", ThreadPriority.BelowNormal);

    /// <summary>Starts the thread.</summary>
    /// <param name="shelf">Who can write.</param>
    /// <param name="clock">Measures what it takes.</param>
    /// <param name="done">Told what came of every question that was not withdrawn, on the thread; must not throw.</param>
    /// <param name="fault">Told in one line of one that could not learn, on the thread; must not throw.</param>
    public SketchThread(FillerShelf shelf, IClock clock, Action<Written> done, Action<string> fault)
    {
        (_workshop, _clock, _done, _fault) = (new Workshop(shelf, fault), clock, done, fault);
    }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => _work.Add(() => _workshop.Feed(phrase, context));

    /// <inheritdoc/>
    public void Ask(SketchQuestion question) => _work.Ask(question.Id, withdrawn => Write(question, withdrawn));

    /// <inheritdoc/>
    public void Withdraw(long id) => _work.Withdraw(id);

    /// <summary>Withdraws everything and ends the thread; who does not listen is left behind after a moment.</summary>
    public void Dispose() => _work.Dispose();

    private void Write(SketchQuestion question, CancellationToken withdrawn)
    {
        HostTime began = _clock.Now;
        try
        {
            Written written = _workshop.Write(question, withdrawn);
            _done(written with { Spent = _clock.Now - began });
        }
        catch (OperationCanceledException)
        {
            // Nobody wants it any more.
        }
        catch (Exception e)
        {
            // Whatever it is, it ends no set.
            _fault($"the sketchpad stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
