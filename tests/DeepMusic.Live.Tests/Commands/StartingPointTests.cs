using DeepMusic.Live.Commands;
using DeepMusic.Live.Tests.Scenes;

namespace DeepMusic.Live.Tests.Commands;

public sealed class StartingPointTests : IDisposable
{
    private readonly TempPlaces _places = new();

    public StartingPointTests()
    {
        _places.Ship("call-and-response.toml", "about = \"the first\"");
        _places.Ship("trade.toml", "channel = 2\n[knobs]\nturn = \"bars:4\"");
        _places.Ship("sets/friday.toml", "[[scene]]\nname = \"One\"\n[[scene]]\nname = \"Two\"\npreset = \"trade\"");
    }

    public void Dispose() => _places.Dispose();

    private void Left(Standing standing) => TempPlaces.Put(_places.Places.Standing, standing.Write());

    private StartingPoint From(JamOptions options) => StartingPoint.Of(options, _places.Places);

    [Fact]
    public void Where_nothing_was_left_it_starts_with_the_first_preset()
    {
        StartingPoint from = From(new JamOptions());
        Assert.Equal(("call-and-response", ""), (from.Preset.Name, from.Told));
    }

    [Fact]
    public void It_goes_on_where_it_was_left_with_the_knobs_that_were_turned_and_says_so()
    {
        Left(new Standing { Preset = "trade", Turned = [new KnobValue("surprise", "0.9")], Locked = true });
        StartingPoint from = From(new JamOptions { Set = ["gap=300"] });
        Assert.Equal(("trade", "0.9", "bars:4", "300"), (from.Preset.Name, from.Preset.Knobs["surprise"], from.Preset.Knobs["turn"], from.Preset.Knobs["gap"]));
        Assert.Equal("0.3", from.Untouched["surprise"]);
        Assert.True(from.Left!.Locked);
        Assert.Equal("as it was left: trade, surprise 0.9 (--fresh starts anew)", from.Told);
    }

    [Fact]
    public void A_set_list_goes_on_with_its_scene_found_by_name_whatever_its_number_is_now()
    {
        Left(new Standing { SetList = "friday", Scene = 1, SceneName = "Two" });
        foreach (JamOptions options in new[] { new JamOptions(), new JamOptions { SetList = "friday" } })
        {
            StartingPoint from = From(options);
            Assert.Equal((1, "Two", "as it was left: scene 2 Two of friday (--fresh starts anew)"), (from.Scene, from.Preset.Name, from.Told));
        }
    }

    [Fact]
    public void What_the_player_names_goes_before_what_was_left()
    {
        Left(new Standing { SetList = "friday", Scene = 2, SceneName = "Two", Turned = [new KnobValue("surprise", "0.9")] });
        Assert.Equal(("trade", "0.3"), (From(new JamOptions { Preset = "trade" }).Preset.Name, From(new JamOptions { Preset = "trade" }).Preset.Knobs["surprise"]));
        Assert.Equal("call-and-response", From(new JamOptions { Engine = "markov" }).Preset.Name);
        Assert.Equal("call-and-response", From(new JamOptions { Fresh = true }).Preset.Name);
        Assert.Equal(("One", "0.3"), (From(new JamOptions { SetList = "friday", Scene = "1" }).Preset.Name, From(new JamOptions { SetList = "friday", Scene = "1" }).Preset.Knobs["surprise"]));
    }

