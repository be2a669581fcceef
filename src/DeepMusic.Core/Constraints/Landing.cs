using System.Globalization;

namespace DeepMusic.Core.Constraints;

/// <summary>A given pitch is struck at a given place of the answer, alone or as part of a chord.</summary>
/// <param name="Pitch">The pitch.</param>
/// <param name="At">Where it is struck, from the answer's start.</param>
/// <param name="Where">The place as the player wrote it, bar.beat.</param>
public sealed record Landing(Pitch Pitch, Beats At, string Where) : IConstraint
{
    private const byte PlainVelocity = 80;

    /// <inheritdoc/>
    public string Name => "land";

    /// <summary>
    /// Reads "C5@4.1": bar 4, beat 1. Bars count from the one in which the answer starts, beats are the meter's units; "4.2.5" and
    /// "4" (its first beat) are read too.
    /// </summary>
    /// <param name="text">What the player wrote.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="start">Where the answer starts in the music.</param>
    /// <param name="landing">The constraint.</param>
    public static bool TryParse(string text, TimeSignature meter, Beats start, out Landing landing)
    {
        landing = new Landing(default, Beats.Zero, "1.1");
        int at = text.IndexOf('@');
        if (at < 0 || !Pitch.TryParse(text.AsSpan(0, at), out Pitch pitch)) return false;
        string where = text[(at + 1)..].Trim();
        int dot = where.IndexOf('.');
        double beat = 1;
        if (!int.TryParse(dot < 0 ? where : where[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int bar) || bar is < 1 or > 9999) return false;
        if (dot >= 0 && !double.TryParse(where[(dot + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out beat)) return false;
        if (!(beat >= 1 && beat < meter.Numerator + 1)) return false;
        landing = new Landing(pitch, meter.Bar * (bar - 1) + meter.Unit * (beat - 1) - start.Modulo(meter.Bar), where);
        return true;
    }

    /// <summary>
    /// Masks whatever passes over the place without striking the pitch there. A place before the start or after the end masks
    /// nothing; <see cref="Violations"/> tells.
    /// </summary>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        if (state.Now > At || At >= state.Length) return;
        for (int i = 0; i < logits.Length; i++)
        {
            if (state.Now + state.Vocabulary[i].Advance <= At) continue;
            bool lands = false;
            foreach (Note note in state.Vocabulary[i].Struck) lands |= note.Pitch == Pitch && state.Now + note.Start == At;
            if (!lands) logits[i] = float.NegativeInfinity;
        }
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase) => phrase.Notes.Any(n => n.Start == At && n.Pitch == Pitch) ? 0 : 1;

    /// <summary>
    /// Moves the highest note that is struck there, else strikes what sounds there again, else puts a note there. A place outside
    /// the phrase cannot be mended.
    /// </summary>
    public Phrase Repair(Phrase phrase)
    {
        if (Violations(phrase) == 0 || At < Beats.Zero || At >= phrase.Length) return phrase;
        List<Note> notes = [.. phrase.Notes];
        int struck = notes.FindLastIndex(n => n.Start == At);
        if (struck >= 0)
        {
            notes[struck] = notes[struck] with { Pitch = Pitch };
            return phrase.With(notes);
        }
        int across = notes.FindLastIndex(n => n.Start < At && n.End > At);
        if (across >= 0)
        {
            Note whole = notes[across];
            notes[across] = whole with { Length = At - whole.Start };
            notes.Add(whole with { Start = At, Length = whole.End - At, Pitch = Pitch });
            return phrase.With(notes);
        }
        int next = notes.FindIndex(n => n.Start > At);
        Beats room = (next < 0 ? phrase.Length : notes[next].Start) - At;
        byte velocity = notes.Count == 0 ? PlainVelocity : notes[next < 0 ? ^1 : next].Velocity;
        notes.Add(new Note(At, Beats.Min(Beats.Quarter, room), Pitch, velocity));
        return phrase.With(notes);
    }

    /// <inheritdoc/>
    public override string ToString() => $"land {Pitch}@{Where}";
}
