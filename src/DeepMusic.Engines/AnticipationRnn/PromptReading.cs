using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>A prompt in the network's terms: the end of the call, then the ticks of the answer, on the grid of the music's sixteenths.</summary>
internal sealed class PromptReading
{
    /// <summary>Reads a prompt.</summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="config">The network's shape.</param>
    /// <param name="options">How much of the call is read.</param>
    /// <param name="sides">What else stands around a gap; null for an answer to a call.</param>
    public PromptReading(Prompt prompt, AnticipationConfig config, AnticipationOptions options, GapSides? sides = null)
    {
        FillsGap = sides is not null;
        Beats start = prompt.Start.Ceiling(AnticipationEncoding.Tick);
        Lead = start - prompt.Start;
        Answer = Math.Max(0, (int)((prompt.Length - Lead).Ceiling(AnticipationEncoding.Tick).Ticks / AnticipationEncoding.Tick.Ticks));
        int[] call = Call(prompt, start, options.MostRead);
        Before = call;
        int[] after = sides is null ? [] : AnticipationEncoding.Encode([.. sides.After], Lead + AnticipationEncoding.Tick * Answer, sides.Ticks);
        Constraints = config.Unconstrained(call.Length + Answer + after.Length);
        after.CopyTo(Constraints, call.Length + Answer);
        Features = new float[Constraints.Length * config.Features];
        Style = config.StyleNumber(prompt.Style);
        double? callRegister = Register(call) ?? Register(after);
        double? register = Aim(callRegister, prompt.Constraints);
        Key? key = Key(prompt);
        Chord? chord = Chord(prompt);
        double? density = prompt.Constraints.Find<Density>()?.OnsetsPerBeat;
        double callDensity = call.Count(AnticipationEncoding.IsStrike) * (double)AnticipationEncoding.TicksPerBeat / call.Length;
        for (int t = 0; t < Constraints.Length; t++)
        {
            Span<float> features = Features.AsSpan(t * config.Features, config.Features);
            TickFeatures.WritePlace(features, start + AnticipationEncoding.Tick * (t - call.Length), prompt.Context.Timeline.Meter);
            if (key is { } scale) TickFeatures.WriteKey(features, scale.Tonic, scale.Classes);
            if ((sides?.ChordAt(AnticipationEncoding.Tick * (t - call.Length)) ?? chord) is { } sounding) TickFeatures.WriteChord(features, sounding.Root, sounding.Classes);
            bool answers = t >= call.Length;
            if ((answers ? density : callDensity) is { } onsets) TickFeatures.WriteDensity(features, onsets);
            if ((answers ? register : callRegister) is { } pitch) TickFeatures.WriteRegister(features, pitch);
        }
        foreach (Landing landing in prompt.Constraints.All.OfType<Landing>()) Land(landing);
    }

    /// <summary>Whether it is written into a gap: it need not come in at once.</summary>
    public bool FillsGap { get; }

    /// <summary>From the answer's start to its first tick: less than a tick.</summary>
    public Beats Lead { get; }

    /// <summary>The tokens of the call's end.</summary>
    public int[] Before { get; }

    /// <summary>How many ticks the answer has.</summary>
    public int Answer { get; }

    /// <summary>[T], T = the call's ticks, the answer's, and those after it that are known.</summary>
    public int[] Constraints { get; }

    /// <summary>[T, D]</summary>
    public float[] Features { get; }

    /// <summary>The style's number.</summary>
    public int Style { get; }

    // A call that ended bars ago is read as if it had just ended: it is what is being answered.
    private static int[] Call(Prompt prompt, Beats start, int most)
    {
        if (prompt.Call.IsRest) return [];
        Beats end = prompt.Call.Start + prompt.Call.Notes.Max(n => n.End), bar = prompt.Context.Timeline.Meter.Bar;
        Beats gap = Beats.Max(Beats.Zero, start - end).Floor(bar);
        Beats from = prompt.Call.Start + gap;
        int ticks = Math.Clamp(AnticipationEncoding.TickAt(start - from), 0, most);
        return AnticipationEncoding.Encode(prompt.Call.Notes.AsSpan(), start - AnticipationEncoding.Tick * ticks - from, ticks);
    }

    private void Land(Landing landing)
    {
        int tick = AnticipationEncoding.TickAt(landing.At - Lead), token = AnticipationEncoding.Strike(landing.Pitch);
        if (token >= 0 && tick >= 0 && tick < Answer) Constraints[Before.Length + tick] = token;
    }

    private static double? Register(int[] call)
    {
        List<int> pitches = [.. call.Where(AnticipationEncoding.IsStrike).Select(t => (int)AnticipationEncoding.PitchOf(t).Number)];
        return pitches.Count == 0 ? null : pitches.Average();
    }

    // Near the call, but so that a melody has room on both sides within the range.
    private static double? Aim(double? call, ConstraintSet limits)
    {
        if (limits.Find<PitchRange>() is not { } range) return call;
        const double Room = 6;
        double low = range.Low.Number + Room, high = range.High.Number - Room, middle = (range.Low.Number + range.High.Number) / 2.0;
        return low >= high ? middle : call is { } pitch ? Math.Clamp(pitch, low, high) : null;
    }

    private static Key? Key(Prompt prompt) =>
        prompt.Constraints.Find<InKey>()?.Key ?? (prompt.Context.Key.IsLikely ? prompt.Context.Key.Key : null);

    private static Chord? Chord(Prompt prompt) => prompt.Constraints.Find<OnChord>()?.Chord ?? prompt.Context.Chord;
}
