using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// What the player has played tonight, as far as an answer must not copy it. The oldest is let go of after a while. Kept in chapters:
/// one that is full never changes, so that a question and whoever thinks of it may share it.
/// </summary>
internal sealed class Repertoire
{
    private const int PhrasesInChapter = 20;
    private const int MostChapters = 20;

    private readonly List<Phrase> _open = [];
    private readonly Queue<Phrase[]> _chapters = new();
    private ImmutableArray<FactorSet> _sets = [];
    private int _notes = 2;

    /// <summary>Remembers a phrase.</summary>
    public void Add(Phrase phrase)
    {
        _open.Add(phrase);
        if (_open.Count < PhrasesInChapter) return;
        _chapters.Enqueue([.. _open]);
        _sets = _sets.Add(FactorSet.Of(_open, _notes));
        _open.Clear();
        if (_chapters.Count <= MostChapters) return;
        _chapters.Dequeue();
        _sets = _sets.RemoveAt(0);
    }

    /// <summary>What is not to be copied for more than <paramref name="notes"/> - 1 notes: all phrases and the call that is being answered.</summary>
    public FactorSet Guard(Phrase call, int notes)
    {
        notes = Math.Max(2, notes);
        if (notes != _notes) (_notes, _sets) = (notes, [.. _chapters.Select(c => FactorSet.Of(c, notes))]);
        var guard = new FactorSet(notes, _sets);
        foreach (Phrase phrase in _open) guard.Add(phrase);
        guard.Add(call);
        return guard;
    }
}
