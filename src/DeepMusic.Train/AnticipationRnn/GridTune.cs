using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// A tune as the network sees it: tokens on a grid of sixteenths, and what is known of each tick. It starts at a bar line. Where the
/// melody is silent for several bars, one of them is kept: others play there.
/// </summary>
public sealed class GridTune
{
    private const byte PlainVelocity = 80;

    private readonly Beats[] _inBar;
    private readonly TimeSignature[] _meters;
    private readonly Chord?[] _chords;
    private readonly int[] _strikes;
    private readonly int[] _pitches;

    /// <summary>Puts a tune on the grid.</summary>
    public GridTune(Tune tune)
    {
        Tune = tune;
        int[] all = AnticipationEncoding.Encode(tune.Melody.Notes.AsSpan(), Beats.Zero, AnticipationEncoding.TickAt(tune.Melody.Length));
        int[] kept = WithoutInterludes(tune, all);
        Tokens = [.. kept.Select(t => all[t])];
        int ticks = kept.Length;
        _inBar = new Beats[ticks];
        _meters = new TimeSignature[ticks];
        _chords = new Chord?[ticks];
        _strikes = new int[ticks + 1];
        _pitches = new int[ticks + 1];
        (Lowest, Highest) = (127, 0);
        for (int t = 0; t < ticks; t++)
        {
            Beats place = AnticipationEncoding.Tick * kept[t];
            _inBar[t] = place - tune.BarLine(place);
            _meters[t] = tune.MeterAt(place);
            _chords[t] = tune.ChordAt(place);
            bool strikes = AnticipationEncoding.IsStrike(Tokens[t]);
            int pitch = strikes ? AnticipationEncoding.PitchOf(Tokens[t]).Number : 0;
            (_strikes[t + 1], _pitches[t + 1]) = (_strikes[t] + (strikes ? 1 : 0), _pitches[t] + pitch);
            if (strikes) (Lowest, Highest) = (Math.Min(Lowest, pitch), Math.Max(Highest, pitch));
        }
    }

    /// <summary>The tune.</summary>
    public Tune Tune { get; }

    /// <summary>One token a tick.</summary>
    public int[] Tokens { get; }

    /// <summary>How many ticks.</summary>
    public int Ticks => Tokens.Length;

    /// <summary>The melody as it stands on the grid.</summary>
    public Phrase Melody => new(Beats.Zero, AnticipationEncoding.Tick * Ticks, AnticipationEncoding.Decode(Tokens, Beats.Zero, PlainVelocity));

    /// <summary>The lowest pitch.</summary>
    public int Lowest { get; }

    /// <summary>The highest pitch.</summary>
    public int Highest { get; }

    /// <summary>The chord at a tick, as written or heard.</summary>
    public Chord? ChordAt(int tick) => _chords[tick];

    /// <summary>Whether a tick is a pulse of its meter: where feet tap.</summary>
    public bool IsStrong(int tick) => _inBar[tick].Modulo(_meters[tick].Pulse) == Beats.Zero;

    /// <summary>The token at a tick when the tune is shifted by semitones; before the tune there is silence.</summary>
    public int Token(int tick, int shift)
    {
        if (tick < 0) return AnticipationEncoding.Rest;
        int token = Tokens[tick];
        return AnticipationEncoding.IsStrike(token) ? token + shift : token;
    }

    /// <summary>Onsets a beat within some ticks.</summary>
    public double Density(int from, int to) => (_strikes[to] - _strikes[from]) * (double)AnticipationEncoding.TicksPerBeat / (to - from);

    /// <summary>The mean pitch struck within some ticks, or null where none is.</summary>
    public double? Register(int from, int to) =>
        _strikes[to] == _strikes[from] ? null : (_pitches[to] - _pitches[from]) / (double)(_strikes[to] - _strikes[from]);

    /// <summary>Writes what is known of a tick when the tune is shifted by semitones.</summary>
    public void Write(Span<float> features, int tick, int shift, bool chord, bool key)
    {
        TickFeatures.WritePlace(features, _inBar[tick], _meters[tick]);
        if (chord && _chords[tick] is { } sounding) TickFeatures.WriteChord(features, sounding.Root + shift, sounding.Classes.Transpose(shift));
        if (key) TickFeatures.WriteKey(features, Tune.Key.Tonic + shift, Tune.Key.Classes.Transpose(shift));
    }

    /// <summary>What is known of some ticks, from the first if nothing else is said, [ticks, D].</summary>
    public float[] Features(AnticipationConfig config, bool chord, bool key, int from = 0, int? ticks = null) =>
        Features(config, chord ? _chords : new Chord?[Ticks], key, from, ticks);

    /// <summary>The same with other chords, one a tick.</summary>
    public float[] Features(AnticipationConfig config, Chord?[] chords, bool key, int from = 0, int? ticks = null)
    {
        var features = new float[(ticks ?? Ticks) * config.Features];
        for (int t = 0; t < (ticks ?? Ticks); t++)
        {
            Span<float> tick = features.AsSpan(t * config.Features, config.Features);
            Write(tick, from + t, 0, chord: false, key);
            if (chords[from + t] is { } chord) TickFeatures.WriteChord(tick, chord.Root, chord.Classes);
        }
        return features;
    }

    private static int[] WithoutInterludes(Tune tune, int[] tokens)
    {
        var kept = new List<int>(tokens.Length);
        bool silence = false;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            Beats bar = tune.MeterAt(AnticipationEncoding.Tick * from).Bar;
            to = Math.Min(tokens.Length, from + Math.Max(1, AnticipationEncoding.TickAt(bar)));
            bool silent = tokens.AsSpan(from, to - from).IndexOfAnyExcept(AnticipationEncoding.Rest) < 0;
            if (!silent || !silence) kept.AddRange(Enumerable.Range(from, to - from));
            silence = silent;
        }
        return [.. kept];
    }
}
