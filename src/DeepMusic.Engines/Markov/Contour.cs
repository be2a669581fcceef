using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// How loud an answer is over its course: the call's own rise and fall stretched over the answer, and half the accent that the
/// note had in the phrase it was learned from.
/// </summary>
internal sealed class Contour
{
    private readonly List<Note> _call;
    private readonly double _mean;
    private readonly Prompt _prompt;

    /// <summary>The contour of the answer to a prompt.</summary>
    public Contour(Prompt prompt)
    {
        _prompt = prompt;
        _call = TopLine.Of(prompt.Call.Notes.AsSpan());
        _mean = _call.Count > 0 ? _call.Average(n => n.Velocity) : prompt.Context.Dynamics.Mean;
    }

    /// <summary>The velocity of a note.</summary>
    /// <param name="offset">Where it is, from the answer's start.</param>
    /// <param name="learned">The phrase it was learned from, or null.</param>
    /// <param name="note">Which note of that phrase.</param>
    public byte At(Beats offset, Phrase? learned, int note)
    {
        double accent = 0;
        if (learned is not null)
        {
            double mean = 0;
            foreach (Note other in learned.Notes) mean += other.Velocity;
            accent = learned.Notes[note].Velocity - mean / learned.Notes.Length;
        }
        return (byte)Math.Clamp(Math.Round(Level(offset) + accent / 2), 1, 127);
    }

    // Averaged over about half the call around the corresponding place: its course, not its single accents.
    private double Level(Beats offset)
    {
        if (_call.Count < 2) return _mean;
        double place = offset / _prompt.Length * _prompt.Call.Length.Value, width = _prompt.Call.Length.Value / 4;
        double sum = 0, weights = 0;
        foreach (Note note in _call)
        {
            double distance = (note.Start.Value - place) / width;
            double weight = Math.Exp(-distance * distance / 2);
            sum += weight * note.Velocity;
            weights += weight;
        }
        return weights > 0 ? sum / weights : _mean;
    }
}
