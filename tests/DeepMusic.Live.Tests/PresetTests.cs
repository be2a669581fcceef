namespace DeepMusic.Live.Tests;

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
    public void A_preset_may_name_its_engine_and_the_model_it_plays()
    {
        Preset preset = Preset.Parse("p", "engine = \"anticipation\"\nmodel = \"mine\"");
        Assert.Equal(("anticipation", "mine"), (preset.Engine, preset.Model));
        Assert.Null(Preset.Parse("p", "").Model);
    }

    [Theory]
    [InlineData("model = 3", "model must be a text")]
    [InlineData("about = ", "not valid TOML")]
    [InlineData("volume = 3", "does not know \"volume\"")]
    [InlineData("channel = 17", "channel must be a whole number 1..16")]
    [InlineData("thru = 1", "thru must be true or false")]
    [InlineData("engine = 4", "engine must be a text")]
    [InlineData("[knobs]\nkey = \"H\"", "key takes")]
    [InlineData("[knobs]\nwarmth = 1", "there is no knob")]
    [InlineData("knobs = 3", "does not know \"knobs\"")]
    public void A_broken_preset_is_one_line_that_names_it_and_the_defect(string toml, string expected)
    {
        var e = Assert.Throws<PresetException>(() => Preset.Parse("mine", toml));
        Assert.StartsWith("preset mine: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_preset_that_is_not_there_is_one_line_that_lists_what_is()
    {
        var e = Assert.Throws<PresetException>(() => PresetShelf.Load("no-such"));
        Assert.Contains("trade-fours", e.Message, StringComparison.Ordinal);
    }
}
