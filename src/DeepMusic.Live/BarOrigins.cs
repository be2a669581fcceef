using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>Where each bar of an answer comes from, as it is told while that bar sounds: "bar 3: your bar 12, up a third".</summary>
internal sealed class BarOrigins
{
    private readonly ImmutableArray<string> _bars;
    private readonly Beats _line;
    private readonly Beats _bar;

    /// <param name="answer">The answer, or as much of it as is thought out.</param>
    /// <param name="start">Where it starts in the music; a beginning in mid-bar is its first bar.</param>
    /// <param name="bar">How long a bar is.</param>
    public BarOrigins(Answer answer, Beats start, Beats bar)
    {
        (_line, _bar) = (start.Floor(bar), bar);
        Beats before = start - _line;
        int bars = Math.Max(1, (int)((before + answer.Phrase.Length).Ceiling(bar).Ticks / bar.Ticks));
        _bars = [.. Enumerable.Range(0, bars).Select(i => Told(answer, bar * i - before, bar * (i + 1) - before) is { Length: > 0 } told ? $"bar {i + 1}: {told}" : $"bar {i + 1}")];
    }

    /// <summary>A line for each bar, in order.</summary>
    public IReadOnlyList<string> Bars => _bars;

    /// <summary>The line of the bar that sounds at a place in the music; before the start that of the first.</summary>
    public string At(Beats place) => _bars[(int)Math.Clamp((place - _line).Floor(_bar).Ticks / _bar.Ticks, 0, _bars.Length - 1)];

    /// <summary>The lines of the bars of which something lies between two places in the music, in order.</summary>
    public IEnumerable<string> Between(Beats from, Beats to) => _bars.Where((_, i) => from < to && _line + _bar * i < to && _line + _bar * (i + 1) > from);

    /// <summary>What is said of most notes that start in a bar; where none does, whether one sounds on.</summary>
    private static string Told(Answer answer, Beats from, Beats to)
    {
        (Note Note, Provenance From)[] notes = [.. answer.Phrase.Notes.Zip(answer.Provenance).Where(n => n.First.Start >= from && n.First.Start < to)];
        if (notes.Length > 0) return notes.GroupBy(n => n.From).OrderBy(g => g.Key.Source == "rule").ThenByDescending(g => g.Count()).First().Key.Detail;
        if (answer.Settled < Beats.Min(to, answer.Phrase.Length)) return "";
        return answer.Phrase.Notes.Any(n => n.Start < from && n.End > from) ? "the note sounds on" : "rest";
    }
}
