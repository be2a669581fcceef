namespace DeepMusic.Live.Tests.Scenes;

public class ReadmeTests
{
    [Fact]
    public void The_preset_uses_every_entry_and_is_as_it_would_be_written()
    {
        string example = ReadmeExamples.Of("A preset");
        Preset preset = Preset.Parse("p", example);
        var untouched = new Preset { Name = "p" };
        Assert.All(typeof(Preset).GetProperties().Where(p => p.Name is not (nameof(Preset.Name) or nameof(Preset.ClickChannel))), p => Assert.NotEqual(p.GetValue(untouched), p.GetValue(preset)));
        // But for comments, what is the default anyway, and the order of the knobs.
        IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Split('#')[0].TrimEnd()).Where(l => l.Length > 0 && !l.StartsWith("click-channel", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(Lines(example), Lines(preset.Write()));
    }

    [Fact]
    public void The_set_list_plays()
    {
        SetList set = SetList.Parse("friday", ReadmeExamples.Of("A set list"), TempPlaces.Shipped);
        Assert.Equal(["Opening", "Fours", "Strings"], set.Names);
        Assert.Equal([new PresetProgram("strings", 4, 2, 48)], set.Find("3").Preset.Programs);
    }

    [Fact]
    public void The_port_names_are_names() => Assert.Equal("*Solina*", Aliases.Parse(ReadmeExamples.Of("ports.toml")).Resolve("strings"));

    [Fact]
    public void The_standing_is_as_it_would_be_written()
    {
        string example = ReadmeExamples.Of("standing.toml");
        (Standing standing, string trouble) = Standing.Parse(example);
        Assert.Equal("", trouble);
        Assert.Equal(string.Join('\n', example.Split('\n').Select(l => l.StartsWith('#') ? l : l.Split('#')[0].TrimEnd())), standing.Write());
    }
}
