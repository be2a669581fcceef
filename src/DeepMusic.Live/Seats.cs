namespace DeepMusic.Live;

/// <summary>
/// The engines of a set on stage: those at hand, and those that are made ready beside it. One that is missed is opened, tried and told all
/// that was played so far before it is engaged, all on a thread that gives way; the one that is asked goes on until then.
/// Thread-safe: no, the listening thread's.
/// </summary>
internal sealed class Seats : IDisposable
{
    private readonly SessionPlan _plan;
    private readonly Action<Action<Desk>> _wish;
    private readonly LadderLoader _loader;
    private Conductor? _conductor;

    /// <param name="plan">What the set is started with.</param>
    /// <param name="wish">Has something done on the listening thread, from any thread.</param>
    /// <param name="fault">Told in one line what failed, on any thread.</param>
    public Seats(SessionPlan plan, Action<Action<Desk>> wish, Action<string> fault)
    {
        (_plan, _wish) = (plan, wish);
        Lineup = new Lineup(EngineChoice.Of(plan.Preset), plan.Engine, ladder =>
            new ThinkingThread(ladder, Realtime.HostClock.Instance, thought => wish(d => d.Conductor.Take(thought)), fault));
        _loader = new LadderLoader((choice, ladder) => wish(_ => Introduce(choice, ladder)), fault);
    }

    /// <summary>The engines at hand.</summary>
    public Lineup Lineup { get; }

    /// <summary>Fetches what a conductor misses, from now on.</summary>
    public void Serve(Conductor conductor)
    {
        _conductor = conductor;
        conductor.EngineMissed += Miss;
    }

    /// <summary>Makes the engines of the scenes to come ready before they are.</summary>
    public void FetchAll()
    {
        foreach (Preset preset in _plan.ToCome ?? []) Fetch(preset);
        if (_plan.Set.IsPresets) return;
        foreach (string scene in _plan.Set.Names) Fetch(_plan.Set.Find(scene).Preset);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _loader.Dispose();
        Lineup.Dispose();
    }

    private void Miss(Preset preset)
    {
        _conductor!.Notices.Say($"{preset.Engine} is made ready; {Ladder.Answers(_conductor.Engine.Engine)} until then");
        Fetch(preset);
    }

    private void Fetch(Preset preset)
    {
        if (!Lineup.Has(EngineChoice.Of(preset))) _loader.Ask(preset);
    }

    /// <summary>An engine is ready, and is told in its own time what was played so far.</summary>
    private void Introduce(EngineChoice choice, Ladder ladder)
    {
        if (ladder.Trouble.Length > 0) _conductor!.Fault(ladder.Trouble);
        (long from, long known) = (Lineup.Oldest, Lineup.Phrases);
        _loader.Teach(ladder, [.. Lineup.Heard], () => _wish(_ => Seat(choice, ladder, known, from)));
    }

    /// <summary>It knows the set, and answers from now on if it is still the one that is wanted.</summary>
    private void Seat(EngineChoice choice, Ladder ladder, long known, long from)
    {
        Lineup.Add(choice, ladder, known, from);
        if (choice == EngineChoice.Of(_conductor!.Preset) && choice != Lineup.Choice && _conductor.Engage(choice)) _conductor.Notices.Say($"{Ladder.Answers(choice.Engine)} now");
    }
}
