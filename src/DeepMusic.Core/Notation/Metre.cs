namespace DeepMusic.Core.Notation;

/// <summary>Which places of a bar are stronger than others, and which values may stand across them. Places in ticks from the bar line.</summary>
internal sealed class Metre
{
    private readonly long _bar, _unit, _pulse;

    public Metre(TimeSignature meter)
    {
        (_bar, _unit, _pulse) = (meter.Bar.Ticks, meter.Unit.Ticks, meter.Pulse.Ticks);
        long pulses = _bar / _pulse;
        // 4/4 and 12/8 fall into halves, 5/4 into three and two, 6/4 into halves of three.
        Middle = pulses switch { 4 => 2 * _pulse, 5 or 6 => 3 * _pulse, _ => 0 };
        Block = meter.Denominator <= 4 ? Beats.TicksPerBeat : _unit;
        HasQuarterTriplets = meter.Denominator <= 4;
    }

    /// <summary>Where a long bar falls into two, or 0.</summary>
    public long Middle { get; }

    /// <summary>What the longest of usual triplets fills: a quarter, in meters of eighths an eighth.</summary>
    public long Block { get; }

    /// <summary>Whether triplets may fill two blocks.</summary>
    public bool HasQuarterTriplets { get; }

    private bool IsCompound => _pulse != _unit;

    /// <summary>The strongest place between two; of equally strong ones the last, if the first of the two is as strong, else the first.</summary>
    public long Strongest(long from, long to)
    {
        if (Middle > 0)
        {
            long middle = from - from % _bar + Middle;
            if (middle > from && middle < to) return middle;
        }
        for (long level = _bar; ; level = Finer(level))
        {
            long first = from - from % level + level;
            if (first >= to) continue;
            return from % level == 0 ? (to - 1) - (to - 1) % level : first;
        }
    }

    /// <summary>Whether a value may stand from one place to another.</summary>
    /// <param name="from">The place.</param>
    /// <param name="length">How long it lasts.</param>
    /// <param name="value">The value.</param>
    /// <param name="isRest">Whether it is a rest, which must not hide a beat.</param>
    public bool Allows(long from, long length, NoteValue value, bool isRest)
    {
        long to = from + length, plain = NoteValue.Whole >> value.Halvings;
        if (from / _bar != (to - 1) / _bar) return false;
        if (IsCompound)
        {
            if (from / _pulse != (to - 1) / _pulse) return from % _pulse == 0 && to % _pulse == 0;
            (from, to) = (from % _pulse, from % _pulse + length);
        }
        bool aligned = value.Dots == 0
            ? from % (isRest ? plain : plain / 2) == 0
            : isRest ? IsCompound && from % (2 * plain) == 0 : from % plain == 0 || to % plain == 0;
        if (!aligned || IsCompound || Middle == 0 || from >= Middle || to <= Middle) return aligned;
        return plain >= 2 * _pulse;
    }

    // Halves down to the unit where pulses are pairs, whole pulses else, and halves of units from there.
    private long Finer(long level) => level > _pulse ? _pulse : level > _unit ? _unit : level / 2;
}
