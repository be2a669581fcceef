using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// Answers with bars that were recorded: those the player played tonight, learned as they come, and those of a library. What follows is
/// chosen by meaning and by how well it joins on, moved into the present key and register, and fit to the limits. Every note tells
/// which bar it is from. See README.md in this folder. Thread-safe: no.
/// </summary>
public sealed class UnitImproviser : IImproviser, IDisposable
{
    /// <summary>The engine's name as it is written in presets.</summary>
    public const string EngineName = "units";

    private const string LibraryKnob = "library", ReuseKnob = "reuse";

    private readonly UnitNetwork _network;
    private readonly UnitLibrary? _library;
    private readonly IImproviser? _proposer;
    private readonly UnitOptions _options;
    private readonly UnitLibrary _tonight;
    private HostTime? _began;
    private Phrase? _last;

    /// <summary>An improviser that was played nothing yet.</summary>
    /// <param name="network">What makes embeddings and knows what follows.</param>
    /// <param name="library">Units to know from the start, which it owns; null for none.</param>
    /// <param name="proposer">An engine whose answers units are to resemble, as far as <see cref="Prompt.Blend"/> says, which it owns; null for none.</param>
    /// <param name="options">How it thinks; null for the defaults.</param>
    public UnitImproviser(UnitNetwork network, UnitLibrary? library = null, IImproviser? proposer = null, UnitOptions? options = null)
    {
        (_network, _library, _proposer, _options) = (network, library, proposer, options ?? new UnitOptions());
        if (_options.MostTried < 1 || _options.MostAttempts < 1 || _options.MostRead < 1 || _options.FewestKept < 1 || _options.MostKept < _options.FewestKept || _options.MostJoined < 1 || _options.MostTonight < 1)
            throw new ArgumentException("units: there is one unit to try at least, and no fewer kept than the fewest", nameof(options));
        _tonight = new UnitLibrary(network);
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>How many units it learned tonight.</summary>
    public int Learned => _tonight.Count;

    /// <summary>Learns the bars of a phrase: the next answer may be made of them.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        _last = phrase;
        _began ??= context.Timeline.TimeAt(phrase.Start);
        _tonight.Add(Bars(phrase, context, HomeKey.Of(context.Key, phrase.Notes)));
        _tonight.KeepNewest(_options.MostTonight);
        _proposer?.Feed(phrase, context);
    }

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        if (_proposer is not null && prompt.Blend <= 0) return _proposer.Respond(prompt, cancel);
        Answer answer = prompt.Length <= Beats.Zero ? Answer.Rest(prompt, Name)
            : Impossible(prompt) is { IsEmpty: false } relax ? Answer.Rest(prompt, Name, relax)
            : Made(prompt, cancel);
        return answer with { Cost = Stopwatch.GetElapsedTime(began) };
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _tonight.Clear();
        (_began, _last) = (null, null);
        _proposer?.Reset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _library?.Dispose();
        (_proposer as IDisposable)?.Dispose();
    }

    private Answer Made(Prompt prompt, CancellationToken cancel)
    {
        Answer? proposal = _proposer is not null && prompt.Blend < 1 ? _proposer.Respond(prompt, cancel) : null;
        if (proposal?.Phrase.IsRest == true) proposal = null;
        Timeline timeline = prompt.Context.Timeline;
        // The first call is answered before it is learned: the night begins with it all the same.
        HostTime night = _began ?? timeline.TimeAt(prompt.Call.Start);
        var reading = new CallReading(prompt, _options.MostRead, place => OriginOf(place, timeline, night));
        bool isFed = prompt.Call.IsRest || prompt.Call.Equals(_last);
        ImmutableArray<Unit> fresh = isFed ? [] : Bars(prompt.Call, prompt.Context, reading.Home);
        var sources = new Sources(_network, _tonight, _library, fresh, reading.Touched, prompt, proposal);
        ImmutableArray<string> broken = [];
        for (int attempt = 0; attempt < _options.MostAttempts; attempt++)
        {
            var work = new Patchwork(sources, prompt, reading, _options, attempt);
            work.Fill(cancel);
            // Where bars ran out there is silence: a density is not made up for by striking again what was struck.
            bool holds = work.Mend(new ConstraintSet([.. (work.IsExhausted ? prompt.Constraints.Firm : prompt.Constraints).All, work.Guard]), prompt.Length);
            if (!work.HasMaterial) return Answer.Rest(prompt, Name, LibraryKnob);
            if (holds && work.Notes.Count == 0) return Answer.Rest(prompt, Name, work.IsExhausted ? [ReuseKnob] : []);
            if (holds) return Answered(prompt, work, reading.Loudness);
            var phrase = new Phrase(prompt.Start, prompt.Length, work.Notes.Select(n => n.Note));
            broken = prompt.Constraints.Broken(phrase) is { IsEmpty: false } limits ? limits : [LibraryKnob];
        }
        return Answer.Rest(prompt, Name, [.. broken.Distinct()]);
    }

    private Answer Answered(Prompt prompt, Patchwork work, double loudness) => new()
    {
        Phrase = new Phrase(prompt.Start, prompt.Length, work.Notes.Select(n => n.Note)),
        Provenance = [.. work.Notes.Select(n => n.From)],
        Engine = Name,
        Rung = Name,
        Loudness = loudness,
    };

    // What no answer can obey, whatever it is made of: it need not be tried.
    private static ImmutableArray<string> Impossible(Prompt prompt)
    {
        ConstraintSet limits = prompt.Constraints;
        if (!Enumerable.Range(0, 128).Any(p => limits.Allows(new Pitch(p)))) return [.. limits.All.OfType<PitchConstraint>().Select(c => c.Name).Distinct()];
        foreach (Landing landing in limits.All.OfType<Landing>())
        {
            if (landing.At < Beats.Zero || landing.At >= prompt.Length) return [landing.Name];
            if (!limits.Allows(landing.Pitch)) return [.. limits.All.OfType<PitchConstraint>().Where(c => !c.Allows(landing.Pitch)).Select(c => c.Name).Distinct()];
        }
        return [];
    }

    // An upbeat is no bar, unless there is nothing else: in the middle of an answer it would be a hole.
    private ImmutableArray<Unit> Bars(Phrase phrase, MusicalContext context, int home)
    {
        HostTime night = _began ?? context.Timeline.TimeAt(phrase.Start);
        ImmutableArray<Unit> bars = Unit.BarsOf(CallReading.Straight(phrase), context.Timeline.Meter, home, place => OriginOf(place, context.Timeline, night));
        return bars.Length > 1 && bars[0].Notes[0].Start * 2 >= bars[0].Length ? bars.RemoveAt(0) : bars;
    }

    private static UnitOrigin OriginOf(Beats place, Timeline timeline, HostTime night) => new(UnitOrigin.You, "", timeline.BarOf(place).Bar,
        TimeSpan.FromMicroseconds(Math.Max(0, timeline.TimeAt(place).Microseconds - night.Microseconds)));
}
