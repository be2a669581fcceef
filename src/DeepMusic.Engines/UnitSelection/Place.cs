using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>Where in an answer a unit is to stand, and which part of it.</summary>
/// <param name="Start">From the answer's start.</param>
/// <param name="Length">How long.</param>
/// <param name="Offset">From the unit's bar line to the part that is used.</param>
/// <param name="Bars">How many bars the unit has.</param>
internal readonly record struct Place(Beats Start, Beats Length, Beats Offset, int Bars)
{
    /// <summary>Where it ends, from the answer's start.</summary>
    public Beats End => Start + Length;

    /// <summary>Where the unit's bar line is, from the answer's start.</summary>
    public Beats BarLine => Start - Offset;

    /// <summary>The place where an answer goes on: as many bars as there is room for and were asked for, or what is left of a bar.</summary>
    /// <param name="start">Where the answer starts in the music.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="settled">How far it is.</param>
    /// <param name="bar">How long a bar is.</param>
    /// <param name="most">The most bars.</param>
    public static Place Next(Beats start, Beats length, Beats settled, Beats bar, int most)
    {
        Beats offset = (start + settled).Modulo(bar), left = length - settled;
        if (offset > Beats.Zero || left < bar) return new Place(settled, Beats.Min(bar - offset, left), offset, 1);
        int bars = 1;
        foreach (int more in Unit.Lengths)
            if (more <= most && bar * more <= left) bars = more;
        return new Place(settled, bar * bars, Beats.Zero, bars);
    }

    /// <summary>Its beginning, of fewer bars.</summary>
    public Place Shorter(int bars, Beats bar) => bars >= Bars ? this : new Place(Start, bar * bars, Offset, bars);
}
