using System.Collections.Immutable;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>What is being written and not withdrawn. Thread-safe: no.</summary>
internal sealed class OpenWishes(IScribe scribe)
{
    private readonly SortedDictionary<long, ImmutableArray<Selection>> _open = [];

    /// <summary>How many there are.</summary>
    public int Count => _open.Count;

    /// <summary>The parts that are being written.</summary>
    public ImmutableArray<Selection> Parts => [.. _open.Values.SelectMany(parts => parts)];

    /// <summary>Asks; what was asked before for any of these parts is withdrawn.</summary>
    public void Ask(SketchQuestion question)
    {
        ImmutableArray<Selection> parts = [.. question.Gaps.Select(g => g.Where)];
        foreach (Selection part in parts) Withdraw(part);
        _open[question.Id] = parts;
        scribe.Ask(question);
    }

    /// <summary>Takes in that something was written. Returns whether anybody still wants it.</summary>
    public bool Take(long id) => _open.Remove(id);

    /// <summary>Nobody wants anything any more that was asked for a part. Returns whether there was anything.</summary>
    public bool Withdraw(Selection part) => Withdraw(parts => parts.Any(p => SketchPage.Meet(p, part)));

    /// <summary>Nobody wants anything any more. Returns whether there was anything.</summary>
    public bool WithdrawAll() => Withdraw(static _ => true);

    private bool Withdraw(Func<ImmutableArray<Selection>, bool> which)
    {
        long[] gone = [.. _open.Where(o => which(o.Value)).Select(o => o.Key)];
        foreach (long id in gone)
        {
            _open.Remove(id);
            scribe.Withdraw(id);
        }
        return gone.Length > 0;
    }
}
