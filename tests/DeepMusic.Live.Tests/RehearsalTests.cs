using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

public class RehearsalTests
{
    public static TheoryData<string, string> Shelf
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string preset in PresetShelf.Names)
                foreach (string engine in EngineShelf.Names) data.Add(preset, engine);
            return data;
        }
    }

    public static TheoryData<string> Engines => [.. EngineShelf.Names];

    private static readonly Gen<string[]> Position = Gen.Select(
        One("key=auto", "key=off", "key=C minor", "key=Ab major", "key=F# minor-pentatonic", "key=D dorian"),
        One("chord-lock=off", "chord-lock=on"),
        One("range=48..84", "range=60..72", "range=36..55", "range=21..108"),
        One("polyphony=1", "polyphony=2", "polyphony=4"),
        One("longest=0.5", "longest=1.25", "longest=8"),
        Gen.Select(
            One("land=off", "land=C4@1.1", "land=G4@2.3", "land=C5@4.1"), One("length=call", "length=1", "length=2", "length=4"),
            One("turn=gap", "turn=bars:1", "turn=bars:2", "turn=cue"), One("density=follow", "density=0.5", "density=3"),
            One("repeats=1", "repeats=4", "repeats=off"), One("no-copy=0", "no-copy=4"), One("meter=4/4", "meter=3/4", "meter=6/8"),
            One("swing-follow=0", "swing-follow=1")).Select((a, b, c, d, e, f, g, h) => new[] { a, b, c, d, e, f, g, h })).Select(
        (a, b, c, d, e, more) => (string[])[a, b, c, d, e, .. more, "surprise=0.5"]);

    [Theory]
    [MemberData(nameof(Shelf))]
    public void Every_shipped_preset_keeps_all_its_locks_in_what_sounds(string name, string engine)
    {
        Preset preset = PresetShelf.Load(name) with { Engine = engine };
        Settings settings = preset.Knobs.Settings;
        double every = settings is { Turn: "bars", Tempo: { } tempo } ? 2 * tempo.Duration(settings.Meter.Bar * settings.TurnBars).TotalSeconds : 12;
        Played set = Played.Rehearse(preset, calls: 5, every);
        Assert.NotEmpty(set.Exchanges);
        // Four voices are given their melody: how dense that is, the player has said.
        KeepsItsLocks(set, engine == EngineShelf.Chorales ? ["density"] : []);
    }

    [Fact]
    public void Any_position_of_the_knobs_keeps_all_its_locks_in_what_sounds() =>
        Gen.Select(Position, One([.. EngineShelf.Names]), Gen.ULong[1, 1000]).Sample(
            (knobs, engine, seed) => KeepsItsLocks(Played.Rehearse(Played.With(knobs) with { Engine = engine }, calls: 3, every: 8, seed), "density"), iter: 60);

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_same_seed_plays_the_same_set_and_another_seed_another(string engine)
    {
        Preset preset = Played.With("surprise=0.7", "no-copy=5", "click=on", "clock-out=on", "tempo=110") with { Engine = engine };
        Played once = Played.Rehearse(preset), again = Played.Rehearse(preset);
        Assert.NotEmpty(once.Of<PlayEvent>());
        Assert.Equal(once.WithoutCost, again.WithoutCost);
        Played other = Played.Set(preset, stage => Calls(stage, once), seed: 2);
        Assert.NotEqual(once.Of<AnswerEvent>().Select(a => a.Phrase), other.Of<AnswerEvent>().Select(a => a.Phrase));
    }

    [Theory]
    [InlineData("4/4", 1, 120)]
    [InlineData("3/4", 2, 97)]
    [InlineData("6/8", 1, 140)]
    public void Traded_bars_are_answered_exactly_on_the_bar_lines_of_a_held_tempo(string meter, int bars, int bpm)
    {
        Preset preset = Played.With($"turn=bars:{bars}", $"tempo={bpm}", $"meter={meter}", "key=C minor");
        double turn = preset.Knobs.Settings.Meter.Bar.Value * bars * 60 / bpm;
        Played set = Played.Rehearse(preset, calls: 20, every: 2 * turn);
        Assert.Equal(20, set.Of<PlayEvent>().Count());
        foreach (Exchange exchange in set.Exchanges)
        {
            Timeline line = exchange.Prompt.Context.Timeline;
            Assert.Equal(Beats.Zero, exchange.Prompt.Start.Modulo(line.Meter.Bar));
            Assert.Equal(line.TimeAt(exchange.Prompt.Start), exchange.Start);
        }
        // And the bar lines themselves do not wander.
        double first = set.Exchanges[0].Start.Seconds;
        Assert.All(set.Exchanges.Select((e, i) => e.Start.Seconds - first - i * 2 * turn), drift => Assert.Equal(0, drift, 0.001));
        foreach (IGrouping<long, (SentEvent On, HostTime Off)> answer in set.Notes().GroupBy(n => n.On.Ticket))
            Assert.True(answer.Min(n => n.On.Time) >= set.Of<PlayEvent>().First(p => p.Id == answer.Key).Start);
    }

    [Fact]
    public void After_a_gap_it_comes_in_on_a_beat_or_at_once()
    {
        Played set = Played.Rehearse(Played.With("turn=gap"), calls: 12, every: 12);
        Assert.True(set.Exchanges.Count >= 10);
        foreach (Exchange exchange in set.Exchanges)
        {
            Timeline line = exchange.Prompt.Context.Timeline;
            Beats off = (exchange.Prompt.Start + new Beats(240)).Modulo(Beats.Quarter * 0.5) - new Beats(240);
            bool onBeat = off == Beats.Zero && Math.Abs((line.TimeAt(exchange.Prompt.Start) - exchange.Start).TotalMilliseconds) < 40;
            Assert.True(onBeat || exchange.Start - exchange.CallEnd <= TimeSpan.FromMilliseconds(20), $"{exchange.Start - exchange.CallEnd} after the call, {off} off the beat");
        }
    }

    [Fact]
    public void What_cannot_be_landed_on_is_a_rest_that_says_what_to_relax()
    {
        Played set = Played.Rehearse(Played.With("key=C major", "land=Db4@1.1", "turn=bars:1", "tempo=120"), calls: 2, every: 4);
        AnswerEvent[] answers = [.. set.Of<AnswerEvent>()];
        Assert.NotEmpty(answers);
        Assert.All(answers, a => Assert.True(a.Phrase.IsRest && a.Relax.Count > 0));
        Assert.Contains(set.Of<FaultEvent>(), f => f.ToString().Contains("relax", StringComparison.Ordinal));
        Assert.Empty(set.Notes());
    }

    [Fact]
    public void A_set_without_a_single_note_ends()
    {
        Played set = Played.Rehearse(Played.With(), calls: 0);
        Assert.Empty(set.Of<AnswerEvent>());
        Assert.Equal(0, set.Left);
    }

    private static void Calls(VirtualStage stage, Played set)
    {
        foreach (MidiEvent call in set.Of<MidiEvent>()) stage.Hear(new(call.Stamp, call.Message, call.Port));
        stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(6));
    }

    /// <param name="set">The set.</param>
    /// <param name="targets">Knobs that are aimed at only: where others leave no way to meet a density, the nearest is played.</param>
    private static void KeepsItsLocks(Played set, params string[] targets)
    {
        Settings settings = set.Preset.Knobs.Settings;
        Assert.Equal(0, set.Left);
        var notes = set.Notes();
        foreach (AnswerEvent rest in set.Of<AnswerEvent>().Where(a => a.Phrase.IsRest)) Assert.True(rest.Relax.Count > 0, $"{rest}");
        foreach (Exchange exchange in set.Exchanges)
        {
            ConstraintSet constraints = exchange.Prompt.Constraints.Without(targets);
            Assert.True(constraints.Holds(exchange.Answer.Phrase), $"{constraints}: {exchange.Answer.Phrase}");
            (SentEvent On, HostTime Off)[] sounds = [.. notes.Where(n => n.On.Ticket == exchange.Id)];
            // The tempo it is played in, which may have become another since it was asked for.
            HostTime played = set.Of<PlayEvent>().Single(p => p.Id == exchange.Id).Time;
            Tempo tempo = set.Of<ContextEvent>().LastOrDefault(c => c.Time <= played)?.Timeline.Tempo ?? exchange.Prompt.Context.Timeline.Tempo;
            foreach ((SentEvent on, HostTime off) in sounds)
            {
                var pitch = new Pitch(on.Message.Data1);
                Assert.True(constraints.Allows(pitch), $"{pitch} breaks {constraints}");
                Assert.True(settings.LockedKey?.Contains(pitch) ?? true);
                Assert.InRange(pitch.Number, settings.Lowest.Number, settings.Highest.Number);
                Assert.True(off - on.Time <= tempo.Duration(settings.Longest) * 1.03 + TimeSpan.FromMilliseconds(1), $"{pitch} sounds {off - on.Time}");
                Assert.True(sounds.Count(n => n.On.Time <= on.Time && n.Off > on.Time) <= settings.Polyphony, $"more than {settings.Polyphony} at {on.Time}");
            }
            bool cut = set.Of<YieldEvent>().Any(y => y.Id == exchange.Id);
            if (constraints.Find<Landing>() is not { } landing || cut) continue;
            // One that starts late still lands where it was to, unless it is too late for that: then it is moved as a whole.
            Beats late = exchange.Placed.Start - exchange.Prompt.Start;
            Beats at = exchange.Placed.Length < exchange.Answer.Phrase.Length ? landing.At - late : landing.At;
            Assert.Contains(sounds, n => n.On.Message.Data1 == landing.Pitch.Number
                && (n.On.Time - (exchange.Start + tempo.Duration(at))).Duration() <= tempo.Duration(Listening.GrooveMeter.Most) + TimeSpan.FromMilliseconds(1));
        }
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
