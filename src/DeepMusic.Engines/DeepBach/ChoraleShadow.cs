using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// A voice that goes with the player's, note by note, at key-down: the alto under what is played as a soprano, or the soprano over it as an alto. It
/// remembers what was played and what it answered for some bars, on the grid of sixteenths, and thinks of a bass and a tenor as well, so that the four make a
/// chord. Deterministic. Thread-safe: no. Realtime-safe: no; a fraction of a millisecond to a few, once warm without memory from the heap.
/// </summary>
/// <param name="network">A network that writes in order of time.</param>
public sealed class ChoraleShadow(IOrderedNetwork network)
{
    private const int Voices = DeepBachEncoding.Voices, Kept = 16, Slots = 40;
    private const int Soprano = 0, Alto = 1, Tenor = 2, Bass = 3;

    // Nats: two voices alone have no bass to carry a fourth or a second.
    private const double Dissonance = 1.5;

    private readonly byte[] _known = new byte[Slots * Voices];
    private readonly float[] _logits = new float[DeepBachEncoding.MostTokens];
    private readonly int[] _sounding = new int[Voices];     // the token that was struck last, -1 for none
    private long _origin, _at = long.MinValue;              // sixteenths of the music: the grid's first, the last that was played at
    private int _shift;
    private bool _above;
    private TimeSignature _meter;
    private int _tonic = int.MinValue;

    /// <summary>Forgets what was played.</summary>
    public void Reset() => (_at, _shift, _above) = (long.MinValue, 0, false);

    /// <summary>The pitch to sound with a key that comes down; null where none is allowed.</summary>
    /// <param name="at">Where it stands in the music.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="key">The key, or null.</param>
    /// <param name="struck">The key's pitch.</param>
    /// <param name="above">Whether the voice goes above it, or else below.</param>
    /// <param name="allowed">Which pitches may sound.</param>
    public Pitch? Choose(Beats at, TimeSignature meter, Key? key, Pitch struck, bool above, Func<Pitch, bool> allowed)
    {
        int played = above ? Alto : Soprano, answering = above ? Soprano : Alto;
        int shift = DeepBachEncoding.InRange(played, struck.Number + _shift) && above == _above ? _shift : Octaves(played, struck.Number);
        int tonic = key is null ? -1 : (key.Tonic + key.Scale.ParentMajor).Value;
        // Notes out of order by a moment fall on one tick: the line of beats may bend back a little between them.
        long now = at.Round(DeepBachEncoding.Tick).Ticks / DeepBachEncoding.Tick.Ticks;
        if (now == _at - 1) now = _at;
        Reach(now, meter, tonic, shift, above);
        int tick = (int)(now - _origin), first = tick * Voices;
        for (int voice = 0; voice < Voices; voice++) _known[first + voice] = (byte)DeepBachEncoding.Unknown(voice);
        Put(first, played, DeepBachEncoding.Strike(played, struck.Number + shift));
        // The answer first, told only what is played; then what would stand with both, for the next one to know.
        Pitch? chosen = null;
        foreach (int voice in (ReadOnlySpan<int>)[answering, Bass, Alto, Tenor])
        {
            if (voice == played || _known[first + voice] != DeepBachEncoding.Unknown(voice)) continue;
            network.OddsKnowing(_known, first + voice, _logits);
            int token = voice == answering ? Best(voice, struck, shift, above, allowed) : Best(voice);
            if (voice == answering && token >= 0) chosen = new Pitch(DeepBachEncoding.PitchOf(voice, token) - shift);
            if (token >= 0) Put(first, voice, token);
            else _known[first + voice] = (byte)DeepBachEncoding.Rest(voice);
        }
        return chosen;
    }

