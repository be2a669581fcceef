using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>Words a question to the engine: how long the answer is to be, what binds it, which seed it gets.</summary>
internal sealed class Questions(ulong seed)
{
    private const int LongestInBars = 16;
    private static readonly TimeSpan ShortestDeadline = TimeSpan.FromMilliseconds(25);

    private readonly Repertoire _repertoire = new();

    /// <summary>The question for answer <paramref name="id"/>.</summary>
    /// <param name="id">The answer's number in the set; the seed comes of it.</param>
    /// <param name="call">What was played.</param>
    /// <param name="start">Where the answer starts in the music.</param>
    /// <param name="time">How long until then.</param>
    /// <param name="settings">The knobs.</param>
    /// <param name="context">What is known of the music.</param>
    /// <param name="engine">Who is asked. Four voices have the melody they are given, and no density to follow.</param>
    public Prompt Of(long id, Phrase call, Beats start, TimeSpan time, Settings settings, MusicalContext context, string engine) => new()
    {
        Call = call,
        Start = start,
        Length = Length(call, start, settings, context.Timeline.Meter.Bar),
        Context = context,
        Constraints = Limits.Of(settings, context, start, engine == EngineShelf.Chorales ? null : Density(call), settings.NoCopy is { } notes && !(engine == EngineShelf.Chorales && settings.Reply == Reply.Harmonise) ? _repertoire.Guard(call, notes) : null),
        Surprise = settings.Surprise,
        Style = settings.Style,
        Library = settings.Library,
        Blend = settings.Blend,
        Reuse = settings.Reuse,
        UnitBars = settings.UnitBars,
        Reply = settings.Reply,
        Voice = settings.Voice,
        Seed = SeededRandom.Derive(seed, (ulong)id),
        Deadline = time > ShortestDeadline ? time : ShortestDeadline,
    };

    /// <summary>Remembers what the player played, as something not to be copied.</summary>
    public void Remember(Phrase phrase) => _repertoire.Add(phrase);

    private static Beats Length(Phrase call, Beats start, Settings settings, Beats bar)
    {
        // Whole bars of an answer end at a bar line, wherever in the bar it starts.
        if (settings.Bars is { } bars) return Beats.Max(bar * bars - (settings.Turn == "gap" ? start.Modulo(bar) : Beats.Zero), Beats.Quarter);
        if (settings.Turn == "bars") return bar * settings.TurnBars;
        return call.IsRest ? bar : Beats.Min((call.Notes.Max(n => n.End) - call.Notes[0].Start).Ceiling(Beats.Quarter), bar * LongestInBars);
    }

    private static double Density(Phrase call) => call.IsRest ? 0
        : call.Notes.Select(n => n.Start).Distinct().Count() / Math.Max(1, (call.Notes[^1].End - call.Notes[0].Start).Value);
}
