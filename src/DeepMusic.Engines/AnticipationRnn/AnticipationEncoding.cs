using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// A melody as tokens, one a tick of a sixteenth note: strike one of the piano's 88 pitches, hold what sounds, or rest. The only
/// place that knows the vocabulary.
/// </summary>
public static class AnticipationEncoding
{
    /// <summary>Ticks in a quarter note.</summary>
    public const int TicksPerBeat = 4;

    /// <summary>The lowest pitch, A0.</summary>
    public const int Lowest = 21;

    /// <summary>How many pitches.</summary>
    public const int Pitches = 88;

    /// <summary>What sounds sounds on.</summary>
    public const int Hold = Pitches;

    /// <summary>Silence.</summary>
    public const int Rest = Pitches + 1;

    /// <summary>How many tokens.</summary>
    public const int Tokens = Pitches + 2;

    /// <summary>One tick.</summary>
    public static readonly Beats Tick = new(Beats.TicksPerBeat / TicksPerBeat);

    /// <summary>What each token writes, for constraints.</summary>
    /// <param name="velocity">How hard its notes are struck.</param>
    public static ImmutableArray<Candidate> Vocabulary(byte velocity) =>
    [
        .. Enumerable.Range(0, Pitches).Select(i => new Candidate(CandidateKind.Strike, [new Note(Beats.Zero, Tick, new Pitch(Lowest + i), velocity)], Tick)),
        new Candidate(CandidateKind.Hold, [], Tick),
        new Candidate(CandidateKind.Rest, [], Tick),
    ];

    /// <summary>The token that strikes a pitch, or -1 where the piano has none.</summary>
    public static int Strike(Pitch pitch) => pitch.Number is >= Lowest and < Lowest + Pitches ? pitch.Number - Lowest : -1;

    /// <summary>Whether a token strikes.</summary>
    public static bool IsStrike(int token) => token is >= 0 and < Pitches;

    /// <summary>The pitch a token strikes.</summary>
    public static Pitch PitchOf(int token) => new(Lowest + token);

    /// <summary>
    /// The tokens of the melody between two places. Onsets and ends go to the nearest tick; of two notes on one tick the higher is kept,
    /// and a note lasts a tick at least. A pitch the piano lacks is left out.
    /// </summary>
    /// <param name="notes">Notes by start, starts counted from the same zero as <paramref name="from"/>.</param>
    /// <param name="from">Where the first tick stands.</param>
    /// <param name="ticks">How many ticks.</param>
    public static int[] Encode(ReadOnlySpan<Note> notes, Beats from, int ticks)
    {
        var tokens = new int[ticks];
        Array.Fill(tokens, Rest);
        foreach (Note note in TopLine.Of(notes))
        {
            int token = Strike(note.Pitch);
            int on = TickAt(note.Start - from), off = Math.Max(on + 1, TickAt(note.End - from));
            if (token < 0 || off <= 0 || on >= ticks) continue;
            // A melody is one line: what is struck ends what sounded before.
            for (int t = Math.Max(0, on + 1); t < ticks && (t < off || tokens[t] == Hold); t++) tokens[t] = t < off ? Hold : Rest;
            if (on >= 0) tokens[on] = IsStrike(tokens[on]) ? Math.Max(tokens[on], token) : token;
        }
        return tokens;
    }

    /// <summary>The notes the tokens write. A hold with nothing to hold is silence.</summary>
    /// <param name="tokens">One a tick.</param>
    /// <param name="start">Where the first tick stands.</param>
    /// <param name="velocity">How hard the notes are struck.</param>
    public static List<Note> Decode(ReadOnlySpan<int> tokens, Beats start, byte velocity)
    {
        var notes = new List<Note>();
        bool sounds = false;
        for (int t = 0; t < tokens.Length; t++)
        {
            if (IsStrike(tokens[t])) notes.Add(new Note(start + Tick * t, Tick, PitchOf(tokens[t]), velocity));
            else if (tokens[t] == Hold && sounds) notes[^1] = notes[^1] with { Length = notes[^1].Length + Tick };
            sounds = tokens[t] != Rest && notes.Count > 0;
        }
        return notes;
    }

    /// <summary>The tick nearest to a place counted from the first tick.</summary>
    public static int TickAt(Beats place) => (int)(place.Round(Tick).Ticks / Tick.Ticks);
}
