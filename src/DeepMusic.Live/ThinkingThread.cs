using System.Collections.Concurrent;
using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>Thinks on a thread of its own, so that listening never waits for an answer.</summary>
public sealed class ThinkingThread : IThinker, IDisposable
{
    private readonly IImproviser _engine;
    private readonly Action<Thought> _done;
    private readonly Action<string> _fault;
    private readonly BlockingCollection<(long Id, Action<CancellationToken> Work)> _work = [];
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _asked = new();
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="engine">Who thinks; nobody else may call it from now on.</param>
    /// <param name="done">Told of every thought, on the thinking thread; must not throw.</param>
    /// <param name="fault">Told in one line when the engine could not learn, on the thinking thread; must not throw.</param>
    public ThinkingThread(IImproviser engine, Action<Thought> done, Action<string> fault)
    {
        _engine = engine;
        _done = done;
        _fault = fault;
        _thread = new Thread(Run) { Name = "thinking", IsBackground = true };
        _thread.Start();
    }

    /// <inheritdoc/>
    public string Engine => _engine.Name;

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => Add(0, _ =>
    {
        if (Thought.Learn(_engine, phrase, context) is { } fault) _fault(fault);
    });

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt)
    {
        _asked[id] = new CancellationTokenSource();
        Add(id, withdrawn =>
        {
            if (Thought.Of(_engine, id, prompt, withdrawn) is { } thought) _done(thought);
        });
    }

    /// <inheritdoc/>
    public void Withdraw(long id)
    {
        if (_asked.TryGetValue(id, out CancellationTokenSource? question)) question.Cancel();
    }

    /// <summary>Withdraws everything and ends the thread; an engine that does not listen is left behind after a second.</summary>
    public void Dispose()
    {
        foreach (CancellationTokenSource question in _asked.Values) question.Cancel();
        _work.CompleteAdding();
        if (_thread != Thread.CurrentThread && _thread.Join(TimeSpan.FromSeconds(1))) _work.Dispose();
    }

    private void Add(long id, Action<CancellationToken> work)
    {
        if (!_work.IsAddingCompleted) _work.Add((id, work));
    }

    private void Run()
    {
        foreach ((long id, Action<CancellationToken> work) in _work.GetConsumingEnumerable())
        {
            CancellationTokenSource? question = id == 0 ? null : _asked.GetValueOrDefault(id);
            if (question is not { IsCancellationRequested: true }) work(question?.Token ?? CancellationToken.None);
            _asked.TryRemove(id, out _);
        }
    }
}
