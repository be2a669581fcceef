using DeepMusic.Core;
using DeepMusic.Live.Tui;
using Terminal.Gui.Input;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tests.Tui;

public sealed class ScreenFaceTests
{
    public static TheoryData<string, int, int> Screens()
    {
        var data = new TheoryData<string, int, int>();
        foreach (string moment in new[] { "idle", "listening", "thinking", "playing", "muted", "alarm", "alarm-past", "alarm-several", "alarm-past-several", "help", "typing", "performer", "locked", "locked-held", "learning", "naming", "sketchpad", "sketchpad-empty", "sketchpad-help" })
        {
            data.Add(moment, 80, 24);
            data.Add(moment, 160, 48);
        }
        data.Add("playing", 200, 60);
        data.Add("playing", 100, 40);
        data.Add("alarm", 40, 8);
        return data;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_screen_of_a_moment_is_drawn_to_the_letter(string moment, int width, int height)
    {
        double beat = moment switch { "idle" => -1, "listening" => 21.5, "thinking" => 23.4, _ => 27.2 };
        var stage = new StageHarness(width, height, SampleSet.At(beat));
        stage.Show(state =>
        {
            if (moment is "sketchpad" or "sketchpad-help") (state.Sketch, state.SketchPlace) = (SamplePad.View(), Beats.Of(9.5));
            if (moment == "muted") state.State = StageState.Muted;
            if (moment == "idle") state.Message = "waiting for the first note; synth at fs:midi_00";
            if (moment is "locked" or "learning" or "naming") (state.Scene, state.Scenes, state.Preset, state.NextScene) = (2, 4, "Ballad", "Fast one");
            if (moment == "locked") state.Locked = true;
            if (moment == "performer") (state.Performer, state.Scene, state.Scenes, state.Preset, state.NextScene) = ("bert", 2, 4, "Ballad", "Fast one");
            if (moment == "locked-held")
            {
                (state.Locked, state.Held) = (true, true);
                (state.Scene, state.Scenes, state.Preset, state.NextScene) = (11, 12, "Ballad for a small room", "Fast one with the drummer");
            }
            if (moment == "learning") state.Learning = "surprise";
            if (moment == "naming") state.PresetNames = new PresetNames(["Ballad2"], ["Ballad"]);
            if (moment.StartsWith("alarm-past", StringComparison.Ordinal)) state.Message = "surprise is CC 21 of channel 1 now";
            if (!moment.StartsWith("alarm", StringComparison.Ordinal)) return;
            state.AlarmLeads = moment is "alarm" or "alarm-several";
            state.AlarmsMore = moment.EndsWith("several", StringComparison.Ordinal) ? 2 : 0;
            state.Held = true;
            state.Rung = "rest";
            state.Alarm = "output fs:midi_00 is gone: plug it in again, it reconnects by itself";
            state.AlarmAt = state.Now - TimeSpan.FromSeconds(12);
            state.Ports.Add(new PortLine("fs:midi_00", Output: true, default, Lost: true));
            state.Latency = state.Latency with { Granted = false, Grant = "no real-time priority", Dropped = 2 };
        });
        // Locked, the Stage view comes by itself; its own screens are among its own tests.
        if (moment.StartsWith("locked", StringComparison.Ordinal)) stage.Press(Key.V);
        if (moment == "help") stage.Press(new Key('?'));
        if (moment == "typing") stage.Press(Key.CursorDown, Key.CursorDown, Key.Enter, Key.D3, Key.D6);
        if (moment == "naming") stage.Press(Key.S.WithCtrl, Key.D2);
        if (moment.StartsWith("sketchpad", StringComparison.Ordinal)) stage.Press(Key.Tab);
        if (moment == "sketchpad-help") stage.Press(new Key('?'));
        GoldenText.Check($"{moment}-{width}x{height}", stage.Text());
    }

    [Theory]
    [InlineData(" ", "respond")]
    [InlineData("p", "panic")]
    [InlineData("P", "panic")]
    [InlineData("Esc", "panic")]
    [InlineData("F12", "panic")]
    [InlineData("m", "mute")]
    [InlineData("h", "hold")]
    [InlineData("t", "tap")]
    [InlineData("F2", "performer")]
    [InlineData("[", "scene/prev")]
    [InlineData("]", "scene/next")]
    [InlineData("CursorRight", "nudge 0 1")]
    [InlineData("CursorLeft", "nudge 0 -1")]
    [InlineData("PageUp", "nudge 0 1 coarse")]
    [InlineData("PageDown", "nudge 0 -1 coarse")]
    public void A_key_gives_its_command_once(string name, string command)
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        Assert.True(name.Length == 1 || Key.TryParse(name, out _));
        stage.Press(name.Length == 1 ? new Key(name[0]) : new Key(name));
        Assert.Equal([command], stage.Commands.Lines);
    }

