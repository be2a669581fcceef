using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// One way of answering: an engine, the name it is shown under, and what it is known to cost. One that stumbled is left alone for
/// four seconds, and twice as long each time it stumbles again, up to a minute; once it has answered, all is forgotten.
/// </summary>
/// <param name="name">The name of the rung, in the journal and on the screen.</param>
/// <param name="engine">Who answers; two rungs may not share one.</param>
public sealed class Rung(string name, IImproviser engine)
{
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(64);

    /// <summary>One that has not been asked for this long is asked even if it is expected to be too slow: times may have changed.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(20);

    private TimeSpan _rest;
    private HostTime _resumes = HostTime.Zero;
    private HostTime? _asked;

    /// <summary>The name of the rung.</summary>
    public string Name { get; } = name;

    /// <summary>Who answers.</summary>
    public IImproviser Engine { get; } = engine;

    /// <summary>What its whole answers cost.</summary>
    public Costs Costs { get; } = new();

    /// <summary>What the beginning of its answers cost, if it hands beginnings over.</summary>
    public Costs Beginnings { get; } = new();

    /// <summary>How long until there is expected to be something to play.</summary>
    public TimeSpan Expected(Beats length)
    {
        TimeSpan whole = Costs.Expected(length);
        if (Engine is not IStreamingImproviser) return whole;
        TimeSpan beginning = Beginnings.Expected(Beats.Quarter);
        return beginning > TimeSpan.Zero && beginning < whole ? beginning : whole;
    }

    /// <summary>Whether it may be asked at all.</summary>
    internal bool IsUp(HostTime now) => now >= _resumes;

    /// <summary>Whether it is worth asking, with so long to go.</summary>
    internal bool Fits(Beats length, TimeSpan time, HostTime now)
    {
        _asked ??= now;
        return time > TimeSpan.Zero && (Expected(length) <= time || now - _asked.Value >= Forgotten);
    }

    internal void Asked(HostTime now) => _asked = now;

    internal void Answered() => _rest = TimeSpan.Zero;

    internal void Stumbled(HostTime now)
    {
        _rest = _rest == TimeSpan.Zero ? FirstRest : _rest * 2 > LongestRest ? LongestRest : _rest * 2;
        _resumes = now + _rest;
    }
}
