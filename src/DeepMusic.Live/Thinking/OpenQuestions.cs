using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>The questions that were asked and not withdrawn, and what has come of each so far. Thread-safe: no.</summary>
internal sealed class OpenQuestions(IThinker thinker)
{
    private readonly Dictionary<long, Thought?> _open = [];

    /// <summary>Asks.</summary>
    public void Ask(long id, Prompt prompt)
    {
        _open[id] = null;
        thinker.Ask(id, prompt);
    }

    /// <summary>Takes in what came of a question. Returns whether anybody still wants to know.</summary>
    public bool Take(Thought thought)
    {
        if (!_open.ContainsKey(thought.Id)) return false;
        _open[thought.Id] = thought;
        return true;
    }

    /// <summary>What has come of a question; null where nothing has, or nobody wants to know.</summary>
    public Thought? Of(long id) => _open.GetValueOrDefault(id);

    /// <summary>Nobody wants to know any more.</summary>
    public void Withdraw(long id)
    {
        _open.Remove(id);
        thinker.Withdraw(id);
    }
}
