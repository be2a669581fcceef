using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// Chord symbols as they are said: "Dm7 G7 | C" are two bars, the first with two chords on its halves. "N.C." is no chord, and what sounds
/// goes on in a bar where nothing or "%" is said.
/// </summary>
internal static class ChordWords
{
    /// <summary>Reads the chords of a row of bars; fewer bars than there are come again and again.</summary>
    /// <exception cref="SketchException">A symbol is not known, or there are more of them than beats or bars.</exception>
    public static ImmutableArray<ImmutableArray<Placed<Chord?>>> Read(string words, ReadOnlySpan<Bar> bars)
    {
        string[] said = words.Trim().Trim('|').Split('|');
        if (said.Length > bars.Length) throw new SketchException($"chords for {said.Length} bars: {bars.Length} {(bars.Length == 1 ? "is" : "are")} selected");
        var chords = ImmutableArray.CreateBuilder<ImmutableArray<Placed<Chord?>>>(bars.Length);
        for (int i = 0; i < bars.Length; i++) chords.Add(OfBar(said[i % said.Length], bars[i]));
        return chords.ToImmutable();
    }

    private static ImmutableArray<Placed<Chord?>> OfBar(string said, Bar bar)
    {
        string[] symbols = said.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (symbols is [] or ["%"]) return [];
        int beats = (int)Math.Max(1, bar.Length.Ticks / bar.Meter.Unit.Ticks);
        if (symbols.Length > beats) throw new SketchException($"\"{said.Trim()}\": {symbols.Length} chords in a bar of {beats} beats");
        return [.. symbols.Select((symbol, i) => new Placed<Chord?>(bar.Meter.Unit * (i * beats / symbols.Length), Symbol(symbol)))];
    }

    private static Chord? Symbol(string text)
    {
        if (text.Equals("N.C.", StringComparison.OrdinalIgnoreCase) || text.Equals("NC", StringComparison.OrdinalIgnoreCase)) return null;
        return Chord.TryParse(text, out Chord chord) ? chord
            : throw new SketchException($"\"{text}\" is no chord that is known here: write a root and one of {string.Join(", ", ChordQuality.All.Select(q => q.Symbol).Where(s => s.Length > 0))}, such as Dm7");
    }
}
