using System.Runtime.InteropServices;
using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Phrases to symbols and back, for one answer: the only place that knows the vocabulary. Pitches are carried into the answer's
/// key and register, times stand on slots, and what the knobs for polyphony and longest note ask is done to the symbols themselves,
/// so that a pianist's chords leave a melody and not nothing.
/// </summary>
internal sealed class MarkovEncoding
{
    /// <summary>The symbol that stands between phrases. It is never written.</summary>
    public const int Boundary = 0;

    /// <summary>The slot where nothing asks for a finer one: a sixth of a sixteenth, so that triplets have their place.</summary>
    public static readonly Beats PlainSlot = new(Beats.TicksPerBeat / 24);

    private readonly Dictionary<MarkovSymbol, int> _numbers = [];
    private readonly List<MarkovSymbol> _symbols = [new MarkovSymbol(0, 1, Beats.Zero, int.MaxValue, false)];

    /// <summary>The key of the answer.</summary>
    public required Key Key { get; init; }

    /// <summary>Whether notes outside the key's scale are unwanted.</summary>
    public required bool Locked { get; init; }

    /// <summary>The middle of the answer's register, a MIDI note number.</summary>
    public required int Register { get; init; }

    /// <summary>The length of a slot, which divides <see cref="PlainSlot"/>.</summary>
    public required Beats Slot { get; init; }

    /// <summary>The felt beat, which phases are counted in.</summary>
    public required Beats Pulse { get; init; }

    /// <summary>The most notes at once; null for any number, sounding over one another as they were played.</summary>
    public required int? Voices { get; init; }

    /// <summary>The longest a note may sound, or null.</summary>
    public required Beats? Longest { get; init; }

    /// <summary>The vocabulary so far.</summary>
    public ReadOnlySpan<MarkovSymbol> Symbols => CollectionsMarshal.AsSpan(_symbols);

    /// <summary>The number of a symbol, new or known.</summary>
    public int Number(MarkovSymbol symbol)
    {
        if (_numbers.TryGetValue(symbol, out int number)) return number;
        _numbers.Add(symbol, _symbols.Count);
        _symbols.Add(symbol);
        return _symbols.Count - 1;
    }

    /// <summary>How long notes may sound when the next event comes after <paramref name="advance"/> slots.</summary>
    public Beats Sounding(Beats length, int advance)
    {
        if (Voices is not null && advance > 0) length = Beats.Min(length, Slot * advance);
        return Longest is { } longest ? Beats.Min(length, longest) : length;
    }

    /// <summary>The phase of a place in the music; the player's deviation from the sixteenths at the phrase's start is not in it.</summary>
    public int Phase(Beats start, Beats offset) => (int)((start.Round(Beats.Sixteenth) + offset).Modulo(Pulse).Ticks / Slot.Ticks);

    /// <summary>How a phrase's pitches are carried into the answer's key and register.</summary>
    public Degrees Carrying(Heard heard, int centre) => heard.Stays
        ? new Degrees(Key, Register, Key, Register, snap: false)
        : new Degrees(heard.Key is { Confidence: 0, Locked: false } ? Key : heard.Key.Key, centre, Key, Register, Locked);

    /// <summary>The symbols of a phrase, each with the place of its highest note in the phrase (-1 for a rest).</summary>
    public List<(MarkovSymbol Symbol, int Note)> Encode(Heard heard, Degrees degrees)
    {
        Phrase phrase = heard.Phrase;
        var events = new List<(MarkovSymbol, int)>();
        if (phrase.IsRest) return events;
        Beats first = phrase.Notes[0].Start.Round(PlainSlot);
        if (first > Beats.Zero && !heard.OnPaper) events.Add((new MarkovSymbol(0, Slots(first), Beats.Zero, Phase(phrase.Start, Beats.Zero), false), -1));
        for (int i = 0, next; i < phrase.Notes.Length; i = next)
        {
            Beats start = phrase.Notes[i].Start.Round(PlainSlot);
            UInt128 pitches = 0;
            int top = i;
            for (next = i; next < phrase.Notes.Length && phrase.Notes[next].Start.Round(PlainSlot) == start; next++)
            {
                pitches |= UInt128.One << degrees.Carry(phrase.Notes[next].Pitch.Number);
                if (phrase.Notes[next].Pitch - phrase.Notes[top].Pitch > 0) top = next;
            }
            if (Voices is { } voices) pitches = MarkovSymbol.Highest(pitches, voices);
            int advance = next < phrase.Notes.Length ? Slots(phrase.Notes[next].Start.Round(PlainSlot) - start)
                : heard.Next is { } goesOn ? Math.Max(1, Slots(goesOn - start)) : 0;
            Beats length = Sounding(Beats.Max(PlainSlot, phrase.Notes[top].Length.Round(PlainSlot)), advance);
            events.Add((new MarkovSymbol(pitches, advance, length, Phase(phrase.Start, start), false), top));
        }
        return events;
    }

    /// <summary>Writes out sampled symbols as notes, all at one velocity. Notes are cut at the end, and where their pitch is struck again.</summary>
    public List<Note> Decode(IReadOnlyList<Step> path, Beats length, Func<Step, byte> velocity)
    {
        var notes = new List<Note>();
        foreach (Step step in path)
        {
            Beats start = Slot * step.Slot;
            MarkovSymbol symbol = _symbols[step.Symbol];
            foreach (Pitch pitch in symbol.Struck)
            {
                for (int i = notes.Count - 1; i >= 0; i--)
                    if (notes[i].Pitch == pitch && notes[i].End > start) notes[i] = notes[i] with { Length = start - notes[i].Start };
                notes.Add(new Note(start, Beats.Min(symbol.Length, length - start), pitch, velocity(step)));
            }
        }
        return notes;
    }

    private int Slots(Beats length) => (int)(length.Ticks / Slot.Ticks);
}
