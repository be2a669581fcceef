namespace DeepMusic.Core.Notation;

/// <summary>
/// Names for pitches on paper. On the line of fifths (.. Bb F C G D A E B F# ..) a key holds seven neighbours; of the names a pitch
/// could have, the one nearest to the key's is taken, from three fifths below its tonic's signature to eight above: in C major Eb Bb and
/// F# C# G#, in which the leading note of the relative minor is the sharp it must be.
/// </summary>
public static class Spelling
{
    private const string Line = "FCGDAEB";
    private const int Lowest = -3;

    /// <summary>The name of a pitch under a signature.</summary>
    public static SpelledPitch Of(Pitch pitch, KeySignature signature)
    {
        (char step, int alter) = Of(pitch.Class, signature);
        return new SpelledPitch(step, alter, (int)Math.Floor((pitch.Number - alter - SpelledPitch.Semitones(step)) / 12.0) - 1);
    }

    /// <summary>The letter of a pitch class under a signature, and its sharps or (negative) flats.</summary>
    public static (char Step, int Alter) Of(PitchClass pitch, KeySignature signature)
    {
        int lowest = signature.Fifths + Lowest;
        int above = (((pitch.Value * 7 - lowest) % 12) + 12) % 12;
        // F is one fifth below C, which is place 0.
        int place = lowest + above + 1;
        int alter = (int)Math.Floor(place / 7.0);
        return (Line[place - alter * 7], alter);
    }
}
