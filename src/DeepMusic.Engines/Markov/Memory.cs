using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>What was fed: a corpus from the start, and the player's phrases, of which the oldest are forgotten first.</summary>
internal sealed class Memory
{
    private readonly MarkovConfig _config;
    private readonly List<Heard> _corpus = [];
    private readonly Queue<Heard> _played = [];
    private readonly Queue<(Chord Chord, Key Key)> _chords = [];
    private int _phrases;

    /// <summary>A memory of a corpus alone.</summary>
    public Memory(MarkovConfig config, IEnumerable<(Phrase Phrase, Key Key)> corpus)
    {
        if (config.Order is < 1 or > 8) throw new ArgumentException($"markov: an order of {config.Order} is outside 1..8", nameof(config));
        _config = config;
        int notes = 0;
        foreach ((Phrase phrase, Key key) in corpus)
        {
            if ((notes += phrase.Notes.Length) > config.MostCorpus) break;
            if (!phrase.IsRest) _corpus.Add(new Heard(phrase, new KeyEstimate(key, 1, true), $"corpus phrase {_corpus.Count + 1}"));
        }
    }

    /// <summary>The corpus.</summary>
    public IReadOnlyList<Heard> Corpus => _corpus;

    /// <summary>The player's phrases, the oldest first.</summary>
    public IReadOnlyCollection<Heard> Played => _played;

    /// <summary>The chords that were heard under them, in order, and the key of each.</summary>
    public IReadOnlyCollection<(Chord Chord, Key Key)> Chords => _chords;

    /// <summary>How many notes of the player are remembered.</summary>
    public int Notes { get; private set; }

    /// <summary>The name of the player's next phrase.</summary>
    public string NextName => $"your phrase {_phrases + 1}";

    /// <summary>Learns a phrase.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        string name = NextName;
        _phrases++;
        if (context.Chord is { } chord)
        {
            _chords.Enqueue((chord, context.Key.Key));
            if (_chords.Count > _config.MostPlayed) _chords.Dequeue();
        }
        if (phrase.IsRest) return;
        _played.Enqueue(new Heard(phrase, context.Key, name));
        Notes += phrase.Notes.Length;
        while (Notes > _config.MostPlayed && _played.Count > 1) Notes -= _played.Dequeue().Phrase.Notes.Length;
    }

    /// <summary>Forgets the player.</summary>
    public void Reset()
    {
        _played.Clear();
        _chords.Clear();
        (Notes, _phrases) = (0, 0);
    }
}
