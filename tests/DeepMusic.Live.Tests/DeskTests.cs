using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public sealed class DeskTests : IDisposable
{
    private const string Friday = """
        [[scene]]
        name = "Opening"
        tempo = 80
        [[scene]]
        name = "Middle"
        tempo = 100
        channel = 3
        [[scene]]
        name = "End"
        tempo = 120
        """;

    private readonly TempPlaces _places = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-desk-").FullName;
    private readonly List<Session> _open = [];

    public void Dispose()
    {
        foreach (Session session in _open) session.Dispose();
        Directory.Delete(_folder, recursive: true);
        _places.Dispose();
    }

    private Session On(SetList set, int scene = 0)
    {
        var session = new Session(new SessionPlan
        {
            Preset = (scene < 0 ? set.First()! : set.Find($"{scene + 1}")).Preset,
            Set = set,
            Scene = scene,
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-desk" },
            Folder = _folder,
            Places = _places.Places,
        });
        _open.Add(session);
        return session;
    }

    private Desk OfFriday() => On(SetList.Parse("friday", Friday, _places.Places)).Desk;

    [Fact]
    public void A_set_list_is_stepped_through_and_ends_at_both_ends()
    {
        Desk desk = OfFriday();
        Assert.Equal("this is the first scene", desk.Do(PanelActions.PreviousScene));
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Equal((1, "Middle", "100", 2), (desk.Scene, desk.Conductor.Preset.Name, desk.Conductor.Knobs["tempo"], desk.Conductor.Preset.Channel));
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Equal("this is the last scene", desk.Do(PanelActions.NextScene));
        Assert.Equal((2, "120"), (desk.Scene, desk.Conductor.Knobs["tempo"]));
    }

    [Theory]
    [InlineData("2", "Middle")]
    [InlineData("end", "End")]
    public void A_scene_is_chosen_by_number_or_name(string asked, string scene)
    {
        Desk desk = OfFriday();
        Assert.Null(desk.Do(PanelActions.SelectScene, asked));
        Assert.Equal(scene, desk.Conductor.Preset.Name);
    }

    [Fact]
    public void A_scene_there_is_none_of_is_told_and_nothing_changes()
    {
        Desk desk = OfFriday();
        Assert.Equal("there is no scene \"9\"; there are 1 Opening, 2 Middle, 3 End", desk.Do(PanelActions.SelectScene, "9"));
        Assert.Equal((0, "Opening"), (desk.Scene, desk.Conductor.Preset.Name));
    }

    [Fact]
    public void The_list_of_all_presets_goes_round_and_passes_over_what_cannot_be_read()
    {
        _places.Own("presets/a.toml", "about = \"a\"");
        _places.Own("presets/b.toml", "nonsense = 1");
        _places.Own("presets/c.toml", "channel = 2");
        Desk desk = On(SetList.Presets(_places.Places)).Desk;
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Equal("c", desk.Conductor.Preset.Name);
        Assert.Contains("b", desk.Conductor.Notices.Alarm, StringComparison.Ordinal);
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Equal("a", desk.Conductor.Preset.Name);
    }

    [Fact]
    public void Locked_what_edits_is_refused_and_scenes_go_on()
    {
        Desk desk = OfFriday();
        Assert.Null(desk.Do(PanelActions.Lock));
        Assert.True(desk.Locked);
        foreach (PanelAction action in PanelActions.All.Where(a => a.Edits)) Assert.Equal($"{action.Name}: locked for the performance", desk.Do(action, "surprise"));
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Null(desk.Do(PanelActions.Lock, "on"));
        Assert.True(desk.Locked);
        Assert.Null(desk.Do(PanelActions.Lock, "off"));
        Assert.False(desk.Locked);
    }

    [Fact]
    public void Locked_without_a_set_list_no_step_changes_the_preset_but_one_that_is_named_is_entered()
    {
        foreach (string name in (string[])["a", "b", "c"]) _places.Own($"presets/{name}.toml", $"about = \"{name}\"");
        Desk desk = On(SetList.Presets(_places.Places)).Desk;
        Assert.Null(desk.Do(PanelActions.Lock, "on"));
        Assert.Equal("scene/next: locked without a set list, the preset stays; Ctrl+L unlocks", desk.Do(PanelActions.NextScene));
        Assert.Equal("scene/prev: locked without a set list, the preset stays; Ctrl+L unlocks", desk.Do(PanelActions.PreviousScene));
        Assert.Equal("a", desk.Conductor.Preset.Name);
        Assert.Null(desk.Do(PanelActions.SelectPreset, "c"));
        Assert.Null(desk.Do(PanelActions.SelectScene, "b"));
        Assert.Equal("b", desk.Conductor.Preset.Name);
        Assert.Null(desk.Do(PanelActions.Lock, "off"));
        Assert.Null(desk.Do(PanelActions.NextScene));
        Assert.Equal("c", desk.Conductor.Preset.Name);
    }

    [Fact]
    public void Locking_ends_learning_and_leaving_it_is_never_refused()
    {
        Desk desk = OfFriday();
        Assert.Null(desk.Do(PanelActions.Learn, "surprise"));
        Assert.NotNull(desk.Surface.Wanted);
        Assert.Null(desk.Do(PanelActions.Lock, "on"));
        Assert.Null(desk.Surface.Wanted);
        Assert.Null(desk.Do(PanelActions.Learn));
        Assert.NotNull(desk.Do(PanelActions.Learn, "surprise"));
    }

    [Fact]
    public void A_preset_that_was_saved_is_among_the_scenes_from_then_on()
    {
        _places.Own("presets/a.toml", "about = \"a\"");
        Session session = On(SetList.Presets(_places.Places));
        session.Start();
        session.Wish(d => d.Do(PanelActions.SavePreset, "b"));
        Assert.True(SpinWait.SpinUntil(() => session.Desk.Presets.All.Names.SequenceEqual(["a", "b"]), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void What_is_set_now_is_kept_as_a_preset_and_found_again()
    {
        Session session = On(SetList.Parse("friday", Friday, _places.Places));
        session.Desk.Turn(Knobs.IndexOf("surprise"), "0.85");
        session.Start();
        session.Wish(d => d.Do(PanelActions.SavePreset, "mine"));
        string file = Path.Combine(_places.Places.OwnPresets, "mine.toml");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(file), TimeSpan.FromSeconds(20)));
        Preset kept = PresetShelf.Named("mine", _places.Places);
        Assert.Equal(("0.85", "80"), (kept.Knobs["surprise"], kept.Knobs["tempo"]));
    }

    [Fact]
    public void The_screen_knows_what_a_name_would_replace_or_hide()
    {
        _places.Own("presets/mine.toml", "channel = 2");
        _places.Ship("trade.toml", "channel = 2");
        Session session = On(SetList.Parse("friday", Friday, _places.Places));
        session.Start();
        Assert.True(SpinWait.SpinUntil(() => session.Feed.Latest().PresetNames.Consequence("mine") == "replaces yours", TimeSpan.FromSeconds(20)));
        Assert.Equal("hides the shipped one", session.Feed.Latest().PresetNames.Consequence("trade"));
        Assert.Equal("", session.Feed.Latest().PresetNames.Consequence("new"));
    }

    [Fact]
    public void Panic_takes_the_alarm_away_and_a_knob_leaves_what_was_said()
    {
        Desk desk = OfFriday();
        desk.Conductor.Fault("out 1 Lost: Roland");
        desk.Conductor.Notices.Say("as it was left");
        Assert.Null(desk.Turn(Knobs.IndexOf("surprise"), "0.85"));
        Assert.Equal(("as it was left", "out 1 Lost: Roland"), (desk.Conductor.Notices.LastWord, desk.Conductor.Notices.Alarm));
        Assert.Null(desk.Do(PanelActions.Panic));
        Assert.Equal(("as it was left", ""), (desk.Conductor.Notices.LastWord, desk.Conductor.Notices.Alarm));
    }

    [Fact]
    public void A_name_that_cannot_be_is_told() => Assert.Contains("names no preset", PresetShelfRefuses("../mine"), StringComparison.Ordinal);

    [Fact]
    public void Every_action_can_be_asked_for_and_none_throws()
    {
        Desk desk = OfFriday();
        foreach (PanelAction action in PanelActions.All)
            foreach (string argument in new[] { "", "on", "off", "1", "surprise", "no such thing", "\0", new string('x', 5000) })
                desk.Do(action, argument);
    }

    private string PresetShelfRefuses(string name) =>
        Assert.Throws<PresetException>(() => PresetShelf.Save(new Preset { Name = "x" }, name, _places.Places)).Message;

    [Fact]
    public void Faults_from_before_anybody_listens_are_not_lost()
    {
        using var session = new Session(new SessionPlan
        {
            Preset = Preset.Parse("bad", "[[control]]\nsource = \"cc:64\"\ntarget = \"surprise\""),
            Learned = [new PresetControl("cc:1", "warmth")],
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-desk" },
            Folder = _folder,
            Places = _places.Places,
        });
        Assert.Collection(session.Conductor.Notices.Unheard, l => Assert.StartsWith("learned controllers: control 1: ", l, StringComparison.Ordinal), l => Assert.StartsWith("bad: control 1: cc:64", l, StringComparison.Ordinal));
        var heard = new List<string>();
        session.Conductor.Notices.Faulted += heard.Add;
        session.Conductor.Fault("later");
        Assert.Equal(["later"], heard);
        Assert.Equal(2, session.Conductor.Notices.Unheard.Count);
    }
}
