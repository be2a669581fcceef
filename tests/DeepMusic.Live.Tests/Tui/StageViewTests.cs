using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Tui;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tests.Tui;

public sealed class StageViewTests
{
    private const string Gone = "output fs:midi_00 is gone: plug it in again, it reconnects by itself";

    public static TheoryData<string, int, int> Screens()
    {
        var data = new TheoryData<string, int, int>();
        foreach (string moment in new[] { "idle", "listening", "thinking", "playing", "muted", "held", "locked", "locked-held", "alarm", "locked-alarm", "alarm-past", "several", "loop", "locked-engine", "guarded", "locked-unguarded", "learning", "one-preset", "stuck" })
        {
            data.Add(moment, 80, 24);
            data.Add(moment, 120, 36);
        }
        foreach ((int width, int height) in new[] { (200, 60), (160, 48), (80, 12), (60, 20), (40, 9), (30, 6), (12, 2) })
        {
            data.Add("locked-alarm", width, height);
            data.Add("several", width, height);
        }
        data.Add("listening", 200, 60);
        return data;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_screen_of_a_moment_is_drawn_to_the_letter(string moment, int width, int height)
    {
        double beat = moment switch { "idle" => -1, "thinking" or "alarm" => 23.4, "playing" or "muted" or "stuck" => 27.2, _ => 21.5 };
        var stage = new StageHarness(width, height, SampleSet.At(beat));
        stage.Show(state =>
        {
            state.Locked = moment.StartsWith("locked", StringComparison.Ordinal);
            state.Held = moment is "held" or "locked-held";
            (state.Scene, state.Scenes, state.Preset, state.NextScene) = (2, 4, "Ballad", "Fast one");
            if (moment == "locked-held") (state.Scene, state.Scenes, state.Preset, state.NextScene) = (11, 12, "Ballad for a small room", "Encore, très vite (2)");
            if (moment == "one-preset") (state.Scene, state.Scenes, state.NextScene) = (0, 0, "");
            if (moment == "muted") state.State = StageState.Muted;
            if (moment == "learning") state.Learning = "surprise";
            if (moment == "guarded") state.Latency = state.Latency with { Guard = "guarded" };
            state.Unguarded = moment == "locked-unguarded";
            if (Told(moment) is not { } trouble) return;
            (state.Alarm, state.AlarmWords, state.AlarmGravity) = (trouble.Line, trouble.Words, trouble.Gravity);
            (state.AlarmAt, state.AlarmLeads) = (state.Now - TimeSpan.FromSeconds(2), moment is not ("alarm-past" or "several"));
            state.AlarmsMore = moment switch { "several" => 2, "locked-engine" => 1, _ => 0 };
        });
        if (moment == "stuck") stage.Clock.Advance(TimeSpan.FromSeconds(3));
        if (!moment.StartsWith("locked", StringComparison.Ordinal)) stage.Press(Key.V);
        GoldenText.Check($"stage-{moment}-{width}x{height}", stage.Text());
    }

    [Fact]
    public void What_is_about_the_sound_stays_large_as_long_as_it_holds_and_the_rest_is_small_when_it_is_old()
    {
        foreach (Gravity gravity in Enum.GetValues<Gravity>())
        {
            var stage = new StageHarness(80, 24, SampleSet.At(27.2));
            stage.Press(Key.V);
            stage.Show(state => (state.Alarm, state.AlarmWords, state.AlarmGravity, state.AlarmLeads) = ("out 1 Lost: Korg", "out 1 lost", gravity, false));
            Assert.Equal(gravity >= Gravity.Sound, stage.Page.Inks.Contains(Ink.Alarm));
            Assert.Contains("out 1 Lost: Korg", stage.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_lock_is_seen_at_any_size_and_never_in_the_ink_or_the_place_of_an_alarm()
    {
        foreach ((int width, int height) in new[] { (80, 24), (120, 36), (200, 60), (60, 20), (80, 12), (40, 9), (30, 6) })
        {
            (char Cell, Ink Ink)[][] seen = [.. new[] { false, true }.Select(locked =>
            {
                var stage = new StageHarness(width, height, SampleSet.At(27.2));
                stage.Show(state => state.Locked = locked);
                if (!locked) stage.Press(Key.V);
                return Cells(stage.Page);
            })];
            int[] differing = [.. Enumerable.Range(0, width * height).Where(i => seen[0][i] != seen[1][i])];
            Assert.NotEmpty(differing);
            System.Drawing.Rectangle alarm = new StageLayout(new System.Drawing.Size(width, height)).Alarm;
            Assert.All(differing, i => Assert.True(seen[1][i].Ink is Ink.Bright && !alarm.Contains(i % width, i / width)));
        }
    }

    [Fact]
    public void That_a_guardian_is_missed_is_said_where_there_was_no_trouble_to_tell()
    {
        Assert.Contains("not guarded", Foot("", unguarded: true), StringComparison.Ordinal);
        Assert.Contains("1 of 2 guarded", Foot("1 of 2 guarded", unguarded: true), StringComparison.Ordinal);
        Assert.DoesNotContain("not", Foot("guarded", unguarded: false), StringComparison.Ordinal);
        Assert.Equal("", Foot("", unguarded: false));

        static string Foot(string guard, bool unguarded)
        {
            var stage = new StageHarness(80, 24, SampleSet.At(27.2));
            stage.Press(Key.V);
            stage.Show(state => (state.Unguarded, state.Latency) = (unguarded, state.Latency with { Guard = guard }));
            return stage.Text().Split('\n')[23];
        }
    }

    [Fact]
    public void A_key_changes_the_view_and_the_lock_brings_the_stage_view_and_takes_it_along()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(27.2));
        Assert.True(Edits());
        stage.Press(Key.V);
        Assert.False(Edits());
        stage.Press(Key.F3);
        Assert.True(Edits());
        Assert.False(Edits(locked: true));
        stage.Press(Key.V);
        Assert.True(Edits(locked: true));
        stage.Press(Key.V);
        Assert.False(Edits(locked: true));
        Assert.True(Edits());
        stage.Press(Key.V);
        Assert.False(Edits(locked: true));
        Assert.False(Edits());

        bool Edits(bool locked = false)
        {
            stage.Show(state => state.Locked = locked);
            return stage.Text().Contains("KNOBS", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_sketchpad_is_shown_over_the_stage_view_and_gives_it_back()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(27.2));
        stage.Show(state => (state.Sketch, state.Locked) = (SamplePad.View(), true));
        Assert.DoesNotContain("SKETCHPAD", stage.Text(), StringComparison.Ordinal);
        stage.Press(Key.Tab);
        Assert.Contains("SKETCHPAD", stage.Text(), StringComparison.Ordinal);
        stage.Press(Key.Tab);
        Assert.DoesNotContain("SKETCHPAD", stage.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("KNOBS", stage.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_seen_is_not_turned()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Press(Key.V, Key.CursorRight, Key.CursorUp, Key.PageDown, Key.Enter, Key.Space, Key.L, Key.U, Key.S.WithCtrl, Key.Esc);
        stage.Mouse(5, 18, Terminal.Gui.Input.MouseFlags.WheeledUp);
        Assert.Equal(["scene/next", "scene/prev", "scene/next", "hold", "respond", "panic"], stage.Commands.Lines);
    }

    /// <summary>
    /// A flash is a change to and fro. Whatever happens on stage, no cell changes more than three times in any second, and none of the bar, which rises
    /// and falls, more than five times: it comes and goes less than three times.
    /// </summary>
    [Fact]
    public void Nothing_flashes_three_times_a_second() =>
        Gen.Int[1, 1_000_000].Sample(
            seed =>
            {
                var random = new SeededRandom((ulong)seed);
                var stage = new StageHarness(44 + random.Next(60), 8 + random.Next(24), SampleSet.At(4));
                stage.Show();
                stage.Press(Key.V);
                var changes = new Dictionary<int, List<HostTime>>();
                (char, Ink)[] before = Cells(stage.Page);
                System.Drawing.Rectangle bar = new StageLayout(new System.Drawing.Size(stage.Page.Width, stage.Page.Height)).Bar;
                double restlessness = random.NextDouble();
                var moment = new Moment();
                for (int frame = 0; frame < 120; frame++)
                {
                    stage.Clock.Advance(TimeSpan.FromMilliseconds(50));
                    moment.Change(random, restlessness);
                    stage.Show(moment.Fill);
                    (char, Ink)[] after = Cells(stage.Page);
                    for (int i = 0; i < after.Length; i++)
                    {
                        if (after[i] == before[i]) continue;
                        if (!changes.TryGetValue(i, out List<HostTime>? times)) changes[i] = times = [];
                        times.Add(stage.Clock.Now);
                        int most = bar.Contains(i % stage.Page.Width, i / stage.Page.Width) ? 5 : 3;
                        if (times.Count > most) Assert.True(times[^1] - times[^(most + 1)] >= TimeSpan.FromSeconds(1), $"cell {i % stage.Page.Width},{i / stage.Page.Width} changes {most + 1} times in {times[^1] - times[^(most + 1)]}");
                    }
                    before = after;
                }
            },
            iter: 40, threads: 1);

    [Fact]
    public void At_any_size_any_moment_can_be_drawn() =>
        Gen.Int[1, 1_000_000].Sample(
            seed =>
            {
                var random = new SeededRandom((ulong)seed);
                var stage = new StageHarness(1 + random.Next(250), 1 + random.Next(80), SampleSet.At(random.Next(40)));
                var moment = new Moment();
                moment.Change(random, 1);
                stage.Show(moment.Fill);
                stage.Press(Key.V);
                for (int i = 0; i < 6; i++)
                {
                    stage.Clock.Advance(TimeSpan.FromSeconds(random.NextDouble()));
                    moment.Change(random, 1);
                    stage.Show(moment.Fill);
                    stage.Resize(1 + random.Next(250), 1 + random.Next(80));
                }
            },
            iter: 400, threads: 1);

    [Fact]
    public void However_small_it_is_the_state_is_there()
    {
        var stage = new StageHarness(20, 1, SampleSet.At(27.2));
        stage.Show();
        stage.Press(Key.V);
        Assert.Equal("▶ PLAYING\n", stage.Text());
    }

    private static Trouble? Told(string moment) => moment switch
    {
        "several" => new Trouble("out 1 Lost: FLUID Synth (3113):Synth input port (3113:0)", Lost, default),
        "loop" => new Trouble("loop: out 1 FLUID Synth (3113):Synth input port (3113:0) comes back on in 1 Prophet, muted; unplug that way (local echo, thru), then check", Matter.Loop(0), default),
        "locked-engine" => new Trouble("units failed and markov answers: Index was outside the bounds of the array.", Matter.Engine, default),
        _ => moment.Contains("alarm", StringComparison.Ordinal) ? new Trouble(Gone, default, default) : null,
    };

    private static Matter Lost => Matter.Of(new Realtime.PortEvent(1, default, Realtime.PortEventKind.Lost, false, 0, ""));

    private static (char, Ink)[] Cells(Canvas page) => [.. Enumerable.Range(0, page.Width * page.Height).Select(i => (page.Cells[i], page.Inks[i]))];

    /// <summary>What a set may show at once, changed at random.</summary>
    private sealed class Moment
    {
        private static readonly string[] Names = ["", "Ballad", "Fast one", "a name that is longer than any screen is wide, by far, and goes on and on", "Zürich 音 \e[2J"];

        private StageState _state;
        private bool _held, _leads, _unguarded;
        private Gravity _gravity;
        private int _more;
        private double _handOver;
        private int _scene;
        private string _name = "", _next = "", _alarm = "";

        public void Change(SeededRandom random, double restlessness)
        {
            if (random.NextDouble() < restlessness) _state = (StageState)random.Next(5);
            if (random.NextDouble() < restlessness / 4) _held = !_held;
            if (random.NextDouble() < restlessness / 4) _leads = !_leads;
            if (random.NextDouble() < restlessness / 4) _alarm = random.Next(2) == 0 ? Gone : Names[random.Next(Names.Length)];
            if (random.NextDouble() < restlessness / 4) (_gravity, _more, _unguarded) = ((Gravity)random.Next(5), random.Next(120) / 3, random.Next(2) == 0);
            if (random.NextDouble() < restlessness / 4) (_scene, _name, _next) = (random.Next(120), Names[random.Next(Names.Length)], Names[random.Next(Names.Length)]);
            _handOver = random.Next(3) == 0 ? random.NextDouble() : Math.Min(1, _handOver + 0.1);
        }

        public void Fill(ScreenState state)
        {
            (state.State, state.Held, state.HandOver) = (_state, _held, _handOver);
            (state.Scene, state.Scenes, state.Preset, state.NextScene) = (_scene, 120, _name, _next);
            (state.Alarm, state.AlarmAt, state.AlarmLeads) = (_alarm, state.Now, _leads);
            (state.AlarmWords, state.AlarmGravity, state.AlarmsMore, state.Unguarded) = (Trouble.Essence(_alarm), _gravity, _more, _unguarded);
        }
    }
}
