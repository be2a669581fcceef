using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// A question put to one rung: the rung's thread works on it, the thinking thread waits for what comes of it and no longer than it
/// likes. Thread-safe: yes.
/// </summary>
/// <param name="rung">Who is asked.</param>
/// <param name="prompt">What is asked.</param>
/// <param name="clock">Measures what it costs.</param>
/// <param name="withdrawn">Withdraws it.</param>
/// <param name="news">Set whenever there is something to see.</param>
internal sealed class Attempt(Rung rung, Prompt prompt, IClock clock, CancellationToken withdrawn, ManualResetEventSlim news)
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(withdrawn);
    private readonly Lock _gate = new();
    private Answer? _part;
    private Answer? _answer;
    private Exception? _failure;
    private HostTime? _began;

    /// <summary>When it was begun with; null while what was asked before is still in the way.</summary>
    public HostTime? Began
    {
        get { lock (_gate) return _began; }
    }

    /// <summary>As much of the answer as is settled; null before there is any.</summary>
    public Answer? Part
    {
        get { lock (_gate) return _part; }
    }

    /// <summary>The whole answer; null before there is one.</summary>
    public Answer? Answer
    {
        get { lock (_gate) return _answer; }
    }

    /// <summary>Why there will be no answer; null as long as there may be.</summary>
    public Exception? Failure
    {
        get { lock (_gate) return _failure; }
    }

    /// <summary>Nobody waits for it any more.</summary>
    public void Cancel() => _cancel.Cancel();

    /// <summary>Works on it; on the rung's thread.</summary>
    public void Run()
    {
        if (_cancel.IsCancellationRequested) return;
        HostTime began = clock.Now;
        lock (_gate) _began = began;
        try
        {
            Answer answer = rung.Engine is IStreamingImproviser streaming
                ? streaming.Respond(prompt, part => Settle(part, began), _cancel.Token)
                : rung.Engine.Respond(prompt, _cancel.Token);
            rung.Costs.Record(clock.Now - began, prompt.Length);
            lock (_gate) _answer = Ladder.Named(rung, answer);
        }
        catch (Exception e)
        {
            lock (_gate) _failure = e;
        }
        news.Set();
    }

    private void Settle(Answer part, HostTime began)
    {
        if (part.Phrase.IsRest) return;
        if (Part is null) rung.Beginnings.Record(clock.Now - began, Beats.Quarter);
        lock (_gate) _part = Ladder.Named(rung, part);
        news.Set();
    }
}
