using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchLoopTests
{
    private static readonly Preset Plain = Played.With("tempo=120", "key=off", "range=21..108");

    private readonly List<Written> _held = [];

    /// <summary>A set with a pad of four bars, two seconds each, that is in the middle of something.</summary>
    private Played Set(Action<VirtualStage> script, bool hold = false, Func<Preset, Routing>? route = null) => Played.Set(
        Plain,
        stage =>
        {
            stage.Melody(0.5, 0.25, 60, 62, 64, 65, 67, 65, 64, 62);
            stage.RunTo(8);
            stage.Conductor.Sketch.Pad.Change(_ => Sheets.Pad(2).Page!.Select("2 answer"));
            script(stage);
        },
        fillers: AnyNotes.Shelf(), holdWritten: hold ? _held.Add : null, route: route);

    private static void Do(VirtualStage stage, SketchAction action, string argument = "") => stage.Do(c => c.Sketch.Do(action, argument));

    /// <summary>Runs to a beat of a bar of a pass, all from 0.</summary>
    private static void RunTo(VirtualStage stage, int pass, int bar, double beat)
    {
        Timeline line = stage.Conductor.Context.Timeline;
        stage.RunTo(line.TimeAt(_start + Beats.Quarter * (16 * pass + 4 * bar) + Beats.Of(beat)));
    }

    [ThreadStatic]
    private static Beats _start;

    private static void Loop(VirtualStage stage)
    {
        Timeline line = stage.Conductor.Context.Timeline;
        Do(stage, SketchAction.Loop, "on");
        _start = line.NextBar(line.BeatAt(stage.Conductor.Now + TimeSpan.FromMilliseconds(20)));
    }

    /// <summary>The notes of each pass, each with its place in the pass in beats.</summary>
    private static List<List<(double At, int Pitch, int Velocity)>> Passes(Played set)
    {
        HostTime[] starts = [.. set.Of<PassEvent>().Select(p => p.Start)];
        List<(SentEvent On, HostTime Off)> notes = set.Notes(SentEvent.Sketch);
        return [.. starts.Select((start, i) => notes
            .Where(n => n.On.Due >= start - TimeSpan.FromMilliseconds(20) && (i + 1 == starts.Length || n.On.Due < starts[i + 1] - TimeSpan.FromMilliseconds(20)))
            .Select(n => (Math.Round((n.On.Due - start).TotalSeconds * 2, 2), (int)n.On.Message.Data1, (int)n.On.Message.Data2)).Order().ToList())];
    }

    private static List<(double At, int Pitch, int Velocity)> Notes(SheetMusic sheet) =>
        [.. Enumerable.Range(0, sheet.Staves.Length).SelectMany(sheet.Notes).Select(n => (Math.Round((n.Start + n.Deviation).Value, 2), n.Pitch.Number, (int)n.Velocity)).Order()];

    private static IEnumerable<int> Bar(List<(double At, int Pitch, int Velocity)> pass, int bar) => pass.Where(n => n.At >= 4 * bar - 0.05 && n.At < 4 * bar + 3.95).Select(n => n.Pitch);

    private static IEnumerable<int> Bar(SheetMusic sheet, int bar) => Bar(Notes(sheet), bar);

    [Fact]
    public void It_plays_over_and_over_from_the_bar_line_on_as_it_was_played()
    {
        SheetMusic sheet = Sheets.Pad(2).Page!.Sheet;
        Played set = Set(stage =>
        {
            Loop(stage);
            Assert.Equal(SketchState.Looping, stage.Conductor.Sketch.State);
            RunTo(stage, 2, 3, 3.9);
            Assert.Equal(15.9, stage.Conductor.Sketch.PlaceAt(stage.Conductor.Now)!.Value.Value, 2);
            Do(stage, SketchAction.Loop, "off");
        });
        List<List<(double, int, int)>> passes = Passes(set);
        // The first note is written on the bar line and was played before it: there it cannot be, the first time.
        Assert.Equal([.. Notes(sheet)], passes[1]);
        Assert.Equal([.. Notes(sheet)], passes[2]);
        Assert.Equal(passes[1].Count, passes[0].Count);
        Assert.All(set.Of<PassEvent>().Zip(set.Of<PassEvent>().Skip(1)), p => Assert.Equal(TimeSpan.FromSeconds(8), p.Second.Start - p.First.Start));
    }

    [Fact]
    public void Nothing_is_answered_meanwhile_and_all_is_heard()
    {
        Played set = Set(stage =>
        {
            int answered = 0;
            stage.Conductor.Exchanged += _ => answered++;
            SketchPage page = stage.Conductor.Sketch.Pad.Page!;
            Loop(stage);
            stage.Melody(stage.Conductor.Now.Seconds + 1, 0.25, 60, 64, 67, 72);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(4));
            Assert.Equal(0, answered);
            Assert.Same(page, stage.Conductor.Sketch.Pad.Page);
            Do(stage, SketchAction.Loop, "off");
            stage.Melody(stage.Conductor.Now.Seconds + 1, 0.25, 60, 64, 67, 72);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(4));
            Assert.Equal(1, answered);
        });
        Assert.Equal(3, set.Of<PhraseEvent>().Count());
        set.Notes();
    }

    [Fact]
    public void What_is_redone_before_its_bar_comes_sounds_in_this_pass_and_what_comes_too_late_in_the_next()
    {
        SheetMusic? old = null, first = null, second = null;
        Played set = Set(
            stage =>
            {
                old = stage.Conductor.Sketch.Pad.Page!.Sheet;
                Loop(stage);
                RunTo(stage, 0, 0, 1);
                Do(stage, SketchAction.Redo);
                stage.Do(c => c.Sketch.Take(_held[0]));
                first = stage.Conductor.Sketch.Pad.Page!.Sheet;
                RunTo(stage, 0, 3, 0);
                Assert.Equal(SketchState.Looping, stage.Conductor.Sketch.State);
                Do(stage, SketchAction.Redo);
                RunTo(stage, 1, 1, 2);
                stage.Do(c => c.Sketch.Take(_held[1]));
                second = stage.Conductor.Sketch.Pad.Page!.Sheet;
                Assert.Equal(SketchState.Ready, stage.Conductor.Sketch.State);
                RunTo(stage, 2, 3, 3.5);
            },
            hold: true);
        List<List<(double, int, int)>> passes = Passes(set);
        Assert.Equal([Bar(old!, 1), Bar(first!, 1), Bar(second!, 1)], [Bar(old!, 1), Bar(passes[0], 1), Bar(passes[2], 1)]);
        Assert.Equal(Bar(first!, 1), Bar(passes[1], 1));
        Assert.Equal(3, new[] { old!, first!, second! }.Select(s => string.Join(' ', Bar(s, 1))).Distinct().Count());
        foreach (int bar in new[] { 0, 2, 3 })
            foreach (List<(double, int, int)> pass in passes) Assert.Equal(Bar(old!, bar), Bar(pass, bar));
    }

    [Fact]
    public void Of_several_parts_each_is_taken_over_where_it_can_be()
    {
        SheetMusic? redone = null;
        Played set = Set(
            stage =>
            {
                Loop(stage);
                Do(stage, SketchAction.Select, "1 all");
                Do(stage, SketchAction.Redo);
                Do(stage, SketchAction.Select, "4 all");
                Do(stage, SketchAction.Redo);
                RunTo(stage, 0, 0, 2);
                stage.Do(c => c.Sketch.Take(_held[0]));
                stage.Do(c => c.Sketch.Take(_held[1]));
                redone = stage.Conductor.Sketch.Pad.Page!.Sheet;
                RunTo(stage, 1, 3, 3.5);
            },
            hold: true);
        List<List<(double, int, int)>> passes = Passes(set);
        Assert.NotEqual(Bar(redone!, 0), Bar(passes[0], 0));
        Assert.Equal(Bar(redone!, 3), Bar(passes[0], 3));
        Assert.Equal(Bar(redone!, 0), Bar(passes[1], 0));
    }

    [Theory]
    [InlineData("panic")]
    [InlineData("stop")]
    [InlineData("listen")]
    [InlineData("mute")]
    [InlineData("scene")]
    [InlineData("off")]
    [InlineData("end")]
    public void Whatever_ends_it_nothing_hangs_and_it_is_off(string how)
    {
        Played set = Set(
            stage =>
            {
                Loop(stage);
                RunTo(stage, 1, 1, 2.5);
                HostTime now = stage.Conductor.Now;
                switch (how)
                {
                    case "panic": stage.Do(c => c.Do(PlayerAction.Panic)); break;
                    case "stop": stage.Do(c => c.Do(PlayerAction.Stop)); break;
                    case "listen": stage.Do(c => c.Do(PlayerAction.Listen)); break;
                    case "mute": stage.Do(c => c.Turn("mute", "on")); break;
                    case "scene": stage.Do(c => c.Enter(Plain with { Name = "other" })); break;
                    case "off": Do(stage, SketchAction.Loop); break;
                    default: return;
                }
                Assert.False(stage.Conductor.Sketch.Sounds);
                Assert.Equal(SketchState.Idle, stage.Conductor.Sketch.State);
                if (how != "listen") Assert.Equal(0, stage.Sounding);
                stage.RunTo(now + TimeSpan.FromSeconds(5));
                Assert.Equal(0, stage.Sounding);
            },
            route: p => new Routing(p.Name == "other" ? [1] : [0], []));
        Assert.Equal(0, set.Left);
        Assert.NotEmpty(set.Notes(SentEvent.Sketch));
        Assert.Equal(2, set.Of<PassEvent>().Count());
    }

    [Fact]
    public void A_scene_that_goes_to_the_same_outputs_lets_it_play_on()
    {
        Set(stage =>
        {
            Loop(stage);
            RunTo(stage, 0, 1, 0);
            stage.Do(c => c.Enter(Plain with { Name = "other" }));
            Assert.True(stage.Conductor.Sketch.Loops);
        });
    }

    [Fact]
    public void It_follows_the_tempo()
    {
        Played set = Set(stage =>
        {
            Loop(stage);
            RunTo(stage, 0, 2, 0);
            stage.Do(c => c.Turn("tempo", "60"));
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(30));
        });
        HostTime[] starts = [.. set.Of<PassEvent>().Select(p => p.Start)];
        Assert.Equal(4 + 8, (starts[1] - starts[0]).TotalSeconds, 2);
        Assert.Equal(16, (starts[2] - starts[1]).TotalSeconds, 2);
        set.Notes();
    }

    [Fact]
    public void It_follows_a_clock_and_leaps_with_it()
    {
        Played set = Set(stage =>
        {
            stage.Do(c => c.Turn("tempo", "auto"));
            double next = stage.Clock(9, 120, 8);
            Do(stage, SketchAction.Loop, "on");
            next = stage.Clock(next, 120, 16, start: false);
            next = stage.Clock(next, 90, 32, start: false);
            // A new song, from its beginning.
            stage.Clock(next, 90, 40);
        });
        HostTime[] starts = [.. set.Of<PassEvent>().Select(p => p.Start)];
        Assert.True(starts.Length >= 4, $"{starts.Length} passes");
        Assert.Equal(16 * 60 / 90.0, (starts[2] - starts[1]).TotalSeconds, 1);
        set.Notes();
        Assert.Equal(0, set.Left);
    }

    [Fact]
    public void The_bars_that_are_selected_are_played_once_and_then_it_answers_again()
    {
        SheetMusic? part = null;
        Played set = Set(stage =>
        {
            Do(stage, SketchAction.Select, "2-3 you");
            part = stage.Conductor.Sketch.Pad.Page!.Sheet.Cut(stage.Conductor.Sketch.Pad.Page.Sheet.Whole with { FirstBar = 1, EndBar = 3 });
            Do(stage, SketchAction.Play);
            Assert.Equal(SketchState.Playing, stage.Conductor.Sketch.State);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(7));
            Assert.Equal(SketchState.Idle, stage.Conductor.Sketch.State);
            Assert.Null(stage.Conductor.Sketch.PlaceAt(stage.Conductor.Now));
            int answered = 0;
            stage.Conductor.Exchanged += _ => answered++;
            stage.Melody(stage.Conductor.Now.Seconds + 1, 0.25, 60, 64, 67, 72);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(4));
            Assert.Equal(1, answered);
        });
        Assert.Equal(Notes(part!).Count, Assert.Single(Passes(set)).Count);
        Assert.Equal(Notes(part!).Select(n => n.Pitch), Passes(set)[0].Select(n => n.Pitch));
    }

    [Fact]
    public void A_loop_that_is_replayed_sends_the_same_to_the_bit()
    {
        Played set = Set(stage =>
        {
            stage.Melody(8.5, 0.25, 60, 62, 64, 65);
            stage.RunTo(13);
            Do(stage, SketchAction.Take);
            Do(stage, SketchAction.Loop);
            stage.RunTo(16.3);
            Do(stage, SketchAction.Denser);
            stage.RunTo(24);
            stage.Do(c => c.Do(PlayerAction.Panic));
        });
        Replayed again = Replay.Play(set.Journal, AnyNotes.Shelf());
        Assert.Null(again.Difference);
        Assert.NotEmpty(set.Of<PassEvent>());
        Assert.Equal(set.Events.OfType<SentEvent>(), again.Events.OfType<SentEvent>());
    }
}
