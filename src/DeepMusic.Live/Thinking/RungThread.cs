using System.Collections.Concurrent;
using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Where one rung thinks: a thread of its own, which does one thing after the other, so that an engine that hangs holds up nobody
/// but itself.
/// </summary>
internal sealed class RungThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Rung _rung;
    private readonly IClock _clock;
    private readonly Action<string> _fault;
    private readonly Thread _thread;

    /// <summary>Starts the thread; nobody else may call the engine from now on.</summary>
    /// <param name="rung">Who thinks.</param>
    /// <param name="clock">Measures what it costs.</param>
    /// <param name="fault">Told in one line when the engine could not learn; must not throw.</param>
    public RungThread(Rung rung, IClock clock, Action<string> fault)
    {
        (_rung, _clock, _fault) = (rung, clock, fault);
        _thread = new Thread(Run) { Name = rung.Name, IsBackground = true };
        _thread.Start();
    }

    /// <summary>Lets the engine learn, after all that was asked before.</summary>
    public void Feed(Phrase phrase, MusicalContext context) => _work.Add(() =>
    {
        if (Thought.Learn(_rung.Engine, phrase, context) is { } line) _fault(line);
    });

    /// <summary>Asks the engine, after all that it was fed before.</summary>
    public Attempt Ask(Prompt prompt, CancellationToken withdrawn, ManualResetEventSlim news)
    {
        var attempt = new Attempt(_rung, prompt, _clock, withdrawn, news);
        _work.Add(attempt.Run);
        return attempt;
    }

    /// <summary>Ends the thread when it has done its work; one that does not come back is left behind after a moment.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        if (_thread.Join(TimeSpan.FromMilliseconds(500))) _work.Dispose();
    }

    private void Run()
    {
        foreach (Action work in _work.GetConsumingEnumerable()) work();
    }
}
