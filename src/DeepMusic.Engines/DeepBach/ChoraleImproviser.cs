using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Answers in four voices: what was played as one of them with three others, the three alone, or a phrase that goes on. Works with any network of the room. See
/// README.md in this folder. Thread-safe: no.
/// </summary>
public sealed class ChoraleImproviser : IImproviser
{
    /// <summary>The engine's name as it is written in presets.</summary>
    public const string EngineName = "deepbach";

    /// <summary>
    /// So many sixteenths are written before what would stand first, and thrown away: networks learned from pieces cut anywhere, and a chord that has nothing
    /// before it is in no key (of DeepBach's first pitches 22 % were not, of Bach's 1 %; so they are 3 %).
    /// </summary>
    public const int LeadIn = 8;

    private static readonly Beats Shortest = new(DeepBachEncoding.Tick.Ticks / 2);
    private static readonly string DensityName = new Density(1).Name;

    private readonly ChoraleWriter _writer;
    private readonly ChoraleOptions _options;
    private readonly string _model;

    /// <summary>An improviser with a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="model">The model's name, for the provenance of its notes.</param>
    /// <param name="options">How it works.</param>
    public ChoraleImproviser(IChoraleNetwork network, string model, ChoraleOptions options)
    {
        if (options.Tries < 1) throw new ArgumentException("there is one try at least", nameof(options));
        (_writer, _model, _options) = (new ChoraleWriter(network, options.Sweeps), model, options);
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>What it writes with: the network and how many sweeps, such as "orderless x48".</summary>
    public string Means => _writer.Means;

    /// <summary>Learns nothing: what the network knows it learned before. The call it answers comes with the prompt.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
    }

    /// <inheritdoc/>
    public void Reset()
    {
    }

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        if (prompt.Length <= Beats.Zero || ChoralePlan.Of(prompt, _options) is not { } plan) return Answer.Rest(prompt, Name);
        double loudness = Math.Clamp(prompt.Call.IsRest ? prompt.Context.Dynamics.Mean : prompt.Call.Notes.Average(n => n.Velocity), 1, 120);
        (Phrase? best, ImmutableArray<string> broken, double bias) = (null, [], 0);
        for (int attempt = 0; attempt < _options.Tries && (best is null || !broken.IsEmpty); attempt++)
        {
            FillLimits limits = _writer.Preset.Limits with { Cells = plan.Cells, Strikes = bias == 0 ? [] : [bias, bias, bias, bias] };
            ChoraleGrid written = _writer.Write(plan.Grid, plan.Mask, limits, prompt.Surprise, SeededRandom.Derive(prompt.Seed, (ulong)attempt), cancel);
            var phrase = new Phrase(prompt.Start, prompt.Length, [.. plan.Echo, .. Notes(plan, written, prompt, (byte)Math.Round(loudness))]);
            ImmutableArray<string> breaks = prompt.Constraints.Broken(phrase);
            if (best is null || breaks.Length < broken.Length) (best, broken) = (phrase, breaks);
            if (breaks.Contains(DensityName)) bias += prompt.Constraints.Find<Density>()!.Bounds(prompt.Length).Most < TopLine.Onsets(phrase.Notes.AsSpan()) ? -ChoraleWriter.FewerOrMore : ChoraleWriter.FewerOrMore;
        }
        // Where limits leave no voice a pitch, they are why.
        if (best!.IsRest) return Answer.Rest(prompt, Name, broken.IsEmpty ? [.. prompt.Constraints.All.OfType<PitchConstraint>().Select(c => c.Name)] : broken) with { Cost = Stopwatch.GetElapsedTime(began) };
        Answer answer = Told(prompt, plan, best, [.. best.Notes], broken);
        if (!broken.IsEmpty) answer = Mended(prompt, plan, best, broken) ?? answer;
        return answer with { Loudness = loudness, Cost = Stopwatch.GetElapsedTime(began) };
    }

    // A density is a target: where it cannot be mended, what is right otherwise is said.
    private Answer? Mended(Prompt prompt, ChoralePlan plan, Phrase best, ImmutableArray<string> broken)
    {
        Phrase mended = prompt.Constraints.Repair(best);
        if (!prompt.Constraints.Broken(mended).Any(b => b != DensityName)) return Told(prompt, plan, mended, [.. best.Notes], broken);
        return broken.Any(b => b != DensityName) ? Answer.Rest(prompt, Name, broken) : null;
    }

    private Answer Told(Prompt prompt, ChoralePlan plan, Phrase phrase, HashSet<Note> own, ImmutableArray<string> broken)
    {
        ImmutableHashSet<Note> call = [.. plan.Echo];
        string rules = string.Join(", ", broken.IsEmpty ? prompt.Constraints.All.Select(c => c.Name) : broken);
        return new Answer
        {
            Phrase = phrase,
            Provenance = [.. phrase.Notes.Select(Source)],
            Engine = Name,
            Rung = Name,
        };

        Provenance Source(Note note) => !own.Contains(note) || plan.Mended.Contains(note) ? new("rule", rules) : call.Contains(note) ? new("call", "") : new(Name, _model);
    }

    private static IEnumerable<Note> Notes(ChoralePlan plan, ChoraleGrid grid, Prompt prompt, byte loudness)
    {
        Beats longest = prompt.Constraints.Find<LongestNote>()?.Longest ?? prompt.Length;
        int most = (int)Math.Min(grid.Ticks, longest.Ticks / DeepBachEncoding.Tick.Ticks);
        foreach (int voice in plan.Voices)
            for (int tick = plan.From, off; tick < grid.Ticks; tick = off)
            {
                off = tick + 1;
                if (grid.Sounding(tick, voice) is not (>= 0 and var pitch)) continue;
                while (off < grid.Ticks && grid[off, voice] == DeepBachEncoding.Hold(voice)) off++;
                // What is too long is struck again, so that the harmony stays whole; the melody is left to end.
                if (voice != plan.Top && most > 0) off = Math.Min(off, tick + most);
                Beats start = Beats.Max(Beats.Zero, At(tick)), end = Beats.Min(prompt.Length, At(off));
                // A melody may begin beside the grid, and the voices begin with it.
                if (tick == plan.From && plan.Echo is [var first, ..] && first.Start - start < DeepBachEncoding.Tick) start = Beats.Max(start, first.Start);
                // What the end of the answer leaves less than half a sixteenth of is no note.
                if (end - start >= Shortest) yield return new Note(start, end - start, new Pitch(pitch), Velocity(prompt, start, loudness, voice == plan.Top)) { Voice = (byte)voice };
            }

        Beats At(int tick) => plan.At + DeepBachEncoding.Tick * (tick - plan.From);
    }

    // Strong beats a little more, what goes with a melody a little less.
    private static byte Velocity(Prompt prompt, Beats start, byte loudness, bool leads)
    {
        TimeSignature meter = prompt.Context.Timeline.Meter;
        Beats place = prompt.Start + start;
        int accent = place.Modulo(meter.Bar) == Beats.Zero ? 6 : place.Modulo(meter.Pulse) == Beats.Zero ? 2 : -2;
        return (byte)Math.Clamp(loudness + accent - (leads ? 0 : 4), 1, 127);
    }
}