    // Brings the grid to a tick: what was struck sounds on until there. Notes played together, or out of order by a moment, fall on one tick.
    private void Reach(long now, TimeSignature meter, int tonic, int shift, bool above)
    {
        bool fresh = _at == long.MinValue || now < _at || now - _at > Kept || shift != _shift || above != _above;
        bool told = fresh || meter != _meter || tonic != _tonic;
        (_shift, _above, _meter, _tonic) = (shift, above, meter, tonic);
        long last = _at;
        _at = now;
        if (fresh)
        {
            _origin = now;
            _known.AsSpan().Fill(0);
            Forget(0);
            Array.Fill(_sounding, -1);
        }
        else
        {
            if (now - _origin >= Slots)
            {
                // The last bar is kept.
                int gone = (int)(last + 1 - _origin) - Kept;
                Keep(gone);
                _origin += gone;
                told = true;
            }
            for (long tick = last + 1; tick < now; tick++)
                for (int voice = 0; voice < Voices; voice++)
                    _known[(tick - _origin) * Voices + voice] = (byte)(_sounding[voice] >= 0 ? DeepBachEncoding.Hold(voice) : DeepBachEncoding.Rest(voice));
        }
        if (!told) return;
        int offset = (int)(((DeepBachEncoding.Tick * _origin).Modulo(meter.Bar)).Ticks / DeepBachEncoding.Tick.Ticks);
        network.Begin(new ChoraleFrame(meter, offset, tonic, true, []), Slots);
    }

    private void Keep(int gone)
    {
        Span<byte> known = _known;
        Span<int> sounding = stackalloc int[Voices];
        for (int voice = 0; voice < Voices; voice++)
        {
            // What was struck before what is kept is struck where that begins.
            int tick = gone;
            while (tick > 0 && known[tick * Voices + voice] == DeepBachEncoding.Hold(voice)) tick--;
            sounding[voice] = known[tick * Voices + voice];
        }
        known[(gone * Voices)..].CopyTo(known);
        for (int voice = 0; voice < Voices; voice++)
            if (known[voice] == DeepBachEncoding.Hold(voice)) known[voice] = (byte)sounding[voice];
        Forget(Slots - gone);
    }

    private void Forget(int from)
    {
        for (int cell = from * Voices; cell < _known.Length; cell++) _known[cell] = (byte)DeepBachEncoding.Unknown(cell % Voices);
    }

    private void Put(int first, int voice, int strike)
    {
        _known[first + voice] = (byte)strike;
        _sounding[voice] = strike;
    }

    // Silence is no answer; to hold on is to sound the same pitch.
    private int Best(int voice)
    {
        (int best, double most) = (-1, double.NegativeInfinity);
        for (int token = 0; token < DeepBachEncoding.Pitches(voice); token++)
            if (Weight(voice, token) is var weight && weight > most) (best, most) = (token, weight);
        return best;
    }

    private int Best(int voice, Pitch struck, int shift, bool above, Func<Pitch, bool> allowed)
    {
        (int best, double most) = (-1, double.NegativeInfinity);
        for (int token = 0; token < DeepBachEncoding.Pitches(voice); token++)
        {
            int sounding = DeepBachEncoding.PitchOf(voice, token) - shift;
            if (sounding is < 0 or > 127 || (above ? sounding <= struck.Number : sounding >= struck.Number)) continue;
            double weight = Weight(voice, token) - (IsConsonant(sounding - struck.Number) ? 0 : Dissonance);
            if (weight > most && allowed(new Pitch(sounding))) (best, most) = (token, weight);
        }
        return best;
    }

    private double Weight(int voice, int token)
    {
        float strike = _logits[token], hold = _logits[DeepBachEncoding.Hold(voice)];
        return token == _sounding[voice] ? Math.Max(strike, hold) : strike;
    }

    /// <summary>Whether two voices so many semitones apart sound a unison, third, fifth, sixth or octave.</summary>
    public static bool IsConsonant(int interval) => Math.Abs(interval) % 12 is 0 or 3 or 4 or 7 or 8 or 9;

    private static int Octaves(int voice, int pitch)
    {
        int shift = 0;
        while (pitch + shift < DeepBachEncoding.Low(voice)) shift += 12;
        while (pitch + shift > DeepBachEncoding.High(voice)) shift -= 12;
        return shift;
    }
}
