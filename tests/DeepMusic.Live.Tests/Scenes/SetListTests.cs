namespace DeepMusic.Live.Tests.Scenes;

public sealed class SetListTests : IDisposable
{
    private readonly TempPlaces _temp = new();

    public SetListTests() => _temp.Ship("base.toml", """
        about = "the base"
        engine = "anticipation"
        model = "mine"
        library = "house"
        channel = 3
        [knobs]
        surprise = 0.7
        tempo = 90
        [[program]]
        program = 5
        [[program]]
        out = "strings"
        channel = 2
        program = 6
        [[control]]
        source = "cc:80"
        target = "mute"
        [[control]]
        source = "cc:1"
        target = "surprise"
        """);

    private Places Places => _temp.Places;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_scene_is_the_preset_it_starts_from_with_what_it_says_on_top()
    {
        SetList set = SetList.Parse("friday", """
            about = "an evening"
            [[control]]
            source = "cc:80"
            target = "scene/next"
            [[scene]]
            name = "One"
            preset = "base"
            tempo = 112
            meter = "3/4"
            key = "D dorian"
            out = ["prophet"]
            [scene.knobs]
            polyphony = 2
            [[scene.control]]
            source = "cc:1"
            target = "density"
            [[scene.program]]
            out = "strings"
            channel = 2
            program = 9
            [[scene]]
            name = "Two"
            """, Places);
        Assert.Equal(("friday", "an evening", 2, false), (set.Name, set.About, set.Count, set.IsPresets));
        Scene one = set.First()!;
        Assert.Equal((0, 1, "One"), (one.Index, one.Number, one.Name));
        Preset p = one.Preset;
        Assert.Equal(("One", "the base", "anticipation", "mine", "house", 2, 4), (p.Name, p.About, p.Engine, p.Model, p.Library, p.Channel, p.Program));
        Assert.Equal(["0.7", "112", "3/4", "D dorian", "2"], new[] { "surprise", "tempo", "meter", "key", "polyphony" }.Select(k => p.Knobs[k]));
        Assert.Equal([new PresetProgram("strings", 1, null, 8)], p.Programs);
        Assert.Equal([new PresetControl("cc:80", "scene/next"), new PresetControl("cc:1", "density")], p.Controls);
        Assert.Equal(["prophet"], p.Out);
        Preset plain = set.Next(0)!.Preset;
        Assert.Equal(new Preset { Name = "Two", Controls = [new PresetControl("cc:80", "scene/next")] }, plain);
    }

    [Fact]
    public void Another_engine_leaves_behind_what_the_presets_engine_was_to_play_with()
    {
        Preset Read(string entries) => SetList.Parse("s", $"[[scene]]\nname = \"One\"\npreset = \"base\"\n{entries}", Places).First()!.Preset;
        Assert.Equal(("markov", null, null), (Read("engine = \"markov\"").Engine, Read("engine = \"markov\"").Model, Read("engine = \"markov\"").Library));
        Assert.Equal((null, "house"), (Read("engine = \"units\"").Model, Read("engine = \"units\"").Library));
        Assert.Equal(("yours", "house"), (Read("engine = \"units\"\nmodel = \"yours\"").Model, Read("engine = \"units\"").Library));
        Assert.Equal("mine", Read("engine = \"anticipation\"").Model);
    }

