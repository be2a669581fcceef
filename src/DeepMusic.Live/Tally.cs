using System.Globalization;
using System.Text.RegularExpressions;
using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Live;

/// <summary>
/// How a set went: which rung played how many answers, how many of them started where they were to, and what came too late.
/// Thread-safe: no.
/// </summary>
public sealed partial class Tally
{
    private readonly Dictionary<long, (Beats Beat, HostTime Start)> _due = [];
    private readonly SortedDictionary<string, int> _rungs = new(StringComparer.Ordinal);

    /// <summary>Answers the player waited for: those that were withdrawn, muted or held back do not count.</summary>
    public int Asked { get; private set; }

    /// <summary>Answers that were ready to start where they were to.</summary>
    public int OnTime { get; private set; }

    /// <summary>Notes that were thought of after their time, and left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many answers of each rung were played.</summary>
    public IReadOnlyDictionary<string, int> Rungs => _rungs;

    /// <summary>Bars of the answers that sounded and were the player's own.</summary>
    public int OwnBars { get; private set; }

    /// <summary>Bars of the answers that sounded and were a library's.</summary>
    public int LibraryBars { get; private set; }

    /// <summary>Answers ready by their start, of those that were asked for; NaN where none was.</summary>
    public double OnTimeRatio => Asked == 0 ? double.NaN : OnTime / (double)Asked;

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Asked == 0) return "no answer was asked for";
        string late = LeftOut == 0 ? "" : $"; {LeftOut} notes came too late and were left out";
        string rungs = _rungs.Count == 0 ? "" : "; " + string.Join(", ", _rungs.Select(r => $"{r.Key} {r.Value}{Bars(r.Key)}"));
        return string.Create(CultureInfo.InvariantCulture, $"on time {OnTime} of {Asked} ({OnTimeRatio:0.000}){rungs}{late}");
    }

    internal void Committed(DialogueMove.Commit commit) => _due[commit.Id] = (commit.StartBeat, commit.Start);

    /// <summary>The turn is held back: what waits does not start late through any fault of ours.</summary>
    internal void Held() => _due.Clear();

    internal void Played(DialogueMove.Play play, string rung)
    {
        _rungs[rung] = _rungs.GetValueOrDefault(rung) + 1;
        if (_due.Remove(play.Id, out var due)) Count(play.StartBeat <= due.Beat);
    }

    /// <param name="bars">Where the bars that sounded come from, a line for each.</param>
    internal void Sounded(IEnumerable<string> bars)
    {
        foreach (string told in bars)
        {
            if (Own().IsMatch(told)) OwnBars++;
            else if (OfLibrary().IsMatch(told)) LibraryBars++;
        }
    }

    /// <param name="cancelled">Which, and why.</param>
    /// <param name="answered">Whether it had been answered: with a rest.</param>
    internal void Cancelled(DialogueMove.CancelThought cancelled, bool answered)
    {
        if (!_due.Remove(cancelled.Id, out var due)) return;
        if (cancelled.Reason == CancelReason.Stale) Count(onTime: false);
        if (cancelled.Reason != CancelReason.Nothing || !answered) return;
        _rungs[Answer.RestRung] = _rungs.GetValueOrDefault(Answer.RestRung) + 1;
        Count(cancelled.At <= due.Start);
    }

    internal void Leave(int notes) => LeftOut += notes;

    private string Bars(string rung) =>
        rung != EngineShelf.Units || OwnBars + LibraryBars == 0 ? "" : $": {OwnBars} {(OwnBars == 1 ? "bar" : "bars")} of yours, {LibraryBars} of the library";

    private void Count(bool onTime)
    {
        Asked++;
        if (onTime) OnTime++;
    }

    [GeneratedRegex(@"^bar \d+: (to fit: )?your bar \d+")]
    private static partial Regex Own();

    [GeneratedRegex(@"^bar \d+: (to fit: )?bar \d+ of ")]
    private static partial Regex OfLibrary();
}
