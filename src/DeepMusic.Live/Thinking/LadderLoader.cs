using System.Collections.Concurrent;
using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Makes engines ready while a set is played, one after the other, on a thread of its own that gives way to all others: opened, and asked
/// a few questions first, so that it is known what they cost.
/// </summary>
internal sealed class LadderLoader : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly HashSet<EngineChoice> _begun = [];
    private readonly Action<EngineChoice, Ladder> _ready;
    private readonly Action<string> _fault;
    private readonly Thread _thread;
    private volatile bool _stopping;

    /// <param name="ready">Told of each engine that is ready, on the loading thread; must not throw.</param>
    /// <param name="fault">Told in one line why one cannot be had, on the loading thread; must not throw.</param>
    public LadderLoader(Action<EngineChoice, Ladder> ready, Action<string> fault)
    {
        (_ready, _fault) = (ready, fault);
        _thread = new Thread(Run) { Name = "loading", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    /// <summary>Makes the engine of a preset ready, after what was asked for before; nothing if that has been begun.</summary>
    public void Ask(Preset preset)
    {
        if (!_stopping) _work.Add(() => Make(preset));
    }

    /// <summary>Lets an engine learn what was played before it came.</summary>
    /// <param name="ladder">The engine, and those below it; nobody asks it anything yet.</param>
    /// <param name="heard">What was played.</param>
    /// <param name="done">Told afterwards, on the loading thread; must not throw.</param>
    public void Teach(Ladder ladder, IReadOnlyList<(Phrase Phrase, MusicalContext Context)> heard, Action done)
    {
        if (_stopping) return;
        _work.Add(() =>
        {
            foreach ((Phrase phrase, MusicalContext context) in heard)
                if (!_stopping) ladder.Feed(phrase, context, _fault);
            done();
        });
    }

    /// <summary>Makes nothing more ready; what is under way is left behind after a moment.</summary>
    public void Dispose()
    {
        _stopping = true;
        _work.CompleteAdding();
        if (_thread.Join(TimeSpan.FromMilliseconds(200))) _work.Dispose();
    }

    private void Run()
    {
        foreach (Action work in _work.GetConsumingEnumerable())
            if (!_stopping) work();
    }

    private void Make(Preset preset)
    {
        EngineChoice choice = EngineChoice.Of(preset);
        if (!_begun.Add(choice)) return;
        try
        {
            Ladder ladder = EngineShelf.New(choice);
            WarmUp.Prime(preset, ladder);
            if (!_stopping) _ready(choice, ladder);
        }
        catch (Exception e)
        {
            // Whatever it is, the set goes on with the engine that answers; it may be there by the time it is asked for again.
            _begun.Remove(choice);
            _fault($"{preset.Name}: {choice.Engine} cannot be had: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
