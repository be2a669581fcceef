namespace DeepMusic.Live.Tests.Scenes;

public sealed class SetShelfTests : IDisposable
{
    private readonly TempPlaces _temp = new();

    private Places Places => _temp.Places;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Every_set_list_that_ships_can_be_used_and_is_no_preset()
    {
        Assert.Contains("friday", SetShelf.NamesIn(TempPlaces.Shipped));
        Assert.DoesNotContain("friday", PresetShelf.NamesIn(TempPlaces.Shipped));
        foreach (string name in SetShelf.NamesIn(TempPlaces.Shipped)) Assert.NotEmpty(SetShelf.Load(name, TempPlaces.Shipped).About);
    }

    [Fact]
    public void The_example_shows_every_engine_and_a_pedal_that_goes_on()
    {
        SetList set = SetShelf.Load("friday", TempPlaces.Shipped);
        Preset[] scenes = [.. Enumerable.Range(-1, set.Count).Select(i => set.Next(i)!.Preset)];
        Assert.Equal(4, scenes.Length);
        Assert.Equal(EngineShelf.Names.Order(), scenes.Select(s => s.Engine).Distinct().Order());
        Assert.Equal(4, scenes.Select(s => s.Knobs["tempo"]).Distinct().Count());
        Assert.Equal(4, scenes.Select(s => s.Knobs["key"]).Distinct().Count());
        Assert.All(scenes, s => Assert.Contains(new PresetControl("cc:80", PanelActions.NextScene.Name), s.Controls));
        Assert.All(scenes.SelectMany(s => s.Controls), c => Assert.True(PanelActions.Find(c.Target) is not null || Knobs.IndexOf(c.Target) >= 0));
    }

    [Fact]
    public void The_players_own_hides_what_shipped_and_a_path_goes_anywhere()
    {
        _temp.Ship("sets/a.toml", "[[scene]]\nname = \"Shipped\"");
        Assert.Equal("Shipped", SetShelf.Load("a", Places).First()!.Name);
        _temp.Own("sets/a.toml", "[[scene]]\nname = \"Mine\"");
        Assert.Equal("Mine", SetShelf.Load("a", Places).First()!.Name);
        string file = _temp.Own("elsewhere.toml", "[[scene]]\nname = \"Elsewhere\"");
        Assert.Equal("elsewhere", SetShelf.Load(file, Places).Name);
        Assert.Equal(["a"], SetShelf.NamesIn(Places));
    }

    [Fact]
    public void A_set_list_that_is_not_there_is_one_line()
    {
        Assert.Contains("there is no set list \"a\"; there is none", Assert.Throws<PresetException>(() => SetShelf.Load("a", Places)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no file", Assert.Throws<PresetException>(() => SetShelf.Load("/nowhere/a.toml", Places)).Message, StringComparison.Ordinal);
    }
}
