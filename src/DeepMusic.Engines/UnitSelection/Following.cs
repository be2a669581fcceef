using System.Runtime.InteropServices;
using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>The bars of the call and of the answer so far as the networks heard them: what is to follow, and how well it joins on.</summary>
internal sealed class Following
{
    private readonly UnitNetwork _network;
    private readonly UnitOptions _options;
    private readonly List<Unit> _bars = [];
    private readonly JoinState _join, _nothing;
    private readonly float[] _embedding;

    /// <summary>Has heard nothing.</summary>
    public Following(UnitNetwork network, UnitOptions options)
    {
        (_network, _options) = (network, options);
        (_join, _nothing) = (network.NewJoin(), network.NewJoin());
        _embedding = new float[network.Config.Embedding];
    }

    /// <summary>What an inner product of embeddings is worth, in nats.</summary>
    public float Sharpness => _network.Sharpness;

    /// <summary>What a nat of joining is worth beside one of meaning.</summary>
    /// <param name="bars">The length of units.</param>
    public double JoinWeight(int bars) => _network.Config.JoinWeights[Unit.Lengths.IndexOf(bars)];

    /// <summary>Hears a bar, in the home key.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="from">Where in it the music begins.</param>
    public void Hear(Unit bar, Beats from)
    {
        _bars.Add(bar);
        foreach (UnitEvent e in Since(bar, from)) _network.Read(_join, e);
    }

    /// <summary>What is wanted next.</summary>
    /// <param name="bars">Of how many bars.</param>
    /// <param name="wanted">[E] Its embedding, of length one.</param>
    public void Wanted(int bars, Span<float> wanted)
    {
        RelevanceState state = _network.NewRelevance();
        ReadOnlySpan<Unit> heard = CollectionsMarshal.AsSpan(_bars);
        int most = Math.Min(heard.Length, _options.MostRead * bars);
        heard = heard[^most..];
        // Bars that are too few for a unit of that length are heard one by one, before the others.
        for (int odd = heard.Length % bars; odd > 0; odd--, heard = heard[1..]) Read(state, heard[0], 1);
        for (; heard.Length > 0; heard = heard[bars..]) Read(state, Unit.Join(heard[..bars]), bars);
        _network.Wanted(state, wanted);
    }

    /// <summary>Listens to how each would join on: less likely after this than by itself costs, more likely is worth something.</summary>
    /// <param name="fitted">Units where they would stand; their costs are written.</param>
    /// <param name="place">Where that is.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="home">Semitones to the home key.</param>
    public void Listen(IReadOnlyList<Fitted> fitted, Place place, TimeSignature meter, int home)
    {
        ReadOnlyMemory<UnitEvent>[] events = [.. fitted.Select(f => (ReadOnlyMemory<UnitEvent>)Since(AtHome(f, place, meter, home), place.Offset))];
        var nats = new double[events.Length];
        var own = new double[events.Length];
        _network.Costs(_join, events, nats, _options.MostEvents);
        _network.Costs(_nothing, events, own, _options.MostEvents);
        for (int i = 0; i < nats.Length; i++) fitted[i].Cost = nats[i] - own[i];
    }

    private void Read(RelevanceState state, Unit unit, int bars)
    {
        _network.Embed(unit, _embedding);
        _network.Read(state, _embedding, bars);
    }

    private static Unit AtHome(Fitted fitted, Place place, TimeSignature meter, int home) => new(
        [.. fitted.Notes.Select(n => n with { Start = n.Start + place.Offset, Pitch = new Pitch(Fitting.Within(n.Pitch.Number + home)) })],
        meter, place.Bars, fitted.Unit.Carried, fitted.Unit.Origin, home);

    // What lies before the place is somebody else's.
    private static UnitEvent[] Since(Unit unit, Beats from)
    {
        int tick = (int)(from.Ticks / Beats.Sixteenth.Ticks), at = 0, skip = 0;
        while (skip < unit.Events.Length && at + unit.Events[skip].Duration <= tick) at += unit.Events[skip++].Duration;
        return skip == 0 ? [.. unit.Events] : [.. unit.Events.Skip(skip)];
    }
}
