using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>
/// How a player places and weights notes within the bar: for each sixteenth of the bar, how late and how loud it is played.
/// </summary>
/// <param name="Slots">One entry per sixteenth of the bar, from the bar line; empty means straight.</param>
/// <param name="Meter">The bar it was measured in.</param>
public sealed record Groove(ImmutableArray<GrooveSlot> Slots, TimeSignature Meter)
{
    /// <summary>No deviation at all.</summary>
    public static readonly Groove Straight = new([], TimeSignature.FourFour);

    /// <summary>What is known of the sixteenth nearest to <paramref name="position"/> (a position in the music).</summary>
    public GrooveSlot At(Beats position)
    {
        if (Slots.IsEmpty) return GrooveSlot.Straight;
        long slot = position.Modulo(Meter.Bar).Round(Beats.Sixteenth).Ticks / Beats.Sixteenth.Ticks;
        return Slots[(int)(slot % Slots.Length)];
    }

    /// <summary>How much earlier than written a note may sound in it at most.</summary>
    public Beats Earliest => Slots.IsEmpty ? Beats.Zero : Beats.Max(Beats.Zero, Beats.Zero - Slots.Min(s => s.Deviation));

    /// <summary>
    /// The phrase as this player would play it: every note gets the deviation and the loudness of its sixteenth. What is written
    /// (pitch, start, length) stays. No note starts to sound before the phrase does or after it has ended, notes of one pitch stay in
    /// order. A note keeps its length, so that its end moves with its start.
    /// </summary>
    /// <param name="answer">What is to be played; deviations it has already are replaced.</param>
    /// <param name="swingFollow">How much of the timing is taken on, 0..1.</param>
    /// <param name="velocityFollow">How much of the loudness is taken on, 0 (as the answer has it) to 1 (the player's).</param>
    /// <param name="dynamics">How loud the player plays.</param>
    /// <param name="around">The velocity the answer's notes lie around; their mean if null.</param>
    public Phrase Wear(Phrase answer, double swingFollow, double velocityFollow, Dynamics dynamics, double? around = null)
    {
        double timing = Math.Clamp(swingFollow, 0, 1), loudness = Math.Clamp(velocityFollow, 0, 1);
        if (answer.IsRest) return answer;
        double mean = around ?? answer.Notes.Average(n => (double)n.Velocity);
        Span<long> sounds = answer.Notes.Length <= 512 ? stackalloc long[answer.Notes.Length] : new long[answer.Notes.Length];
        Place(answer, timing, sounds);
        var worn = new Note[answer.Notes.Length];
        for (int i = 0; i < worn.Length; i++)
        {
            Note note = answer.Notes[i];
            double player = dynamics.Mean * At(answer.Start + note.Start).Velocity * note.Velocity / mean;
            double velocity = note.Velocity + loudness * (player - note.Velocity);
            worn[i] = note with
            {
                Deviation = new Beats(sounds[i] - note.Start.Ticks),
                Velocity = (byte)Math.Clamp((int)Math.Round(velocity), 1, 127),
            };
        }
        return answer.With(worn);
    }

    /// <summary>Where each note sounds, in ticks: backwards none passes the next of its pitch, forwards none the one before.</summary>
    private void Place(Phrase answer, double timing, Span<long> sounds)
    {
        Span<long> bound = stackalloc long[128], written = stackalloc long[128];
        bound.Fill(answer.Length.Ticks - 1);
        written.Fill(-1);
        for (int i = sounds.Length - 1; i >= 0; i--)
        {
            (long start, int pitch) = (answer.Notes[i].Start.Ticks, answer.Notes[i].Pitch.Number);
            if (written[pitch] >= 0 && written[pitch] != start) bound[pitch]--;
            sounds[i] = start + (long)Math.Round(At(answer.Start + answer.Notes[i].Start).Deviation.Ticks * timing);
            sounds[i] = bound[pitch] = Math.Min(sounds[i], bound[pitch]);
            written[pitch] = start;
        }
        bound.Clear();
        written.Fill(-1);
        for (int i = 0; i < sounds.Length; i++)
        {
            (long start, int pitch) = (answer.Notes[i].Start.Ticks, answer.Notes[i].Pitch.Number);
            if (written[pitch] >= 0 && written[pitch] != start) bound[pitch]++;
            sounds[i] = bound[pitch] = Math.Max(sounds[i], bound[pitch]);
            written[pitch] = start;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Groove? other) => other is not null && Meter == other.Meter && Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meter, Slots.Length);
}
