namespace DeepMusic.Live.Tests.Scenes;

public sealed class PresetCaseTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempPlaces _places = new();

    public void Dispose() => _places.Dispose();

    [Fact]
    public void What_waits_to_be_saved_is_saved_before_the_end()
    {
        var told = new List<string>();
        using (var presets = new PresetCase(_places.Places))
            for (int i = 0; i < PresetCase.MostWaiting; i++) presets.Save(new Preset { Name = "x", Channel = i }, $"p{i}", line => { lock (told) told.Add(line); });
        Assert.Equal(["saved as preset p0", "saved as preset p1", "saved as preset p2", "saved as preset p3"], told);
        Assert.Equal(3, PresetShelf.Named("p3", _places.Places).Channel);
    }

    [Fact]
    public void A_name_that_cannot_be_is_refused_at_once()
    {
        using var presets = new PresetCase(_places.Places);
        Assert.Contains("names no preset", Assert.Throws<PresetException>(() => presets.Save(new Preset { Name = "x" }, "../x", Assert.Fail)).Message, StringComparison.Ordinal);
        Assert.Empty(_places.Files());
    }

    [Fact]
    public void A_file_that_was_changed_beside_it_is_noticed()
    {
        string file = _places.Own("presets/a.toml", "channel = 2");
        using var presets = new PresetCase(_places.Places);
        Assert.Equal(1, presets.Named("A").Channel);
        File.WriteAllText(file, "channel = 7");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));
        Assert.True(SpinWait.SpinUntil(() => presets.Named("a").Channel == 6, Patience));
        File.Delete(file);
        Assert.True(SpinWait.SpinUntil(() => presets.All.Count == 0, Patience));
        Assert.Equal("there is no preset \"a\"; there is none", Assert.Throws<PresetException>(() => presets.Named("a")).Message);
    }
}
