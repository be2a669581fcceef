using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>A phrase that was learned, and the key it was heard in.</summary>
internal sealed class Heard(Phrase phrase, KeyEstimate key, string name)
{
    private readonly int _centre = phrase.IsRest ? 0 : (int)Math.Round(phrase.Notes.Average(n => n.Pitch.Number));
    private (Degrees Carried, Beats Slot, Beats Pulse, int? Voices, Beats? Longest) _asked;
    private List<(MarkovSymbol Symbol, int Note)>? _events;

    /// <summary>The phrase.</summary>
    public Phrase Phrase => phrase;

    /// <summary>The key it was heard in.</summary>
    public KeyEstimate Key => key;

    /// <summary>What the performer is shown as its name.</summary>
    public string Name => name;

    /// <summary>
    /// Whether it stands on paper: its phrase starts at a bar line wherever the first note stands, so that there is no rest before that.
    /// </summary>
    public bool OnPaper { get; init; }

    /// <summary>Whether it is heard at its own pitches, whatever is asked for: it stands beside what is to be written.</summary>
    public bool Stays { get; init; }

    /// <summary>Whether a phrase begins with it; else it is the middle of one.</summary>
    public bool Begins { get; init; } = true;

    /// <summary>Where the music goes on that it is the beginning of, from the phrase's start; null where it ends a phrase.</summary>
    public Beats? Next { get; init; }

    /// <summary>The phrase in an encoding; remembered, for the next answer is mostly in the same key and register.</summary>
    public List<(MarkovSymbol Symbol, int Note)> Events(MarkovEncoding encoding)
    {
        Degrees carried = encoding.Carrying(this, _centre);
        if (_events is not null && (encoding.Slot, encoding.Pulse, encoding.Voices, encoding.Longest) == (_asked.Slot, _asked.Pulse, _asked.Voices, _asked.Longest)
            && carried.Same(_asked.Carried)) return _events;
        _asked = (carried, encoding.Slot, encoding.Pulse, encoding.Voices, encoding.Longest);
        return _events = encoding.Encode(this, carried);
    }
}
