using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// The candidates of one answer, written side by side. The player's constraints mask what the network proposes, tick by tick; at the
/// end of every bar the best one goes on, in as many copies as there were.
/// </summary>
internal sealed class Sketchbook
{
    /// <summary>How much of what is expected an answer tells at surprise 0, and at 1.</summary>
    private const double Plainest = 0.7, Boldest = 1.3;

    private readonly IAnticipationNetwork _network;
    private readonly PromptReading _reading;
    private readonly Prompt _prompt;
    private readonly AnticipationOptions _options;
    private readonly Sketch[] _sketches;
    private readonly SeededRandom[] _random;
    private readonly ImmutableArray<Candidate> _vocabulary;
    private readonly bool[] _allowed;
    private readonly ImmutableArray<IConstraint> _moving;
    private readonly float[] _logits;
    private readonly float[] _masked;
    private readonly int[] _before;
    private readonly double _temperature;
    private readonly byte _velocity;

    /// <summary>An empty book.</summary>
    public Sketchbook(IAnticipationNetwork network, PromptReading reading, Prompt prompt, AnticipationOptions options)
    {
        (_network, _reading, _prompt, _options) = (network, reading, prompt, options);
        int count = Math.Min(options.Candidates, network.MostCandidates), vocabulary = network.Config.Vocabulary;
        _sketches = [.. Enumerable.Range(0, count).Select(_ => new Sketch())];
        _random = [.. Enumerable.Range(0, count).Select(i => new SeededRandom(SeededRandom.Derive(prompt.Seed, (ulong)i)))];
        double mean = prompt.Call.IsRest ? prompt.Context.Dynamics.Mean : prompt.Call.Notes.Average(n => n.Velocity);
        _velocity = (byte)Math.Clamp(Math.Round(mean), 1, 120);
        _vocabulary = AnticipationEncoding.Vocabulary(_velocity);
        // What forbids a pitch forbids it everywhere, and one voice is never too many: neither needs asking at every tick.
        _allowed = [.. _vocabulary.Select(c => c.Notes.All(n => prompt.Constraints.Allows(n.Pitch)))];
        _moving = [.. prompt.Constraints.All.Where(c => c is not (PitchConstraint or MaxPolyphony))];
        _logits = new float[count * vocabulary];
        _masked = new float[vocabulary];
        _before = new int[count];
        _temperature = options.Coolest + (options.Hottest - options.Coolest) * Math.Clamp(prompt.Surprise, 0, 1);
    }

    /// <summary>The velocity its notes lie around.</summary>
    public double Loudness => _velocity;

    /// <summary>Has the network read the call; everyone stands at the answer's first tick.</summary>
    public void Read(CancellationToken cancel)
    {
        _network.Begin(_reading.Constraints, _reading.Features, _reading.Style);
        int before = _network.Config.StartToken;
        foreach (int token in _reading.Before)
        {
            cancel.ThrowIfCancellationRequested();
            _network.Step([before], _logits.AsSpan(0, _network.Config.Vocabulary));
            before = token;
        }
        _network.GoOnFrom(0, _sketches.Length);
        foreach (Sketch sketch in _sketches) sketch.Begin(before);
    }

    /// <summary>Writes some ticks with every candidate.</summary>
    public void Write(int from, int to, CancellationToken cancel)
    {
        for (int t = from; t < to; t++)
        {
            cancel.ThrowIfCancellationRequested();
            for (int i = 0; i < _sketches.Length; i++) _before[i] = _sketches[i].Last;
            _network.Step(_before, _logits);
            for (int i = 0; i < _sketches.Length; i++) Write(i, t);
        }
    }

    /// <summary>
    /// Chooses who goes on. Whoever breaks least is in; among those, it is the one that is as surprising as was asked for. The likeliest
    /// of many melodies is a note repeated: what people play tells about as much as is expected (Meister et al. 2023, locally typical sampling).
    /// </summary>
    /// <param name="settled">How far the answer is written.</param>
    /// <returns>The one chosen; all go on from there.</returns>
    public Sketch Choose(Beats settled)
    {
        double share = Plainest + (Boldest - Plainest) * Math.Clamp(_prompt.Surprise, 0, 1);
        int best = Enumerable.Range(0, _sketches.Length).GroupBy(i => Faults(_sketches[i], settled)).MinBy(g => g.Key)!
            .MinBy(i => (Math.Abs(_sketches[i].Told - share * _sketches[i].Expected), i));
        _network.GoOnFrom(best, _sketches.Length);
        Sketch chosen = _sketches[best];
        foreach (Sketch sketch in _sketches) sketch.GoOnFrom(chosen);
        return chosen;
    }

    // A landing that is still to come is not missing yet.
    private int Faults(Sketch sketch, Beats settled)
    {
        var phrase = new Phrase(_prompt.Start, settled, sketch.Notes);
        int faults = sketch.DeadEnds;
        foreach (IConstraint constraint in _moving)
            if (constraint is not Landing landing || landing.At < settled) faults += constraint.Violations(phrase);
        return faults;
    }

    private void Write(int candidate, int tick)
    {
        Sketch sketch = _sketches[candidate];
        ReadOnlySpan<float> logits = _logits.AsSpan(candidate * _masked.Length, _masked.Length);
        logits.CopyTo(_masked);
        Beats at = _reading.Lead + AnticipationEncoding.Tick * tick;
        if (!sketch.Sounds) _masked[AnticipationEncoding.Hold] = float.NegativeInfinity;
        for (int i = 0; i < _masked.Length; i++) if (!_allowed[i]) _masked[i] = float.NegativeInfinity;
        var state = new SamplingState
        {
            Vocabulary = _vocabulary.AsSpan(),
            Written = CollectionsMarshal.AsSpan(sketch.Notes),
            Start = _prompt.Start,
            Length = _prompt.Length,
            Now = at,
        };
        foreach (IConstraint constraint in _moving) constraint.Mask(_masked, state);
        // Where the answer starts was chosen by those who listen to the player: a rest there would be heard as coming in late.
        bool mayRest = tick == 0 && !_reading.FillsGap && _masked[AnticipationEncoding.Rest] > float.NegativeInfinity;
        if (mayRest) _masked[AnticipationEncoding.Rest] = float.NegativeInfinity;
        int token = Sampling.Choose(_masked, _temperature, _options.TopP, _random[candidate]);
        if (token < 0)
        {
            if (!mayRest) sketch.DeadEnd();
            token = AnticipationEncoding.Rest;
        }
        sketch.Write(token, at, _prompt.Length, Accented(at), -Sampling.LogProbability(logits, token), Sampling.Entropy(logits));
    }

    // Bar lines and pulses are struck a little harder, as a player would.
    private byte Accented(Beats at)
    {
        Beats place = _prompt.Start + at;
        TimeSignature meter = _prompt.Context.Timeline.Meter;
        int accent = place.Modulo(meter.Bar) == Beats.Zero ? 6 : place.Modulo(meter.Pulse) == Beats.Zero ? 2 : -2;
        return (byte)Math.Clamp(_velocity + accent, 1, 127);
    }
}
