using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>Where in their felt beat the places of an answer fall, whatever meters its bars have.</summary>
internal sealed class PulsePlaces
{
    private readonly List<(Beats At, Beats Into, Beats Pulse)> _bars = [];

    /// <summary>The places of some bars of sheet music, from the start of the first of them.</summary>
    public PulsePlaces(SheetMusic sheet, int firstBar, int endBar)
    {
        Beats from = sheet.StartOf(firstBar);
        for (int bar = firstBar; bar < endBar; bar++)
            _bars.Add((sheet.StartOf(bar) - from, sheet.Missing(bar), sheet.Bars[bar].Meter.Pulse));
    }

    /// <summary>How far into its felt beat a place is, and how long that beat is. Places past the last bar count on from it.</summary>
    public (Beats Into, Beats Pulse) At(Beats place)
    {
        int bar = _bars.Count - 1;
        while (bar > 0 && _bars[bar].At > place) bar--;
        return ((place - _bars[bar].At + _bars[bar].Into).Modulo(_bars[bar].Pulse), _bars[bar].Pulse);
    }
}
