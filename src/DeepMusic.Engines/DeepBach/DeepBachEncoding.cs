using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Four voices, soprano, alto, tenor, bass, as tokens, one a voice and tick of a sixteenth: strike a pitch of the voice's range, hold what
/// sounds, or rest. The only place that knows the vocabulary. The ranges are those of all 382 chorales.
/// </summary>
public static class DeepBachEncoding
{
    /// <summary>How many voices: soprano 0, alto 1, tenor 2, bass 3.</summary>
    public const int Voices = 4;

    /// <summary>Ticks in a quarter note.</summary>
    public const int TicksPerBeat = 4;

    /// <summary>The most tokens a voice has: the bass's.</summary>
    public const int MostTokens = 33;

    /// <summary>The most codes a voice has; see <see cref="Codes"/>.</summary>
    public const int Slots = 2 * MostTokens - 1;

    /// <summary>One tick.</summary>
    public static readonly Beats Tick = Beats.Sixteenth;

    private static readonly int[] Lows = [60, 52, 46, 36];
    private static readonly int[] Highs = [81, 74, 69, 66];

    /// <summary>The lowest pitch of a voice.</summary>
    public static int Low(int voice) => Lows[voice];

    /// <summary>The highest pitch of a voice.</summary>
    public static int High(int voice) => Highs[voice];

    /// <summary>How many pitches a voice has.</summary>
    public static int Pitches(int voice) => Highs[voice] - Lows[voice] + 1;

    /// <summary>What sounds sounds on.</summary>
    public static int Hold(int voice) => Pitches(voice);

    /// <summary>Silence.</summary>
    public static int Rest(int voice) => Pitches(voice) + 1;

    /// <summary>How many tokens a voice has.</summary>
    public static int Tokens(int voice) => Pitches(voice) + 2;

    /// <summary>Stands for a cell that is not known, or lies outside; never written.</summary>
    public static int Unknown(int voice) => Tokens(voice);

    /// <summary>How many codes a voice is read as: its tokens, "not known", and each pitch held.</summary>
    public static int CodeCount(int voice) => 2 * Pitches(voice) + 3;

    /// <summary>
    /// How networks read a grid from the left: a hold whose beginning is known is read as its pitch, held. So nobody has to remember through sixteen holds
    /// what sounds.
    /// </summary>
    /// <param name="tokens">[T, 4], with <see cref="Unknown"/> in cells that are not known.</param>
    /// <param name="codes">[T, 4]</param>
    public static void Codes(ReadOnlySpan<byte> tokens, Span<byte> codes)
    {
        for (int voice = 0; voice < Voices; voice++)
        {
            int sounding = -1, hold = Hold(voice);
            for (int cell = voice; cell < tokens.Length; cell += Voices)
            {
                int token = tokens[cell];
                codes[cell] = (byte)(token == hold && sounding >= 0 ? Held(voice, sounding) : token);
                if (token != hold) sounding = IsStrike(voice, token) ? token : -1;
            }
        }
    }

    /// <summary>The code of a pitch that is held.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="strike">The token that struck it.</param>
    public static int Held(int voice, int strike) => Tokens(voice) + 1 + strike;

    /// <summary>Whether a token strikes.</summary>
    public static bool IsStrike(int voice, int token) => token < Pitches(voice);

    /// <summary>The number of the pitch a token strikes.</summary>
    public static int PitchOf(int voice, int token) => Lows[voice] + token;

    /// <summary>The token that strikes a pitch; a pitch outside the voice's range goes to the nearest octave inside.</summary>
    public static int Strike(int voice, int pitch)
    {
        while (pitch < Lows[voice]) pitch += 12;
        while (pitch > Highs[voice]) pitch -= 12;
        return pitch - Lows[voice];
    }

    /// <summary>Whether a voice has a pitch.</summary>
    public static bool InRange(int voice, int pitch) => pitch >= Lows[voice] && pitch <= Highs[voice];
}
