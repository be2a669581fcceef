using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Four voices on the grid of sixteenths: a token for each cell (see <see cref="DeepBachEncoding"/>), and what is known of the ticks. A cell's
/// number is 4 tick + voice. Thread-safe: no.
/// </summary>
public sealed class ChoraleGrid
{
    private readonly byte[] _tokens;

    /// <summary>A grid of silence.</summary>
    /// <param name="frame">What is known of its ticks.</param>
    /// <param name="ticks">How many.</param>
    public ChoraleGrid(ChoraleFrame frame, int ticks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ticks);
        (Frame, Ticks, _tokens) = (frame, ticks, new byte[ticks * DeepBachEncoding.Voices]);
        for (int cell = 0; cell < _tokens.Length; cell++) _tokens[cell] = (byte)DeepBachEncoding.Rest(cell % DeepBachEncoding.Voices);
    }

    private ChoraleGrid(ChoraleFrame frame, byte[] tokens) => (Frame, Ticks, _tokens) = (frame, tokens.Length / DeepBachEncoding.Voices, tokens);

    /// <summary>What is known of its ticks.</summary>
    public ChoraleFrame Frame { get; }

    /// <summary>How many ticks.</summary>
    public int Ticks { get; }

    /// <summary>All tokens, tick after tick: [T, 4].</summary>
    public ReadOnlySpan<byte> Tokens => _tokens;

    /// <summary>The token of a cell.</summary>
    public int this[int tick, int voice]
    {
        get => _tokens[tick * DeepBachEncoding.Voices + voice];
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)value, (uint)DeepBachEncoding.Tokens(voice), nameof(value));
            _tokens[tick * DeepBachEncoding.Voices + voice] = (byte)value;
        }
    }

    /// <summary>The number of the pitch that sounds in a cell, -1 for silence.</summary>
    public int Sounding(int tick, int voice)
    {
        for (; tick >= 0; tick--)
        {
            int token = this[tick, voice];
            if (token == DeepBachEncoding.Hold(voice)) continue;
            return DeepBachEncoding.IsStrike(voice, token) ? DeepBachEncoding.PitchOf(voice, token) : -1;
        }
        return -1;
    }

    /// <summary>A grid of its own with the same cells.</summary>
    public ChoraleGrid Clone() => new(Frame, (byte[])_tokens.Clone());

    /// <summary>The same cells, told otherwise of their ticks.</summary>
    public ChoraleGrid With(ChoraleFrame frame) => new(frame, (byte[])_tokens.Clone());

    /// <summary>Some ticks of it. A note that sounds on into them is struck at their beginning.</summary>
    public ChoraleGrid Part(int from, int ticks)
    {
        var part = new ChoraleGrid(Frame.Part(from, ticks), _tokens[(from * DeepBachEncoding.Voices)..((from + ticks) * DeepBachEncoding.Voices)]);
        for (int voice = 0; voice < DeepBachEncoding.Voices && ticks > 0; voice++)
        {
            if (part[0, voice] != DeepBachEncoding.Hold(voice)) continue;
            int pitch = Sounding(from, voice);
            part[0, voice] = pitch < 0 ? DeepBachEncoding.Rest(voice) : DeepBachEncoding.Strike(voice, pitch);
        }
        return part;
    }

    /// <summary>The same after some ticks of silence.</summary>
    public ChoraleGrid After(int ticks)
    {
        var later = new ChoraleGrid(Frame.After(ticks), ticks + Ticks);
        _tokens.CopyTo(later._tokens, ticks * DeepBachEncoding.Voices);
        return later;
    }

    /// <summary>The same with equal neighbours as one note: what a grid of pitches knows.</summary>
    public ChoraleGrid Merged()
    {
        ChoraleGrid merged = With(Frame with { Struck = false });
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
            for (int tick = 1, before = Sounding(0, voice); tick < Ticks; tick++)
            {
                int pitch = Sounding(tick, voice);
                if (pitch >= 0 && pitch == before) merged[tick, voice] = DeepBachEncoding.Hold(voice);
                before = pitch;
            }
        return merged;
    }

    /// <summary>The lowest and the highest shift that keep every voice in its range: at most 0 and at least 0.</summary>
    public (int Down, int Up) Shifts()
    {
        (int down, int up) = (-12, 12);
        for (int cell = 0; cell < _tokens.Length; cell++)
        {
            int voice = cell % DeepBachEncoding.Voices;
            if (!DeepBachEncoding.IsStrike(voice, _tokens[cell])) continue;
            (down, up) = (Math.Max(down, -_tokens[cell]), Math.Min(up, DeepBachEncoding.Pitches(voice) - 1 - _tokens[cell]));
        }
        return (down, up);
    }

    /// <summary>The same in another key; the shift is one of <see cref="Shifts"/>.</summary>
    public ChoraleGrid Transposed(int semitones)
    {
        ChoraleGrid shifted = With(Frame.Transposed(semitones));
        for (int tick = 0; tick < Ticks; tick++)
            for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                if (DeepBachEncoding.IsStrike(voice, this[tick, voice])) shifted[tick, voice] = this[tick, voice] + semitones;
        return shifted;
    }

    /// <summary>
    /// The voices of a phrase: <see cref="Note.Voice"/> 0 to 3 from the soprano down, other voices are left out. Onsets and ends go to the nearest tick;
    /// what is struck ends what its voice held; a pitch outside its voice's range is taken in the nearest octave inside.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="meter">Its meter; bar lines count from the music's zero.</param>
    /// <param name="key">Its key, or null.</param>
    public static ChoraleGrid Of(Phrase phrase, TimeSignature meter, Key? key)
    {
        int ticks = (int)(phrase.Length.Ceiling(DeepBachEncoding.Tick).Ticks / DeepBachEncoding.Tick.Ticks);
        int tonic = key is null ? -1 : (key.Tonic + key.Scale.ParentMajor).Value;
        var grid = new ChoraleGrid(new ChoraleFrame(meter, TickAt(phrase.Start.Modulo(meter.Bar)), tonic, true, []), ticks);
        foreach (Note note in phrase.Notes)
        {
            int voice = note.Voice, on = TickAt(note.Start);
            if (voice >= DeepBachEncoding.Voices || on >= ticks) continue;
            int off = Math.Min(ticks, Math.Max(on + 1, TickAt(note.End)));
            for (int tick = on; tick < ticks && (tick < off || grid[tick, voice] == DeepBachEncoding.Hold(voice)); tick++)
                grid[tick, voice] = tick < off ? DeepBachEncoding.Hold(voice) : DeepBachEncoding.Rest(voice);
            grid[on, voice] = DeepBachEncoding.Strike(voice, note.Pitch.Number);
        }
        return grid;
    }

    /// <summary>The notes of the grid, <see cref="Note.Voice"/> 0 to 3 from the soprano down.</summary>
    /// <param name="start">Where it starts in the music.</param>
    /// <param name="velocity">How hard its notes are struck.</param>
    public Phrase ToPhrase(Beats start, byte velocity)
    {
        var notes = new List<Note>();
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
            for (int tick = 0; tick < Ticks; tick++)
            {
                if (!DeepBachEncoding.IsStrike(voice, this[tick, voice])) continue;
                int off = tick + 1;
                while (off < Ticks && this[off, voice] == DeepBachEncoding.Hold(voice)) off++;
                notes.Add(new Note(DeepBachEncoding.Tick * tick, DeepBachEncoding.Tick * (off - tick), new Pitch(DeepBachEncoding.PitchOf(voice, this[tick, voice])), velocity) { Voice = (byte)voice });
            }
        return new Phrase(start, DeepBachEncoding.Tick * Ticks, notes);
    }

    /// <summary>Writes a cell that is known to be a token of its voice.</summary>
    internal void Put(int cell, int token) => _tokens[cell] = (byte)token;

    private static int TickAt(Beats place) => (int)(place.Round(DeepBachEncoding.Tick).Ticks / DeepBachEncoding.Tick.Ticks);
}
