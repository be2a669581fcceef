using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>The engines of a gig, each of which can be made to fail. Thread-safe: no.</summary>
/// <param name="wrap">Stands around each engine; nothing where it is not given.</param>
internal sealed class GigLadders(Func<IImproviser, IImproviser>? wrap = null) : IDisposable
{
    private readonly Dictionary<Ladder, ImmutableArray<FaultyEngine>> _engines = [];

    /// <summary>How often engines have failed.</summary>
    public long Crashed => _engines.Values.Sum(e => e.Sum(f => f.Crashed));

    /// <summary>A ladder whose engines can be made to fail.</summary>
    public Ladder Open(EngineChoice choice)
    {
        Ladder real = EngineShelf.New(choice);
        ImmutableArray<FaultyEngine> engines = [.. real.Rungs.Select(r => new FaultyEngine(wrap?.Invoke(r.Engine) ?? r.Engine))];
        var ladder = new Ladder(real.Engine, [.. real.Rungs.Select((r, i) => new Rung(r.Name, engines[i]))]) { Model = real.Model, Beside = real.Beside, Library = real.Library, Trouble = real.Trouble };
        _engines[ladder] = engines;
        return ladder;
    }

    /// <summary>The highest engines of a ladder fail so many times.</summary>
    public void Crash(Ladder ladder, int engines, int times)
    {
        foreach (FaultyEngine engine in _engines[ladder].Take(engines)) engine.Crash(times);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FaultyEngine engine in _engines.Values.SelectMany(e => e)) engine.Dispose();
    }
}
