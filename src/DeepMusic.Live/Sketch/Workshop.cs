using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// Has parts of a sheet written by those on the shelf: whoever is asked first is made ready then, and told all that was played before.
/// Thread-safe: no, of one thread at a time.
/// </summary>
/// <param name="shelf">Who can write.</param>
/// <param name="fault">Told in one line of one that could not learn; must not throw.</param>
internal sealed class Workshop(FillerShelf shelf, Action<string> fault)
{
    /// <summary>Who comes late is told so many of the last phrases.</summary>
    private const int MostHeard = 1000;

    private readonly List<(Phrase Phrase, MusicalContext Context)> _heard = [];
    private readonly Dictionary<string, (IGapFiller Filler, string Weights)> _open = [];

    /// <summary>Whether somebody of that name is on the shelf.</summary>
    public bool Has(string name) => shelf.Find(name) is not null;

    /// <summary>Lets all who are ready learn.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        if (_heard.Count == MostHeard) _heard.RemoveAt(0);
        _heard.Add((phrase, context));
        foreach ((IGapFiller filler, _) in _open.Values) Teach(filler, phrase, context);
    }

    /// <summary>Has all parts of a question written by the first who can.</summary>
    /// <exception cref="OperationCanceledException">It was withdrawn.</exception>
    public Written Write(SketchQuestion question, CancellationToken withdrawn)
    {
        var trouble = new List<string>();
        ImmutableArray<string> relax = [];
        foreach (string name in question.By)
        {
            try
            {
                if (Ready(name) is not { } ready) continue;
                if (Write(ready.Filler, question.Gaps, ref relax, out string why, withdrawn) is { } patch)
                    return new Written(question.Id, patch, name, trouble.Count == 0 ? "" : $"{name} wrote it: {string.Join("; ", trouble)}") { Weights = ready.Weights };
                trouble.Add($"{name}: {why}");
            }
            catch (Exception e)
            {
                withdrawn.ThrowIfCancellationRequested();
                // Whatever fails there, the pad is as it was and somebody else may be able to.
                trouble.Add($"{name}: {e.Message.ReplaceLineEndings(" ")}");
            }
        }
        withdrawn.ThrowIfCancellationRequested();
        string line = trouble.Count == 0 ? "nobody here can write that" : $"nothing was written: {string.Join("; ", trouble)}";
        return new Written(question.Id, null, "", line) { Relax = relax };
    }

    private static SketchPatch? Write(IGapFiller filler, ImmutableArray<Gap> gaps, ref ImmutableArray<string> relax, out string why, CancellationToken withdrawn)
    {
        SheetMusic sheet = gaps[0].Sheet;
        foreach (Gap asked in gaps)
        {
            Gap gap = asked with { Sheet = sheet };
            if (filler.Refuses(sheet, gap.Where) is { } refusal)
            {
                why = refusal;
                return null;
            }
            Filling filling = filler.Fill(gap, withdrawn);
            withdrawn.ThrowIfCancellationRequested();
            if (filling.Sheet is not { } filled)
            {
                if (relax.IsEmpty) relax = filling.Relax;
                why = filling.Relax.IsEmpty ? "finds nothing that fits" : $"relax {string.Join(" or ", filling.Relax)}";
                return null;
            }
            // Only what was asked for is taken of it: all else is what it was, whoever wrote.
            sheet = SketchPatch.Of(filled, [gap.Where]).On(sheet);
            if (gap.HoldsFirmly(sheet)) continue;
            why = "what it wrote does not keep to the limits";
            return null;
        }
        why = "";
        return SketchPatch.Of(sheet, gaps.Select(g => g.Where));
    }

    private (IGapFiller Filler, string Weights)? Ready(string name)
    {
        if (_open.TryGetValue(name, out (IGapFiller, string) ready)) return ready;
        if (shelf.Find(name) is not { } seat) return null;
        (IGapFiller filler, string weights) = Open(seat);
        foreach ((Phrase phrase, MusicalContext context) in _heard) Teach(filler, phrase, context);
        return _open[name] = (filler, weights);
    }

    private (IGapFiller Filler, string Weights) Open(FillerSeat seat)
    {
        try
        {
            return (seat.Open(), seat.Weights());
        }
        catch (Exception e) when (seat.Without is not null)
        {
            fault($"{e.Message.ReplaceLineEndings(" ")}; {seat.Name} writes without it");
            return (seat.Without(), "");
        }
    }

    private void Teach(IGapFiller filler, Phrase phrase, MusicalContext context)
    {
        try
        {
            filler.Feed(phrase, context);
        }
        catch (Exception e)
        {
            fault($"{filler.Name} could not learn the phrase: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