    [Theory]
    [InlineData("", "set list friday: there is no scene")]
    [InlineData("about = 3\n[[scene]]\nname = \"One\"", "set list friday: about must be a text")]
    [InlineData("title = 3\n[[scene]]\nname = \"One\"", "set list friday: does not know \"title\"; it knows about, control, performer and scene")]
    [InlineData("scene = 3", "set list friday: scene must be tables")]
    [InlineData("[[scene]]\ntempo = 3", "set list friday, scene 1: name is missing")]
    [InlineData("[[scene]]\nname = \"a\\nb\"", "set list friday, scene 1: name must be one line")]
    [InlineData("[[scene]]\nname = \"One\"\n[[scene]]\nname = \"one\"", "set list friday, scene 2: there is a scene \"one\" already")]
    [InlineData("[[scene]]\nname = \"One\"\npreset = \"none\"", "set list friday, scene \"One\": there is no preset \"none\"; there are base, broken")]
    [InlineData("[[scene]]\nname = \"One\"\npreset = \"../base\"", "set list friday, scene \"One\": there is no preset")]
    [InlineData("[[scene]]\nname = \"One\"\npreset = \"broken\"", "set list friday, scene \"One\": preset broken: does not know \"volume\"")]
    [InlineData("[[scene]]\nname = \"One\"\ntempo = 3", "set list friday, scene \"One\": tempo takes")]
    [InlineData("[[scene]]\nname = \"One\"\nvolume = 3", "set list friday, scene \"One\": does not know \"volume\"; it knows name, preset, performer, tempo, meter, key, about")]
    [InlineData("[[scene]]\nname = \"One\"\ntempo = 90\n[scene.knobs]\ntempo = 91", "set list friday, scene \"One\": tempo is said twice")]
    [InlineData("[[scene]]\nname = \"One\"\n[[scene.control]]\ntarget = \"mute\"", "set list friday, scene \"One\", control 1: source is missing")]
    [InlineData("[[control]]\nsource = \"cc:1\"\n[[scene]]\nname = \"One\"", "set list friday, control 1: target is missing")]
    [InlineData("[[scene]\nname = \"One\"", "set list friday: not valid TOML")]
    public void A_broken_set_list_is_one_line_that_names_it_the_scene_and_the_defect(string toml, string expected)
    {
        _temp.Ship("broken.toml", "volume = 3");
        var e = Assert.Throws<PresetException>(() => SetList.Parse("friday", toml, Places));
        Assert.StartsWith(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_set_list_ends_at_both_ends()
    {
        SetList set = SetList.Parse("s", "[[scene]]\nname = \"A\"\n[[scene]]\nname = \"B\"\n[[scene]]\nname = \"C\"", Places);
        Assert.Equal(["A", "B", "C", null], new[] { -1, 0, 1, 2 }.Select(i => set.Next(i)?.Name));
        Assert.Equal(["A", null, "A", "B"], new[] { -1, 0, 1, 2 }.Select(i => set.Previous(i)?.Name));
        Assert.Equal(["A", "B", "C", null], new[] { -1, 0, 1, 2 }.Select(set.NameAfter));
        Assert.Null(set.Next(99));
    }

    [Fact]
    public void A_scene_is_found_by_name_or_number()
    {
        SetList set = SetList.Parse("s", "[[scene]]\nname = \"Blue Moon\"\n[[scene]]\nname = \"1\"\n[[scene]]\nname = \"C\"", Places);
        Assert.Equal([0, 0, 1, 2], new[] { "Blue Moon", " blue MOON", "1", "3" }.Select(n => set.Find(n).Index));
        foreach (string none in new[] { "0", "4", "-1", "", "99999999999", "Blue" })
            Assert.Contains("there are 1 Blue Moon, 2 1, 3 C", Assert.Throws<PresetException>(() => set.Find(none)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_all_presets_goes_round_and_passes_over_what_is_broken()
    {
        _temp.Ship("broken.toml", "volume = 3");
        _temp.Own("presets/zulu.toml", "");
        _temp.Ship("sets/friday.toml", "");
        SetList set = SetList.Presets(Places);
        Assert.Equal((true, ""), (set.IsPresets, set.Name));
        Assert.Equal(["base", "broken", "zulu"], set.Names);
        Assert.Equal("base", set.First()!.Name);
        Assert.Equal("", set.Trouble);
        Assert.Equal((2, "zulu"), (set.Next(0)!.Index, set.Next(0)!.Name));
        Assert.StartsWith("preset broken: does not know", set.Trouble, StringComparison.Ordinal);
        Assert.Equal("base", set.Next(2)!.Name);
        Assert.Equal("", set.Trouble);
        Assert.Equal(["zulu", "base", "base"], new[] { 0, 2, -1 }.Select(i => set.Previous(i)?.Name));
        Assert.Throws<PresetException>(() => set.Find("broken"));
        Assert.Equal("base", set.NameAfter(2));
    }

    [Fact]
    public void Where_no_preset_can_be_read_there_is_no_scene_and_no_end_to_it_either()
    {
        _temp.Ship("base.toml", "volume = 3");
        SetList set = SetList.Presets(Places);
        Assert.Null(set.First());
        Assert.Null(set.Next(0));
        Assert.NotEmpty(set.Trouble);
        File.Delete(Path.Combine(Places.Shipped, "base.toml"));
        Assert.Null(set.Next(0));
        Assert.Equal(0, SetList.Presets(Places).Count);
        Assert.Null(SetList.Presets(Places).Next(0));
        Assert.Null(SetList.Presets(Places).NameAfter(0));
    }
}
