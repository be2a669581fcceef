using DeepMusic.Core;
using DeepMusic.Live.Timing;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>
/// A set of two-bar calls and answers at 120 bpm that goes on for ever and depends on the time alone, so that a screen of any
/// moment of it can be drawn again to the letter.
/// </summary>
internal static class SampleSet
{
    public static readonly Timeline Timeline = new(HostTime.FromSeconds(1), Beats.Zero, new Tempo(120), TimeSignature.FourFour);

    private const int PhraseBeats = 8;
    private static readonly int[] Steps = [0, 3, 5, 7, 10, 12, 15, 17, 19, 22, 24];
    private static readonly string[] Texts = ["C minor-pentatonic", "on", "48..84", "follow", "1", "4", "3", "C5@4.1", "bars:2", "0.30", "6", "bars:2", "120", "0.75", "0.50", "off"];
    private static readonly string[] Names = ["key", "chord-lock", "range", "density", "polyphony", "longest", "repeats", "land", "length", "surprise", "no-copy", "turn", "tempo", "velocity-follow", "swing-follow", "mute"];

    /// <summary>The moment of a beat.</summary>
    public static HostTime At(double beat) => Timeline.TimeAt(Beats.Of(beat));

    /// <summary>Fills a snapshot with the set as it stands at <paramref name="now"/>; <paramref name="density"/> notes to a sixteenth.</summary>
    public static void Fill(ScreenState state, HostTime now, int density = 1)
    {
        double beat = Timeline.BeatAt(now).Value;
        int phrase = (int)Math.Floor(beat / PhraseBeats);
        double within = beat - phrase * PhraseBeats;
        bool call = phrase % 2 == 0;
        state.Now = now;
        state.Timeline = Timeline;
        state.State = beat < 0 ? StageState.Idle : !call ? StageState.Playing : within < 7 ? StageState.Listening : StageState.Thinking;
        state.HandOver = call && beat >= 0 ? within / PhraseBeats : 0;
        state.BeatBegun = beat >= 0;
        state.BeatConfidence = 0.8;
        state.BeatSource = "heard";
        state.Preset = "trade-twos-c-minor";
        state.Seed = 42;
        state.Recording = "sessions/first-jam";
        FillKnobs(state);
        state.Ports.Add(new PortLine("DeepMusic in", Output: false, call ? now : HostTime.Zero, Lost: false));
        state.Ports.Add(new PortLine("DeepMusic out", Output: true, call ? HostTime.Zero : now, Lost: false));
        state.Ports.Add(new PortLine("fs:midi_00", Output: true, call ? HostTime.Zero : now, Lost: false));
        if (beat < 0) return;
        state.Key = new KeyEstimate(new Key(new PitchClass(0), Scale.Find("minor-pentatonic")!), 0.76, Locked: true);
        state.Chord = new Chord(new PitchClass(3), ChordQuality.All.First(q => q.Symbol == "maj7"));
        state.Engine = "markov";
        state.Rung = phrase > 0 ? "markov" : "";
        state.Provenance = phrase > 0 ? "order 4 of calls 1-3, 11 ms" : "";
        state.Latency = new LatencyFigures(
            "fs:midi_00", 41, new Spread(900, 0.31, 0.74, 2.1), new Spread(12, 512, 640, 702), new Spread(12, 13, 15, 16), new Spread(4100, 0.02, 0.31, 0.82), 14, 11,
            3, 0.41, 0, "FIFO 80, memory locked", Granted: true);
        int last = call && within >= 6 ? phrase + 1 : phrase;
        for (int p = Math.Max(0, phrase - 5); p <= last; p++) FillPhrase(state, p, now, density);
    }

    private static void FillPhrase(ScreenState state, int phrase, HostTime now, int density)
    {
        var random = new SeededRandom(SeededRandom.Derive(7, (ulong)phrase));
        Side side = phrase % 2 == 0 ? Side.Call : Side.Answer;
        double start = phrase * PhraseBeats;
        bool open = side == Side.Call && At(start + PhraseBeats) > now;
        state.Phrases.Add(new PhraseSpan(At(start), open ? HostTime.Never : At(start + PhraseBeats), side, phrase / 2 + 1));
        for (double at = 0; at < PhraseBeats;)
        {
            double length = density > 1 ? 0.25 : 0.25 * (1 + random.Next(4));
            for (int voice = 0; voice < density; voice++)
            {
                var pitch = new Pitch((side == Side.Call ? 60 : 55) + Steps[random.Next(Steps.Length)]);
                HostTime from = At(start + at), to = At(Math.Min(start + at + length * 0.9, start + PhraseBeats));
                byte velocity = (byte)(40 + random.Next(80));
                bool planned = side == Side.Answer && from > now;
                if (side == Side.Call && from > now) continue;
                if (side == Side.Call && to > now) to = HostTime.Never;
                state.Notes.Add(new RollNote(from, to, pitch, velocity, side, planned));
            }
            at += length;
        }
    }

    private static void FillKnobs(ScreenState state)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            KnobKind kind = Names[i] switch
            {
                "chord-lock" or "mute" => KnobKind.Toggle,
                "key" or "turn" or "length" => KnobKind.Choice,
                "range" or "land" => KnobKind.Text,
                _ => KnobKind.Range,
            };
            float position = kind switch { KnobKind.Range => i / 16f, KnobKind.Toggle => Texts[i] == "on" ? 1 : 0, _ => float.NaN };
            state.Knobs.Add(new KnobLine(Names[i], Texts[i], position, kind));
        }
    }
}
