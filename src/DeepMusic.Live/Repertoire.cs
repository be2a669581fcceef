using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live;

/// <summary>What the player has played tonight, as far as an answer must not copy it. The oldest is let go of after a while.</summary>
internal sealed class Repertoire
{
    private const int MostPhrases = 400;

    private readonly Queue<Phrase> _phrases = new();

    /// <summary>Remembers a phrase.</summary>
    public void Add(Phrase phrase)
    {
        _phrases.Enqueue(phrase);
        if (_phrases.Count > MostPhrases) _phrases.Dequeue();
    }

    /// <summary>
    /// What is not to be copied for more than <paramref name="notes"/> - 1 notes: all phrases and the call that is being answered. A new set each
    /// time, because the thinking thread reads it while this one grows.
    /// </summary>
    public FactorSet Guard(Phrase call, int notes) => FactorSet.Of(_phrases.Append(call), Math.Max(2, notes));
}
