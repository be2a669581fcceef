using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>The program's main job, on real ports: calls in, answers out.</summary>
[Collection(StageCollection.Name)]
public class JamTests(JackServer server)
{
    /// <summary>How far from where it should be a note may be heard: a JACK period in, one out, and a noisy test machine.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(20);

    /// <summary>Units and four voices have their own: <see cref="UnitsOnStageTests"/>, <see cref="VoicesOnStageTests"/>. Real time is dear; in virtual time all engines are asked everything.</summary>
    public static TheoryData<string> Engines => [.. EngineShelf.Names.Where(e => e is not (EngineShelf.Chorales or EngineShelf.Units))];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Traded_bars_are_answered_on_the_bar_line_in_the_key_and_every_note_ends(string engine)
    {
        server.Need();
        Knobs knobs = Knobs.AtRest.With("turn", "bars:1").With("tempo", "160").With("key", "C minor-pentatonic");
        using var jam = new Jam("--engine", engine, "--set", "turn=bars:1", "--set", "tempo=160", "--set", "key=C minor-pentatonic", "--seed", "7");
        jam.Play(4, TimeSpan.FromSeconds(3), knobs.Settings);
        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) == 0 && jam.Ear.Heard.Length > 0, TimeSpan.FromSeconds(6)));
        Until.Passed(2.5); // the last answer's bar
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        StartOnTheLine(journal, answers: 4, bar: 1.5);
        Assert.All(heard.Where(m => m.Message.IsNoteOn), m => Assert.True(knobs.Settings.LockedKey!.Contains(new Pitch(m.Message.Data1))));
        Assert.Equal(0, Jam.Sounding(heard));
        Assert.True(journal.IsComplete);
        HeardWhenDue(journal, heard);
        NamesWhoPlayed(journal, engine);
        Locks.Kept(journal, knobs.Settings);
        jam.NothingWasAllocatedInRealTime();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_phrase_that_ends_in_silence_is_answered_on_a_beat_or_at_once_and_replays_the_same(string engine)
    {
        server.Need();
        Knobs knobs = Knobs.AtRest.With("range", "48..84").With("no-copy", "5").With("surprise", "0.6");
        using var jam = new Jam("--engine", engine, "--seed", "3", "--set", "range=48..84", "--set", "no-copy=5", "--set", "surprise=0.6");
        jam.Play(3, TimeSpan.FromSeconds(9), Knobs.AtRest.Settings, seed: 5);
        Until.Passed(5.5); // the last answer
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        PlayEvent[] answers = [.. journal.Events.OfType<PlayEvent>()];
        Assert.True(answers.Length >= 3, $"{answers.Length} answers");
        foreach (PlayEvent answer in answers)
        {
            PhraseEvent call = journal.Events.OfType<PhraseEvent>().Last(p => p.Time <= answer.Time);
            Timeline line = journal.Events.OfType<ContextEvent>().Last(c => c.Time <= answer.Time).Timeline;
            Beats offBeat = (line.BeatAt(answer.Start) + new Beats(Beats.TicksPerBeat / 8)).Modulo(Beats.Quarter * 0.5) - new Beats(Beats.TicksPerBeat / 8);
            bool atOnce = answer.Start - call.To <= Tolerance;
            bool onBeat = Math.Abs(line.Tempo.Duration(offBeat).TotalMilliseconds) <= Tolerance.TotalMilliseconds;
            Assert.True(atOnce || onBeat, $"answer {answer.Id} starts {(answer.Start - call.To).TotalMilliseconds} ms after the call and {offBeat} off the beat");
        }
        Assert.Equal(0, Jam.Sounding(heard));
        Assert.All(heard.Where(m => m.Message.IsNoteOn), m => Assert.InRange(m.Message.Data1, 48, 84));
        HeardWhenDue(journal, heard);
        NamesWhoPlayed(journal, engine);
        Locks.Kept(journal, knobs.Settings);
        Assert.Null(Replay.Play(journal).Difference);
        Assert.StartsWith("the same: ", Jam.Program("replay", jam.Folder, "--check"), StringComparison.Ordinal);
    }

    /// <summary>A preset with a landing note, and one with quick runs and a limit on copies; all presets are tried with all engines in virtual time.</summary>
    [Theory]
    [InlineData("anticipation-home", 1)]
    [InlineData("stranger", 1)]
    public void The_network_keeps_every_lock_of_a_preset_in_what_is_sent(string name, int calls)
    {
        server.Need();
        Preset preset = PresetShelf.Load(name);
        Settings settings = preset.Knobs.Settings;
        TimeSpan turn = settings is { Turn: "bars", Tempo: { } tempo } ? tempo.Duration(settings.Meter.Bar * settings.TurnBars) : TimeSpan.FromSeconds(6);
        using var jam = new Jam("--preset", name, "--engine", "anticipation", "--seed", "5");
        jam.Play(calls, turn * 2, settings, seed: 3);
        Until.Passed(turn.TotalSeconds + 1.5); // the last answer, and its last note
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        Assert.Equal(calls, Locks.Kept(journal, settings));
        Assert.Equal(0, Jam.Sounding(heard));
        NamesWhoPlayed(journal, "anticipation");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_players_first_note_makes_the_answer_yield_at_once(string engine)
    {
        server.Need();
        using var jam = new Jam("--engine", engine, "--seed", "3", "--set", "length=8", "--set", "density=2");
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        Until.Passed(0.3);
        jam.Play(1, TimeSpan.FromSeconds(1), Knobs.AtRest.Settings, seed: 9);
        Journal journal = jam.End();

        YieldEvent yielded = Assert.Single(journal.Events.OfType<YieldEvent>().Take(1));
        Assert.Contains(journal.Events.OfType<MidiEvent>(), m => m.Message.IsNoteOn && m.Time == yielded.Time);
        Assert.DoesNotContain(journal.Events.OfType<SentEvent>(), s => s.Ticket == yielded.Id && s.Message.IsNoteOn && s.Time > yielded.Time + Tolerance);
    }

    [Fact]
    public void A_synth_connected_to_the_output_sounds()
    {
        server.Need();
        using Synth synth = Synth.Start("jam-synth");
        using var jam = new Jam("--seed", "3", "--set", "tempo=140", "--set", "turn=bars:1");
        synth.ConnectFrom(jam.OutputPort);
        double silence = synth.Loudness(2, () => { });
        double answers = synth.Loudness(9, () => jam.Play(2, TimeSpan.FromSeconds(240.0 / 140 * 2), Knobs.AtRest.With("turn", "bars:1").With("tempo", "140").Settings));
        jam.End();

        Assert.True(silence < 0.0001, $"silence measures {silence}");
        Assert.True(answers > 0.001, $"answers measure {answers}");
    }

    [Fact]
    public void What_is_played_passes_straight_through_where_the_preset_says_so()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        string preset = Path.Combine(folder.Path, "through.toml");
        File.WriteAllText(preset, "thru = true\nthru-channel = 3\n[knobs]\nmute = true");
        using var jam = new Jam("--preset", preset);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        Until.Passed(0.5);
        // A port that came is probed for loops, with a controller.
        TimedMessage[] heard = Jam.Keys(jam.Ear.Heard);
        Journal journal = jam.End();

        TimedMessage[] played = [.. journal.Events.OfType<MidiEvent>().Select(m => new TimedMessage(m.Stamp, m.Message, 0))];
        Assert.NotEmpty(played);
        Assert.Equal(played.Select(m => (m.Message.IsNoteOn, m.Message.Data1)), heard.Select(m => (m.Message.IsNoteOn, m.Message.Data1)));
        Assert.All(heard, m => Assert.Equal(2, m.Message.Channel));
        Assert.Equal(0, Jam.Sounding(heard));
        double[] late = [.. played.Zip(heard, (p, h) => (h.Time - p.Time).TotalMilliseconds).Order()];
        Assert.InRange(late[late.Length / 2], 0, Tolerance.TotalMilliseconds);
    }

    /// <summary>Every answer starts on a bar line, counted from the first note that was played.</summary>
    internal static void StartOnTheLine(Journal journal, int answers, double bar)
    {
        PlayEvent[] plays = [.. journal.Events.OfType<PlayEvent>()];
        Assert.Equal(answers, plays.Length);
        HostTime first = journal.Events.OfType<MidiEvent>().First().Time;
        foreach (PlayEvent play in plays)
        {
            double bars = (play.Start - first).TotalSeconds / bar;
            Assert.Equal(Math.Round(bars), bars, 0.005);
        }
    }

    /// <summary>The header says what the set was played with, and each answer which rung of that ladder gave it.</summary>
    private static void NamesWhoPlayed(Journal journal, string engine)
    {
        Ladder ladder = EngineShelf.New(engine);
        Assert.Equal((engine, ladder.Model?.Name ?? "", ladder.Model?.Weights ?? ""), (journal.Header.Engine, journal.Header.Model, journal.Header.Weights));
        Assert.Equal(ladder.Beside.Select(m => KeyValuePair.Create(m.Name, m.Weights)), journal.Header.Beside);
        Assert.All(journal.Events.OfType<AnswerEvent>(), a => Assert.Contains(a.Rung, ladder.Rungs.Select(r => r.Name)));
    }

    /// <summary>Every note-on that was sent is heard once, in order, and not late.</summary>
    internal static void HeardWhenDue(Journal journal, TimedMessage[] heard)
    {
        SentEvent[] sent = [.. journal.Events.OfType<SentEvent>().Where(s => s.Message.IsNoteOn)];
        TimedMessage[] ons = [.. heard.Where(m => m.Message.IsNoteOn)];
        Assert.Equal(sent.Select(s => s.Message), ons.Select(m => m.Message));
        double[] late = [.. sent.Zip(ons, (s, m) => (m.Time - s.Due).TotalMilliseconds).Order()];
        Assert.True(late[late.Length / 2] <= Tolerance.TotalMilliseconds, $"the median note is heard {late[late.Length / 2]:0.0} ms after it was due");
        Assert.True(late[0] > -2, $"a note is heard {-late[0]:0.0} ms before it was due");
    }
}
