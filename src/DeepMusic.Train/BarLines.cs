using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>The bar lines of a score, moved so that the bar a melody begins in starts at zero.</summary>
internal sealed class BarLines
{
    private readonly List<Placed<TimeSignature>> _meters = [];

    /// <param name="score">Whose meters count.</param>
    public BarLines(Score score)
    {
        IEnumerable<Placed<TimeSignature>> meters = score.Meters;
        if (score.Meters.IsEmpty || score.Meters[0].At > Beats.Zero) meters = meters.Prepend(new(Beats.Zero, TimeSignature.FourFour));
        foreach (Placed<TimeSignature> meter in meters)
        {
            if (_meters.Count > 0 && _meters[^1].At == meter.At) _meters.RemoveAt(_meters.Count - 1);
            if (_meters.Count == 0 || _meters[^1].Value != meter.Value) _meters.Add(meter);
        }
        // A pickup bar is a short first meter: the bar it belongs to starts before the score does.
        if (_meters.Count < 2) return;
        (TimeSignature first, Placed<TimeSignature> second) = (_meters[0].Value, _meters[1]);
        if (second.At - _meters[0].At != first.Bar || first.Bar >= second.Value.Bar) return;
        _meters.RemoveAt(0);
        _meters[0] = second with { At = second.At - second.Value.Bar };
    }

    /// <summary>The bar line at or before a place of the score.</summary>
    public Beats Before(Beats place)
    {
        Placed<TimeSignature> meter = Under(place);
        return meter.At + (place - meter.At).Floor(meter.Value.Bar);
    }

    /// <summary>The bar line at or after a place of the score.</summary>
    public Beats After(Beats place)
    {
        Beats before = Before(place);
        if (before == place) return place;
        Beats next = before + Under(place).Value.Bar;
        Beats change = _meters.Where(m => m.At > before).Select(m => m.At).FirstOrDefault(next);
        return Beats.Min(next, change);
    }

    /// <summary>The meters from a bar line on, which becomes zero.</summary>
    public ImmutableArray<Placed<TimeSignature>> From(Beats zero) =>
        [new(Beats.Zero, Under(zero).Value), .. _meters.Where(m => m.At > zero).Select(m => m with { At = m.At - zero })];

    /// <summary>The beats of a stretch, and whether each is the first of its bar: the felt beat, but a quarter at least and a dotted one at most.</summary>
    public IEnumerable<Placed<bool>> Pulses(Beats from, Beats to)
    {
        for (Beats bar = Before(from); bar < to; bar = After(bar + new Beats(1)))
        {
            Beats step = Under(bar).Value.Pulse, next = After(bar + new Beats(1));
            if (step > Beats.Quarter * 1.5) step = Beats.Quarter;
            if (step < Beats.Quarter) step = next - bar <= Beats.Quarter * 2 ? next - bar : Beats.Quarter;
            for (Beats at = bar; at < next && at < to; at += step) yield return new(at, at == bar);
        }
    }

    private Placed<TimeSignature> Under(Beats place)
    {
        int i = _meters.Count - 1;
        while (i > 0 && _meters[i].At > place) i--;
        return _meters[i];
    }
}
