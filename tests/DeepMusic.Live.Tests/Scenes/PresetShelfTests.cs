namespace DeepMusic.Live.Tests.Scenes;

public sealed class PresetShelfTests : IDisposable
{
    private readonly TempPlaces _temp = new();

    private Places Places => _temp.Places;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_is_kept_is_found_again_and_hides_what_shipped_without_touching_it()
    {
        string shipped = _temp.Ship("fours.toml", "about = \"shipped\"");
        var preset = new Preset { Name = "fours", About = "mine" };
        string file = PresetShelf.Save(preset, "fours", Places);
        Assert.Equal(preset, PresetShelf.Named("fours", Places));
        Assert.Equal(["fours"], PresetShelf.NamesIn(Places));
        Assert.Equal("about = \"shipped\"", File.ReadAllText(shipped));
        Assert.Equal("mine", PresetShelf.Load(file, Places).About);
        PresetShelf.Save(preset with { About = "mine, later" }, "fours", Places);
        Assert.Equal("mine, later", PresetShelf.Named("FOURS ", Places).About);
        Assert.Equal([Path.Combine("own", "presets", "fours.toml"), Path.Combine("shipped", "fours.toml")], _temp.Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("../fours")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("fours.toml")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("nul")]
    [InlineData("COM1")]
    [InlineData("an-endless-name-an-endless-name-an-endless-name-an-endless-name-x")]
    public void What_cannot_name_a_preset_is_one_line_and_nothing_is_written(string name)
    {
        var e = Assert.Throws<PresetException>(() => PresetShelf.Save(new Preset { Name = "p" }, name, Places));
        Assert.Contains("names no preset", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.Empty(_temp.Files());
        string offered = PresetShelf.NameLike(name);
        if (offered.Length > 0) PresetShelf.Save(new Preset { Name = "p" }, offered, Places);
    }

    [Theory]
    [InlineData("Große Nacht 2")]
    [InlineData("slow_blues-3")]
    public void A_name_may_have_letters_digits_dashes_spaces_and_underscores(string name)
    {
        PresetShelf.Save(new Preset { Name = name }, $" {name} ", Places);
        Assert.Equal([name], PresetShelf.NamesIn(Places));
    }

    [Fact]
    public void Asked_by_name_no_path_leads_anywhere()
    {
        string outside = TempPlaces.Put(Path.Combine(Path.GetDirectoryName(Places.Own)!, "secret.toml"), "about = \"secret\"");
        _temp.Ship("fours.toml", "");
        Assert.Equal("secret", PresetShelf.Load(outside, Places).About);
        foreach (string name in new[] { outside, "../../secret", "../secret", "secret.toml", "..", "", "\0" })
            Assert.Contains("there is no preset", Assert.Throws<PresetException>(() => PresetShelf.Named(name, Places)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_refuses_is_one_line_and_what_was_kept_before_stays()
    {
        // Where the folder should be there is a file: no room for anybody, whoever asks.
        TempPlaces.Put(Places.OwnPresets, "in the way");
        var e = Assert.Throws<PresetException>(() => PresetShelf.Save(new Preset { Name = "p" }, "p", Places));
        Assert.StartsWith("preset p is not kept: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(Places.OwnPresets, e.Message, StringComparison.Ordinal);
        Assert.Equal("in the way", File.ReadAllText(Places.OwnPresets));
    }

    [Fact]
    public void What_could_not_be_read_again_does_not_take_the_place_of_what_can()
    {
        string file = PresetShelf.Save(new Preset { Name = "p", About = "old" }, "p", Places);
        Assert.Throws<PresetException>(() => PresetShelf.Save(new Preset { Name = "p", Bank = 3 }, "p", Places));
        Assert.Equal("about = \"old\"\n", File.ReadAllText(file));
        // A folder where the file should be: the writing itself fails, after the text is on the disk beside it.
        Directory.CreateDirectory(Path.Combine(Places.OwnPresets, "q.toml", "x"));
        Assert.Throws<PresetException>(() => PresetShelf.Save(new Preset { Name = "q" }, "q", Places));
        Assert.Equal([Path.Combine("own", "presets", "p.toml")], _temp.Files());
    }

    [Fact]
    public void What_is_no_preset_file_is_one_line()
    {
        _temp.Own("presets/large.toml", new string('#', (1 << 20) + 1));
        Directory.CreateDirectory(Path.Combine(Places.OwnPresets, "folder.toml"));
        File.CreateSymbolicLink(Path.Combine(Places.OwnPresets, "nowhere.toml"), Path.Combine(Places.Own, "nowhere"));
        Assert.Contains("larger than 1 MB", Assert.Throws<PresetException>(() => PresetShelf.Named("large", Places)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no preset", Assert.Throws<PresetException>(() => PresetShelf.Named("folder", Places)).Message, StringComparison.Ordinal);
        Assert.Contains("preset nowhere cannot be read", Assert.Throws<PresetException>(() => PresetShelf.Named("nowhere", Places)).Message, StringComparison.Ordinal);
    }
}
