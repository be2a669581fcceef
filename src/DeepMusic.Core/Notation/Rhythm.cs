namespace DeepMusic.Core.Notation;

/// <summary>
/// Divides a bar into symbols that can be drawn: at every place where something begins or ends, at the beats a reader looks for, and into
/// triplets where places cannot be had by halving. Whatever stands on <see cref="SheetMusic.Grid"/> can be drawn, exactly.
/// </summary>
internal sealed class Rhythm
{
    private const long Binary = 60;

    private readonly Metre _metre;
    private readonly long _offset, _end;
    private readonly SortedSet<long> _places = [];
    private readonly List<Triplet> _triplets = [];
    private readonly List<Symbol> _symbols = [];

    private Rhythm(Bar bar, bool isPickup, IEnumerable<Beats> places)
    {
        _metre = new Metre(bar.Meter);
        // Places inside are counted from where the bar line would be if the bar were whole.
        _offset = isPickup ? (bar.Meter.Bar - bar.Length).Ticks : 0;
        _end = _offset + bar.Length.Ticks;
        _places.Add(_offset);
        _places.Add(_end);
        foreach (Beats place in places) _places.Add(_offset + place.Ticks);
    }

    /// <summary>The symbols of a bar.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="isPickup">Whether it is one.</param>
    /// <param name="places">Where something begins or ends, in any order.</param>
    /// <param name="sounds">Whether anything sounds from a place on.</param>
    public static List<Symbol> Of(Bar bar, bool isPickup, IEnumerable<Beats> places, Func<Beats, bool> sounds) =>
        new Rhythm(bar, isPickup, places).Divide(sounds);

    private List<Symbol> Divide(Func<Beats, bool> sounds)
    {
        if (_places.Count == 2 && !sounds(Beats.Zero)) return [new Symbol(Beats.Zero, new Beats(_end - _offset), null, null)];
        FindTriplets();
        foreach (Triplet triplet in _triplets)
        {
            _places.Add(_offset + triplet.Start.Ticks);
            _places.Add(_offset + triplet.End.Ticks);
        }
        int next = 0;
        long from = _offset;
        foreach (long to in _places.Skip(1))
        {
            while (next < _triplets.Count && _offset + _triplets[next].End.Ticks <= from) next++;
            if (next < _triplets.Count && _offset + _triplets[next].Start.Ticks <= from) DivideIn(_triplets[next], from, to);
            else Divide(from, to, !sounds(new Beats(from - _offset)));
            from = to;
        }
        return _symbols;
    }

    private void FindTriplets()
    {
        for (long at = _offset; at < _end;)
        {
            if (_metre.HasQuarterTriplets && at % _metre.Block == 0 && at + 2 * _metre.Block <= _end && IsOfQuarters(at)) at += Add(at, 2 * _metre.Block);
            else
            {
                long size = _metre.Block;
                while (at % size != 0 || at + size > _end) size /= 2;
                FindTriplets(at, size);
                at += size;
            }
        }
    }

    // Halves where something begins or ends at the middle; else a triplet, if places there cannot be had by halving.
    private void FindTriplets(long from, long size)
    {
        if (Inside(from, size).All(p => p % Binary == 0)) return;
        if (_places.Contains(from + size / 2) && size / 2 >= Binary)
        {
            FindTriplets(from, size / 2);
            FindTriplets(from + size / 2, size / 2);
        }
        else Add(from, size);
    }

    private bool IsOfQuarters(long from)
    {
        long third = 2 * _metre.Block / 3;
        long[] inside = [.. Inside(from, 2 * _metre.Block)];
        bool inQuarters = inside.Any(p => (p - from) % third == 0) && !inside.Contains(from + _metre.Block) && inside.All(p => (p - from) % (third / 2) == 0);
        // Eighths that stay within one block are a triplet of eighths there.
        return inQuarters && (inside.All(p => (p - from) % third == 0) || inside[0] < from + _metre.Block && inside[^1] > from + _metre.Block);
    }

    private IEnumerable<long> Inside(long from, long size) => _places.GetViewBetween(from + 1, from + size - 1);

    private long Add(long from, long size)
    {
        _triplets.Add(new Triplet(new Beats(from - _offset), new Beats(size)));
        return size;
    }

    private void Divide(long from, long to, bool isRest)
    {
        if (NoteValue.Drawn(to - from, false) is { } value && _metre.Allows(from, to - from, value, isRest))
        {
            _symbols.Add(new Symbol(new Beats(from - _offset), new Beats(to - from), value, null));
            return;
        }
        long middle = _metre.Strongest(from, to);
        Divide(from, middle, isRest);
        Divide(middle, to, isRest);
    }

    private void DivideIn(Triplet triplet, long from, long to)
    {
        long start = _offset + triplet.Start.Ticks;
        // As they are drawn, three thirds of half the triplet's length each.
        long third = triplet.Length.Ticks / 2, low = (from - start) * 3 / 2, high = (to - start) * 3 / 2;
        if (NoteValue.Drawn(high - low, true) is { } value && Fits(value))
        {
            _symbols.Add(new Symbol(new Beats(from - _offset), new Beats(to - from), value, triplet));
            return;
        }
        long middle = third;
        for (long level = third; ; level /= 2)
        {
            middle = low - low % level + level;
            if (middle < high) break;
        }
        DivideIn(triplet, from, start + middle * 2 / 3);
        DivideIn(triplet, start + middle * 2 / 3, to);

        bool Fits(NoteValue value)
        {
            long plain = NoteValue.Whole >> value.Halvings;
            return low % Math.Min(plain, third) == 0 && (value.Dots == 0 || plain < third || low == 0);
        }
    }
}
