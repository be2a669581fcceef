namespace DeepMusic.Live.Tests.Scenes;

public class PresetTests
{
    [Fact]
    public void Every_preset_that_ships_can_be_used_and_says_what_it_is()
    {
        Assert.True(PresetShelf.Names.Count >= 5);
        foreach (string name in PresetShelf.Names) Assert.NotEmpty(PresetShelf.Load(name).About);
    }

    [Fact]
    public void The_preset_of_a_set_that_names_none_ships() => Assert.Contains(PresetShelf.First, PresetShelf.Names);

    [Fact]
    public void Knob_values_may_be_texts_numbers_or_flags()
    {
        Preset preset = Preset.Parse("p", "channel = 3\n[knobs]\nkey = \"D dorian\"\nsurprise = 0.5\nlength = 4\nmute = true");
        Assert.Equal(2, preset.Channel);
        Assert.Equal("D dorian", preset.Knobs["key"]);
        Assert.Equal("0.5", preset.Knobs["surprise"]);
        Assert.Equal("4", preset.Knobs["length"]);
        Assert.True(preset.Knobs.Settings.Mute);
    }

    [Fact]
    public void Voices_go_out_on_channels_of_their_own_and_the_rest_on_the_answers()
    {
        Preset preset = Preset.Parse("p", "channel = 3\nvoices = [5, 6]\nprogram = 20");
        Assert.Equal([4, 5, 2, 2], Enumerable.Range(0, 4).Select(preset.ChannelOf));
        Assert.Equal([(0, 2), (0, 4), (0, 5), (1, 2), (1, 4), (1, 5)], ProgramChange.Of(preset, [0, 1]).Select(p => ((int)p.Output, p.Channel)));
    }

    [Fact]
    public void A_preset_may_name_its_engine_and_the_model_it_plays()
    {
        Preset preset = Preset.Parse("p", "engine = \"anticipation\"\nmodel = \"mine\"");
        Assert.Equal(("anticipation", "mine"), (preset.Engine, preset.Model));
        Assert.Null(Preset.Parse("p", "").Model);
    }

    [Theory]
    [InlineData("model = 3", "model must be a text")]
    [InlineData("about = ", "not valid TOML")]
    [InlineData("about = \"\\UFFFFFFFF\"", "not valid TOML")]
    [InlineData("about = \"\\U00110000\"", "not valid TOML")]
    [InlineData("volume = 3", "does not know \"volume\"")]
    [InlineData("voices = 3", "voices must be a list of whole numbers 1..16 such as [1, 2]")]
    [InlineData("voices = [1, 17]", "voices must be a list of whole numbers 1..16 such as [1, 2]")]
    [InlineData("channel = 17", "channel must be a whole number 1..16")]
    [InlineData("thru = 1", "thru must be true or false")]
    [InlineData("engine = 4", "engine must be a text")]
    [InlineData("[knobs]\nkey = \"H\"", "key takes")]
    [InlineData("[knobs]\nwarmth = 1", "there is no knob")]
    [InlineData("knobs = 3", "knobs must be a table")]
    [InlineData("[knobs]\nkey = [1]", "key must be a text, a number, true or false")]
    [InlineData("bank = 3", "bank needs a program")]
    [InlineData("bank = 0\nprogram = 3", "bank must be a whole number 1..16384")]
    [InlineData("in = 3", "in must be a list of texts")]
    [InlineData("out = [\"a\", 3]", "out must be a list of texts")]
    [InlineData("program = [3]", "program must be tables")]
    [InlineData("[program]\nout = \"a\"", "program must be a whole number 1..128")]
    [InlineData("control = 3", "control must be tables")]
    [InlineData("[control]\nsource = \"cc:1\"", "control must be tables")]
    public void A_broken_preset_is_one_line_that_names_it_and_the_defect(string toml, string expected)
    {
        var e = Assert.Throws<PresetException>(() => Preset.Parse("mine", toml));
        Assert.StartsWith("preset mine: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Theory]
    [InlineData("[[program]]\nout = \"a\"", "program 1: program is missing")]
    [InlineData("[[program]]\nchannel = 3\nprogram = 1", "program 1: channel needs out")]
    [InlineData("[[program]]\nprogram = 1\n[[program]]\nprogram = 2", "two programs are without out")]
    [InlineData("[[program]]\nprogram = 1\n[[program]]\nvolume = 2", "program 2: does not know \"volume\"; it knows out, channel, bank and program")]
    [InlineData("[[control]]\nsource = \"cc:1\"", "control 1: target is missing")]
    [InlineData("[[control]]\nsource = \" \"\ntarget = \"mute\"", "control 1: source is missing")]
    [InlineData("[[control]]\nsource = 1\ntarget = \"mute\"", "control 1: source must be a text")]
    [InlineData("[[control]]\nsource = \"cc:1\"\ntarget = \"mute\"\nlow = nan", "control 1: low must be a number")]
    [InlineData("[[control]]\nsource = \"cc:1\"\ntarget = \"mute\"\nhigh = \"1\"", "control 1: high must be a number")]
    [InlineData("[[control]]\nspeed = 1", "control 1: does not know \"speed\"; it knows source, target, takeover, low and high")]
    public void A_broken_program_or_controller_is_told_with_its_place(string toml, string expected)
    {
        var e = Assert.Throws<PresetException>(() => Preset.Parse("mine", toml));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.StartsWith("preset mine", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_programs_and_controllers_are_read()
    {
        Preset preset = Preset.Parse("p", """
            in = "keys"
            out = ["prophet", "strings"]
            [[program]]
            bank = 129
            program = 14
            [[program]]
            out = "strings"
            channel = 5
            program = 1
            [[control]]
            source = "cc:1"
            target = "surprise"
            low = 1
            """);
        Assert.Equal(["keys"], preset.In);
        Assert.Equal(["prophet", "strings"], preset.Out);
        Assert.Equal((128, 13), (preset.Bank, preset.Program));
        Assert.Equal([new PresetProgram("strings", 4, null, 0)], preset.Programs);
        Assert.Equal([new PresetControl("cc:1", "surprise", "", 1, 1)], preset.Controls);
    }

    [Fact]
    public void Whatever_characters_a_file_holds_its_error_is_one_line()
    {
        var e = Assert.Throws<PresetException>(() => Preset.Parse("mine", $"\"a\\n\\u001b[2Jb{new string('c', 5000)}\" = 1"));
        Assert.DoesNotContain(e.Message, char.IsControl);
        Assert.InRange(e.Message.Length, 1, 400);
    }

    [Fact]
    public void A_preset_that_is_not_there_is_one_line_that_lists_what_is()
    {
        var e = Assert.Throws<PresetException>(() => PresetShelf.Load("no-such"));
        Assert.Contains("trade-fours", e.Message, StringComparison.Ordinal);
    }
}