    [Theory]
    [InlineData("r", "sketch/redo")]
    [InlineData("PageUp", "sketch/higher")]
    [InlineData("PageDown", "sketch/lower")]
    [InlineData("d", "sketch/denser")]
    [InlineData("s", "sketch/simpler")]
    [InlineData("k", "sketch/keep")]
    [InlineData("u", "sketch/undo")]
    [InlineData("o", "sketch/loop")]
    [InlineData(" ", "sketch/play")]
    [InlineData("w", "sketch/take")]
    [InlineData("CursorRight", "sketch/next")]
    [InlineData("+", "sketch/wider")]
    [InlineData("CursorDown", "sketch/select tenor")]
    [InlineData("CursorUp", "sketch/select soprano")]
    [InlineData("p", "panic")]
    [InlineData("m", "mute")]
    public void On_the_sketchpad_a_key_works_on_what_is_selected(string name, string command)
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Sketch = SamplePad.View());
        stage.Press(Key.Tab, name.Length == 1 ? new Key(name[0]) : new Key(name));
        Assert.Equal([command], stage.Commands.Lines);
    }

    [Fact]
    public void What_the_sketchpad_wants_to_be_told_is_typed()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Sketch = SamplePad.View());
        stage.Press(Key.Tab, new Key('n'), new Key('C'), Key.D5, new Key('@'), Key.D2, Key.Enter, new Key('c'), Key.Enter, new Key('e'), new Key('x'), Key.Esc, Key.Tab, Key.CursorRight);
        Assert.Equal(["sketch/land C5@2", "sketch/chords", "nudge 0 1"], stage.Commands.Lines);
    }

    [Fact]
    public void Locked_the_sketchpad_is_shown_but_the_keys_are_a_pedals()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Sketch = SamplePad.View());
        stage.Press(Key.Tab);
        stage.Show(state => (state.Sketch, state.Locked) = (SamplePad.View(), true));
        stage.Press(Key.PageDown, new Key('r'));
        Assert.Equal(["scene/next"], stage.Commands.Lines);
        Assert.Contains("SKETCHPAD", stage.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PageDown", "scene/next")]
    [InlineData("CursorRight", "scene/next")]
    [InlineData("PageUp", "scene/prev")]
    [InlineData("CursorLeft", "scene/prev")]
    [InlineData("Enter", "hold")]
    [InlineData("Space", "respond")]
    [InlineData("Esc", "panic")]
    [InlineData("l", "")]
    [InlineData("u", "")]
    public void Locked_the_keys_are_a_pedals_and_nothing_edits(string name, string command)
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Locked = true);
        stage.Press(Key.V);
        Assert.True(name.Length == 1 || Key.TryParse(name, out _));
        stage.Press(name.Length == 1 ? new Key(name[0]) : new Key(name));
        stage.Mouse(stage.ColumnOf("density") + 2, stage.RowOf("density"), MouseFlags.WheeledUp);
        Assert.Equal(command.Length == 0 ? [] : [command], stage.Commands.Lines);
    }

    [Fact]
    public void Locked_it_takes_control_q_twice_to_quit()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Locked = true);
        stage.Press(Key.Q.WithCtrl);
        stage.Clock.Advance(TimeSpan.FromSeconds(2.5));
        stage.Press(Key.Q.WithCtrl);
        Assert.False(stage.QuitAsked);
        stage.Press(Key.Q.WithCtrl);
        Assert.True(stage.QuitAsked);
    }

    [Fact]
    public void While_something_waits_for_a_controller_a_key_says_what_for()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Press(Key.L);
        stage.Show(state => state.Learning = "key");
        stage.Press(Key.Space, Key.CursorDown, Key.M, Key.F12, Key.Esc);
        Assert.Equal(["learn key", "learn respond", "learn chord-lock", "learn mute", "panic", "learn"], stage.Commands.Lines);
    }

    [Fact]
    public void Panic_is_learned_by_its_letter_and_pressed_twice_it_is_panic()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Learning = "key");
        stage.Press(Key.P);
        stage.Clock.Advance(TimeSpan.FromSeconds(1.5));
        stage.Press(Key.P, Key.P, Key.F12);
        Assert.Equal(["learn panic", "learn panic", "panic", "panic"], stage.Commands.Lines);
    }

    [Fact]
    public void The_name_that_is_offered_is_one_a_preset_can_have()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Preset = "Intro: fast/slow (2.)");
        stage.Press(Key.S.WithCtrl, Key.Enter);
        Assert.Equal(["preset/save Intro- fast-slow -2--"], stage.Commands.Lines);
    }

    [Fact]
    public void While_a_preset_is_named_it_is_said_what_becomes_of_one_that_has_the_name()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => (state.Preset, state.PresetNames) = ("ballad", new PresetNames(["ballad", "ballad2"], ["ballad", "ballad3"])));
        stage.Press(Key.S.WithCtrl);
        Assert.Contains("save as preset: ballad_ replaces yours", stage.Text(), StringComparison.Ordinal);
        stage.Press(Key.D3);
        Assert.Contains("save as preset: ballad3_ hides the shipped one", stage.Text(), StringComparison.Ordinal);
        stage.Press(new Key('/'));
        Assert.Contains("save as preset: ballad3/_ use letters, digits, - and _", stage.Text(), StringComparison.Ordinal);
        stage.Press(Key.Backspace, Key.D3);
        Assert.EndsWith("save as preset: ballad33_", stage.Text().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_is_seen_whole_and_goes_on_in_the_line_of_keys()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Message = "there is no preset \"noon\"; there are anticipation-chorale, call-and-response, trade-fours, trade-twos");
        string[] rows = stage.Text().Split('\n');
        Assert.Equal(" there is no preset \"noon\"; there are anticipation-chorale, call-and-response,", rows[22]);
        Assert.Equal(" trade-fours, trade-twos", rows[23]);
        // Trouble that is past gives way to it, but for a mark.
        stage.Show(state =>
        {
            state.Message = "there is no preset \"noon\"; there are anticipation-chorale, call-and-response, trade-fours, trade-twos";
            (state.Alarm, state.AlarmAt) = ("out 2 Lost: Roland", state.Now - TimeSpan.FromSeconds(12));
        });
        rows = stage.Text().Split('\n');
        Assert.EndsWith(" !! 12 s ago: out 2 Lost…", rows[22], StringComparison.Ordinal);
        Assert.EndsWith("trade-fours, trade-twos", rows[23], StringComparison.Ordinal);
    }

    [Fact]
    public void However_long_the_names_of_scenes_are_what_matters_on_stage_is_seen()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state =>
        {
            (state.Locked, state.Held) = (true, true);
            (state.Scene, state.Scenes, state.Preset, state.NextScene) = (3, 9, new string('a', 50) + "z", "Beguine of the " + new string('b', 50) + "z");
        });
        stage.Press(Key.F3);
        Assert.Matches("^  LOCKED ‖ HOLD  3/9 a+…a+z → Beguine of .*…b+z$", stage.Text().Split('\n')[0]);
        stage.Show(state => (state.Preset, state.NextScene) = (new string('a', 200), ""));
        Assert.Matches("^ a+…a+$", stage.Text().Split('\n')[0]);
    }

    [Fact]
    public void Bars_are_numbered_once_something_has_said_where_they_are()
    {
        var stage = new StageHarness(160, 48, SampleSet.At(38_000));
        stage.Show();
        Assert.Contains("bar 9501", stage.Text(), StringComparison.Ordinal);
        stage.Show(state => state.BeatBegun = false);
        Assert.Contains("bar - ", stage.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("950", stage.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_is_saved_under_the_name_that_is_typed()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => state.Preset = "ballad");
        stage.Press(Key.S.WithCtrl, new Key('-'), Key.D2, Key.Enter, Key.S.WithCtrl, Key.Esc);
        Assert.Equal(["preset/save ballad-2"], stage.Commands.Lines);
    }

    [Fact]
    public void Escape_does_not_quit_and_control_q_does()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Press(Key.Esc, Key.Esc, Key.Z.WithCtrl);
        Assert.False(stage.QuitAsked);
        stage.Press(Key.Q.WithCtrl);
        Assert.True(stage.QuitAsked);
        Assert.Equal(["panic", "panic", "quit"], stage.Commands.Lines);
    }

    [Fact]
    public void A_value_is_typed_into_the_chosen_knob()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Press(Key.CursorDown, Key.CursorDown, Key.Enter, Key.D3, Key.D6, new Key('x'), Key.Backspace, new Key('.'), new Key('.'), Key.D7, Key.D2, Key.Enter);
        Assert.Equal(["set 2 36..72"], stage.Commands.Lines);
    }

    [Fact]
    public void Typing_is_left_by_escape_without_a_panic_and_letters_typed_are_no_commands()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Press(Key.Enter, new Key('p'), new Key('m'), Key.Space, Key.Esc);
        Assert.Empty(stage.Commands.Lines);
        stage.Press(new Key('m'));
        Assert.Equal(["mute"], stage.Commands.Lines);
    }

    [Fact]
    public void The_choice_moves_within_the_knobs_and_stays_in_sight()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        for (int i = 0; i < 40; i++) stage.Press(Key.CursorDown);
        Assert.Contains("▶mute", stage.Text());
        stage.Press(Key.CursorRight);
        Assert.Equal(["nudge 15 1"], stage.Commands.Lines);
        for (int i = 0; i < 40; i++) stage.Press(Key.CursorUp);
        Assert.Contains("▶key", stage.Text());
    }

    [Fact]
    public void The_wheel_turns_the_knob_under_the_mouse()
    {
        var stage = new StageHarness(160, 48, SampleSet.At(4));
        stage.Show();
        int x = stage.ColumnOf("surprise") + 2, y = stage.RowOf("surprise");
        stage.Mouse(x, y, MouseFlags.WheeledUp);
        stage.Mouse(x, y, MouseFlags.WheeledDown);
        Assert.Equal(["nudge 9 1", "nudge 9 -1"], stage.Commands.Lines);
        Assert.Contains("▶surprise", stage.Text());
    }

    [Fact]
    public void A_click_chooses_a_knob_and_a_drag_on_its_bar_turns_it_from_end_to_end()
    {
        var stage = new StageHarness(160, 48, SampleSet.At(4));
        stage.Show();
        int y = stage.RowOf("tempo"), right = 159;
        stage.Mouse(stage.ColumnOf("tempo"), y, MouseFlags.LeftButtonPressed);
        stage.Mouse(stage.ColumnOf("tempo"), y, MouseFlags.LeftButtonReleased);
        Assert.Empty(stage.Commands.Lines);
        Assert.Contains("▶tempo", stage.Text());
        stage.Mouse(right, y, MouseFlags.LeftButtonPressed);
        stage.Mouse(right - 40, y + 3, MouseFlags.LeftButtonPressed | MouseFlags.PositionReport);
        stage.Mouse(right - 40, y + 3, MouseFlags.LeftButtonReleased);
        stage.Mouse(right, y, MouseFlags.LeftButtonPressed | MouseFlags.PositionReport);
        Assert.Equal(["turn 12 1.00", "turn 12 0.00"], stage.Commands.Lines);
    }

    [Fact]
    public void A_storm_of_resizes_leaves_a_whole_screen()
    {
        var stage = new StageHarness(160, 48, SampleSet.At(27.2));
        stage.Show();
        string before = stage.Text();
        foreach ((int width, int height) in new[] { (120, 30), (200, 60), (20, 5), (1, 1), (80, 24), (79, 24), (300, 10), (30, 100), (119, 23), (160, 48) })
        {
            stage.Resize(width, height);
            stage.Press(Key.CursorDown, Key.CursorUp, new Key('?'), new Key('?'));
        }
        Assert.Equal(before, stage.Text());
    }

    [Fact]
    public void Every_size_can_be_drawn()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(27.2));
        stage.Show();
        for (int width = 1; width <= 210; width += 7)
            for (int height = 1; height <= 64; height += 3) stage.Resize(width, height);
        stage.Resize(80, 24);
        Assert.Contains("hand-over", stage.Text());
    }

    [Theory]
    [InlineData("bar 2: bar 20 of marys-a-grand-old-name-in-town, up a third", "bar 2: bar 20 of marys…-town, up a third")]
    [InlineData("bar 12: to fit: bar 20 of marys-a-grand-old-name, down a minor third", "bar 12: to fit: bar 20 of …, down a min…")]
    [InlineData("bar 2: bar 20 of marys-a-grand-old-name", "bar 2: bar 20 of marys-a-grand-old-name")]
    [InlineData("bar 2: bar 20 of marys-a-grand-old-name-in-town", "bar 2: bar 20 of marys-a-gra…ame-in-town")]
    [InlineData("bar 2: bar 7 of mary, up a third", "bar 2: bar 7 of mary, up a third")]
    [InlineData("bar 2: a line that says nothing a piece is named after", "bar 2: a line that says nothing a piece…")]
    public void A_name_that_is_too_long_is_shortened_in_its_middle_and_how_the_bar_was_moved_is_kept(string told, string shown)
    {
        var stage = new StageHarness(80, 24, SampleSet.At(27.2));
        foreach (StageState moment in (StageState[])[StageState.Playing, StageState.Listening])
        {
            stage.Show(state => (state.State, state.Engine, state.Rung, state.Provenance) = (moment, "units", "units", told));
            Assert.EndsWith(shown, stage.Text().Split('\n')[stage.RowOf(told[..7])].TrimEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_lower_rung_is_named_before_the_piece_it_plays()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(27.2));
        stage.Show(state => (state.Engine, state.Rung, state.Provenance) = ("network", "units", "bar 2: bar 20 of marys-a-grand-old-name, up a third"));
        Assert.Matches("▼ units: bar 2: bar 20 of [^ ]*…[^ ]*, up a third", stage.Text());
    }

    [Fact]
    public void A_session_that_no_longer_reports_is_an_alarm()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show();
        stage.Clock.Advance(TimeSpan.FromSeconds(3));
        stage.Draw();
        Assert.Contains("!! the instrument has not reported for 3 s", stage.Text());
    }

    [Fact]
    public void A_port_name_cannot_steer_the_terminal()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state =>
        {
            state.Ports.Clear();
            state.Ports.Add(new PortLine("a\e[2Jb 音", Output: false, default, Lost: false));
        });
        Assert.Contains("a?[2Jb ?", stage.Text());
    }

    [Fact]
    public void The_alarm_and_the_chosen_knob_are_reversed_so_that_they_show_without_colours()
    {
        var stage = new StageHarness(80, 24, SampleSet.At(4));
        stage.Show(state => (state.Alarm, state.AlarmLeads) = ("the output is gone", true));
        foreach (Palette palette in (Palette[])[Palette.Full, Palette.Sixteen, Palette.Plain])
        {
            Assert.Contains(";7", Code(5, 22), StringComparison.Ordinal);
            Assert.Contains(";7", Code(stage.ColumnOf("▶key") + 1, stage.RowOf("▶key")), StringComparison.Ordinal);
            string Code(int x, int y) => System.Text.Encoding.ASCII.GetString(palette.Of(stage.Page.InkAt(x, y)));
        }
    }
}
