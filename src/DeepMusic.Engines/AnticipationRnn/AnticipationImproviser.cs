using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// Answers with a network that knows what is to come: it reads the call, writes several candidates bar by bar under the
/// player's constraints, and goes on with the best. A landing note is a constraint of the network, which steers towards it. See README.md in
/// this folder. Thread-safe: no.
/// </summary>
public sealed class AnticipationImproviser : IStreamingImproviser, IDisposable
{
    /// <summary>The engine's name as it is written in presets.</summary>
    public const string EngineName = "anticipation";

    private static readonly string DensityName = new Density(1).Name;

    private readonly IAnticipationNetwork _network;
    private readonly AnticipationOptions _options;
    private readonly string _model;

    /// <summary>An improviser with a network, which it owns.</summary>
    /// <param name="network">The network.</param>
    /// <param name="model">The model's name, for the provenance of its notes.</param>
    /// <param name="options">How it thinks.</param>
    public AnticipationImproviser(IAnticipationNetwork network, string model, AnticipationOptions options)
    {
        if (options.Candidates < 1) throw new ArgumentException("there is one candidate at least", nameof(options));
        (_network, _model, _options) = (network, model, options);
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>What it thinks with: the network's arithmetic and how many candidates, such as "bf16 x16".</summary>
    public string Means => $"{_network.Name} x{Math.Min(_options.Candidates, _network.MostCandidates)}";

    /// <summary>Learns nothing: what the network knows it learned before. The call it answers comes with the prompt.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
    }

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel) => Respond(prompt, static _ => { }, cancel);

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, Action<Answer> soFar, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        if (prompt.Length <= Beats.Zero) return Core.Answer.Rest(prompt, Name);
        var reading = new PromptReading(prompt, _network.Config, _options);
        var book = new Sketchbook(_network, reading, prompt, _options);
        book.Read(cancel);
        Beats bar = prompt.Context.Timeline.Meter.Bar;
        var notes = new List<Note>();
        Answer? handed = null;
        for (int from = 0, to; from < reading.Answer; from = to)
        {
            Beats start = prompt.Start + reading.Lead + AnticipationEncoding.Tick * from;
            to = Math.Min(reading.Answer, from + Math.Max(1, (int)((bar - start.Modulo(bar)).Ceiling(AnticipationEncoding.Tick).Ticks / AnticipationEncoding.Tick.Ticks)));
            book.Write(from, to, cancel);
            Beats settled = Beats.Min(prompt.Length, reading.Lead + AnticipationEncoding.Tick * to);
            Sketch best = book.Choose(settled);
            notes = best.Notes;
            if (to == reading.Answer) break;
            // A note that still sounds may be held on: it is not settled before it has ended.
            Beats certain = best.Sounds ? notes[^1].Start : settled;
            handed = Answer(prompt, [.. notes.Where(n => n.Start < certain)], book.Loudness, began) with { Settled = certain };
            soFar(handed);
        }
        Answer answer = Answer(prompt, notes, book.Loudness, began);
        ImmutableArray<string> broken = prompt.Constraints.Broken(answer.Phrase);
        if (broken.IsEmpty) return answer;
        Answer mended = Mended(prompt, answer, book.Loudness, broken, began);
        // A density is a target: what was said is not taken back for it.
        return handed is not null && !mended.Continues(handed) && broken.All(name => name == DensityName) ? answer : mended;
    }

    /// <inheritdoc/>
    public void Reset()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private Answer Mended(Prompt prompt, Answer answer, double loudness, ImmutableArray<string> broken, long began)
    {
        Phrase mended = prompt.Constraints.Repair(answer.Phrase);
        if (!prompt.Constraints.Holds(mended)) return Core.Answer.Rest(prompt, Name, broken) with { Cost = Stopwatch.GetElapsedTime(began) };
        var written = answer.Phrase.Notes.ToHashSet();
        return Answer(prompt, mended.Notes, loudness, began) with
        {
            Provenance = [.. mended.Notes.Select(n => written.Contains(n) ? Own() : new Provenance("rule", string.Join(", ", broken)))],
        };
    }

    private Answer Answer(Prompt prompt, IReadOnlyList<Note> notes, double loudness, long began) => new()
    {
        Phrase = new Phrase(prompt.Start, prompt.Length, notes),
        Provenance = [.. notes.Select(_ => Own())],
        Engine = Name,
        Rung = Name,
        Loudness = loudness,
        Cost = Stopwatch.GetElapsedTime(began),
    };

    private Provenance Own() => new(Name, _model);
}