    [Fact]
    public void What_was_left_and_is_gone_is_told_and_the_set_starts_anew()
    {
        Left(new Standing { SetList = "monday", Scene = 1 });
        StartingPoint from = From(new JamOptions());
        Assert.Equal("call-and-response", from.Preset.Name);
        Assert.StartsWith("what was left is not there any more: there is no set list \"monday\"", from.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fresh")]
    [InlineData("--preset")]
    [InlineData("--setlist")]
    [InlineData("--engine")]
    [InlineData("")]
    public void Learned_controllers_stay_whatever_it_starts_from(string asked)
    {
        var fader = new PresetControl("cc:1", "surprise");
        foreach (Standing left in new[] { new Standing { SetList = "friday", Scene = 2, SceneName = "Two" }, new Standing { SetList = "gone" }, new Standing { Preset = "gone" }, new Standing() })
        {
            Left(left with { Learned = [fader] });
            StartingPoint from = From(asked switch
            {
                "--fresh" => new JamOptions { Fresh = true },
                "--preset" => new JamOptions { Preset = "trade" },
                "--setlist" => new JamOptions { SetList = "friday", Scene = "1" },
                "--engine" => new JamOptions { Engine = "markov" },
                _ => new JamOptions(),
            });
            Assert.Equal([fader], from.Learned);
        }
    }

    [Fact]
    public void What_could_not_be_used_is_put_aside_and_all_else_is_not()
    {
        foreach (Standing left in new[] { new Standing { SetList = "monday" }, new Standing { Preset = "polka" }, new Standing { SetList = "friday", SceneName = "Gone", Scene = 9 } })
        {
            Left(left);
            StartingPoint from = From(new JamOptions());
            Assert.True(from.SetsAside);
            Assert.EndsWith("; what was left is put aside as standing.old.toml", from.Told, StringComparison.Ordinal);
        }
        _places.Ship("sets/monday.toml", "[[scene]\nname = ");
        Left(new Standing { SetList = "monday" });
        Assert.True(From(new JamOptions()).SetsAside);
        TempPlaces.Put(_places.Places.Standing, "format = 1\nset = \"friday\"\nsce");
        Assert.True(From(new JamOptions()).SetsAside);
        Assert.True(From(new JamOptions { Fresh = true }).SetsAside);
        Left(new Standing { SetList = "friday", Scene = 2, SceneName = "Two" });
        foreach (JamOptions options in new[] { new JamOptions(), new JamOptions { Fresh = true }, new JamOptions { Preset = "trade" }, new JamOptions { Scene = "1" } })
            Assert.False(From(options).SetsAside);
    }

    [Theory]
    [InlineData("Two", 1, 1, "0.9", "as it was left: scene 2 Two of friday, surprise 0.9 (--fresh starts anew)")]
    [InlineData("Second", 2, 1, "0.9", "as it was left: scene 2 Two of friday, surprise 0.9 (--fresh starts anew); no scene is called Second any more: this is number 2")]
    [InlineData("Second", 7, 0, "0.3", "as it was left: scene 1 One of friday (--fresh starts anew); no scene is called Second any more: this is the first; what was left is put aside as standing.old.toml")]
    public void A_scene_is_found_by_its_name_then_by_its_number_then_it_is_the_first(string name, int number, int scene, string surprise, string told)
    {
        Left(new Standing { SetList = "friday", Scene = number, SceneName = name, Turned = [new KnobValue("surprise", "0.9")] });
        StartingPoint from = From(new JamOptions());
        Assert.Equal((scene, "friday", surprise, told), (from.Scene, from.Asked, from.Preset.Knobs["surprise"], from.Told));
    }

    [Fact]
    public void The_engine_and_the_ports_that_were_asked_for_come_back_unless_others_are()
    {
        StartingPoint first = From(new JamOptions { Preset = "trade", Engine = "units", In = ["*keys"], Out = ["*synth"], Api = "jack" });
        Left(first.Given with { Preset = "trade" });
        StartingPoint again = From(new JamOptions());
        Assert.Equal(("units", first.Given), (again.Preset.Engine, again.Given));
        Assert.Equal("as it was left: trade, units, in *keys, out *synth, jack (--fresh starts anew)", again.Told);
        StartingPoint anew = From(new JamOptions { In = ["pads"], Synth = "fluidsynth" });
        Assert.Equal(("pads", "", "fluidsynth", "jack"), ($"{anew.Given.In}", $"{anew.Given.Out}", anew.Given.Synth, anew.Given.Api));
        Assert.Equal("as it was left: trade, units, jack (--fresh starts anew)", anew.Told);
        Assert.Equal(("markov", ""), (From(new JamOptions { Fresh = true }).Preset.Engine, $"{From(new JamOptions { Fresh = true }).Given.In}"));
    }

    [Fact]
    public void Another_scene_has_its_own_engine_and_the_same_ports()
    {
        Left(new Standing { SetList = "friday", Scene = 2, SceneName = "Two", Engine = "units", In = ["*keys"] });
        Assert.Equal("units", From(new JamOptions { SetList = "friday" }).Preset.Engine);
        StartingPoint other = From(new JamOptions { Scene = "1" });
        Assert.Equal(("One", "markov", "*keys"), (other.Preset.Name, other.Preset.Engine, $"{other.Given.In}"));
    }

    [Fact]
    public void An_engine_that_cannot_be_had_any_more_is_told_and_takes_nothing_else_with_it()
    {
        foreach (Standing gone in new[] { new Standing { Engine = "oracle" }, new Standing { Corpus = Path.Combine(_places.Places.Own, "gone.mid") } })
        {
            Left(gone with { Preset = "trade", In = ["*keys"], Turned = [new KnobValue("surprise", "0.9")] });
            StartingPoint from = From(new JamOptions());
            Assert.Equal(("trade", "markov", "0.9", "*keys", true), (from.Preset.Name, from.Preset.Engine, from.Preset.Knobs["surprise"], $"{from.Given.In}", from.SetsAside));
            Assert.Contains("its own engine instead of the one that was left: ", from.Told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_ports_come_back_also_where_the_preset_is_gone()
    {
        Left(new Standing { Preset = "polka", Out = ["*synth"] });
        StartingPoint from = From(new JamOptions());
        Assert.Equal(("call-and-response", "*synth"), (from.Preset.Name, $"{from.Given.Out}"));
        Assert.Contains("as it was left: out *synth", from.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Told_is_what_holds()
    {
        Left(new Standing { Preset = "trade", Turned = [new KnobValue("surprise", "0.77"), new KnobValue("gap", "300")] });
        StartingPoint from = From(new JamOptions { Set = ["surprise=0.1"] });
        Assert.Equal(("0.1", "as it was left: trade, gap 300 (--fresh starts anew)"), (from.Preset.Knobs["surprise"], from.Told));
    }

    [Fact]
    public void A_set_list_and_a_preset_exclude_each_other_whatever_was_left()
    {
        Left(new Standing { SetList = "friday", Scene = 1, SceneName = "One" });
        Assert.Contains("exclude each other", Assert.Throws<PresetException>(() => From(new JamOptions { SetList = "friday", Preset = "trade" })).Message, StringComparison.Ordinal);
        Assert.Contains("there is no scene \"Nine\"", Assert.Throws<PresetException>(() => From(new JamOptions { Scene = "Nine" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scene_without_a_set_list_and_a_preset_beside_one_are_told_off()
    {
        Assert.Contains("--setlist", Assert.Throws<PresetException>(() => From(new JamOptions { Scene = "1" })).Message, StringComparison.Ordinal);
        Assert.Contains("exclude each other", Assert.Throws<PresetException>(() => From(new JamOptions { SetList = "friday", Preset = "trade" })).Message, StringComparison.Ordinal);
    }
}
