using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Measures how the player places and weighs notes: for each sixteenth of the bar the mean deviation and the mean velocity
/// against the phrase's, both drawn to straight where few notes were heard, both slowly forgotten. Swing is what it measures on
/// the off-beat eighths: up to <see cref="Most"/>, a sixth of a beat late, which is the triplet. Thread-safe: no.
/// </summary>
public sealed class GrooveMeter
{
    /// <summary>The largest deviation believed, late or early: a sixth of a beat. What lies further off was written elsewhere.</summary>
    public static readonly Beats Most = new(Beats.TicksPerBeat / 6);

    /// <summary>As many straight notes as are imagined in each sixteenth before anything is heard.</summary>
    public const double Imagined = 2;

    /// <summary>How much a note counts after another one was heard in its sixteenth.</summary>
    public const double Memory = 0.94;

    private double[] _weight = [], _deviation = [], _velocity = [];

    /// <param name="meter">How beats make bars.</param>
    public GrooveMeter(TimeSignature meter) => Meter = meter;

    /// <summary>How beats make bars; another meter starts anew.</summary>
    public TimeSignature Meter
    {
        get;
        set
        {
            if (value == field) return;
            field = value;
            int slots = Math.Max(1, (int)(value.Bar.Ticks / Beats.Sixteenth.Ticks));
            _weight = new double[slots];
            _deviation = new double[slots];
            _velocity = new double[slots];
        }
    }

    /// <summary>The groove so far; straight before anything was heard.</summary>
    public Groove Groove
    {
        get
        {
            if (Array.TrueForAll(_weight, w => w == 0)) return Groove.Straight with { Meter = Meter };
            ImmutableArray<GrooveSlot>.Builder slots = ImmutableArray.CreateBuilder<GrooveSlot>(_weight.Length);
            for (int i = 0; i < _weight.Length; i++)
            {
                double all = _weight[i] + Imagined;
                slots.Add(new GrooveSlot(new Beats((long)Math.Round(_deviation[i] / all)), (_velocity[i] + Imagined) / all));
            }
            return new Groove(slots.MoveToImmutable(), Meter);
        }
    }

    /// <summary>Learns from what the player played. Only notes written on a sixteenth are measured.</summary>
    public void Hear(Phrase phrase)
    {
        if (phrase.IsRest) return;
        double mean = 0;
        foreach (Note note in phrase.Notes) mean += note.Velocity;
        mean /= phrase.Notes.Length;
        foreach (Note note in phrase.Notes)
        {
            Beats place = (phrase.Start + note.Start).Modulo(Meter.Bar);
            if (place.Modulo(Beats.Sixteenth) != Beats.Zero) continue;
            if (Math.Abs(note.Deviation.Ticks) > Most.Ticks) continue;
            int slot = (int)(place.Ticks / Beats.Sixteenth.Ticks) % _weight.Length;
            _weight[slot] = _weight[slot] * Memory + 1;
            _deviation[slot] = _deviation[slot] * Memory + note.Deviation.Ticks;
            _velocity[slot] = _velocity[slot] * Memory + note.Velocity / mean;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_weight);
        Array.Clear(_deviation);
        Array.Clear(_velocity);
    }
}
