using CsCheck;

namespace DeepMusic.Live.Tests.Scenes;

public sealed class StandingTests : IDisposable
{
    private static readonly Standing Sample = new()
    {
        SetList = "friday",
        Scene = 2,
        SceneName = "Fours",
        Turned = [new KnobValue("surprise", "0.65"), new KnobValue("mute", "on")],
        Learned = [new PresetControl("cc:1", "surprise", "scale", 0.25, 0.75)],
        Locked = true,
    };

    private readonly TempPlaces _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Any_standing_reads_back_as_itself() => AnyPreset.Stood.Sample(standing =>
    {
        (Standing again, string trouble) = Standing.Parse(standing.Write());
        Assert.Equal("", trouble);
        Assert.Equal(standing, again);
        Assert.Equal(standing.Write(), again.Write());
    }, iter: 2000);

    [Fact]
    public void Knobs_that_were_turned_are_turned_again_and_the_others_are_the_scenes() => Gen.Select(AnyPreset.Position, AnyPreset.Position).Sample((scene, now) =>
    {
        Knobs again = new Standing { Turned = Standing.Differing(scene, now) }.Over(scene);
        Assert.All(Knobs.All, k => Assert.Equal(now[k.Name], again[k.Name]));
    }, iter: 300);

    [Fact]
    public void Cut_off_anywhere_what_is_whole_is_used_and_the_rest_is_told_in_one_line()
    {
        string text = Sample.Write();
        for (int length = 0; length < text.Length; length++)
        {
            (Standing standing, string trouble) = Standing.Parse(text[..length]);
            Assert.Contains("its end is missing", trouble, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', trouble);
            Assert.Contains(standing.SetList, new[] { null, Sample.SetList });
            Assert.Contains(standing.Scene, new[] { null, Sample.Scene });
            Assert.Contains(standing.SceneName, new[] { "", Sample.SceneName });
            Assert.Subset(Sample.Turned.ToHashSet(), standing.Turned.ToHashSet());
            Assert.Equal(text.AsSpan(0, length).Contains("mute = true\n", StringComparison.Ordinal) ? 2 : text.AsSpan(0, length).Contains("0.65\n", StringComparison.Ordinal) ? 1 : 0, standing.Turned.Count);
        }
    }

    [Theory]
    [InlineData("format = 7\npreset = \"p\"\nfuture = 3\n# end\n", "it is of format 7, and 1 is what is known here; does not know \"future\"")]
    [InlineData("preset = \"p\"\n# end\n", "it does not say its format")]
    [InlineData("format = 1\npreset = \"p\"\n[knobs]\nwarmth = 3\nkey = \"H\"\nmute = true\n# end\n", "there is no knob \"warmth\"")]
    [InlineData("format = 1\npreset = \"p\"\nscene = \"two\"\nlock = 3\nset = 5\nscene-name = 6\n# end\n", "; and 1 more")]
    [InlineData("format = 1\npreset = \"p\"\n[[control]]\nsource = \"cc:1\"\n# end\n", "control 1: target is missing")]
    [InlineData("format = 1\npreset = \"p\"\nknobs = 3\ncontrol = 3\n# end\n", "knobs must be a table")]
    [InlineData("format = 1\npreset = \"p\"\nscene = 1\nscene-name = \"\\UFFFFFFFF\"\n# end\n", "not valid TOML")]
    [InlineData("format = 1\npreset = \"p\"\n[[knobs\nx = \n# end\n", "not valid TOML")]
    public void What_cannot_be_used_is_told_in_one_line_and_all_else_is_used(string toml, string expected)
    {
        (Standing standing, string trouble) = Standing.Parse(toml);
        Assert.Equal("p", standing.Preset);
        Assert.StartsWith("not all of standing.toml could be used: ", trouble, StringComparison.Ordinal);
        Assert.Contains(expected, trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble);
        if (toml.Contains("mute", StringComparison.Ordinal)) Assert.Equal([new KnobValue("mute", "on")], standing.Turned);
    }

    [Fact]
    public void Without_a_file_it_stands_nowhere_and_nothing_is_wrong()
    {
        Assert.Equal((null, ""), Standing.Load(_temp.Places));
        Assert.Empty(_temp.Files());
    }

    [Fact]
    public void A_file_is_read_from_its_place_and_left_as_it_is()
    {
        string file = TempPlaces.Put(_temp.Places.Standing, Sample.Write());
        Assert.Equal((Sample, ""), Standing.Load(_temp.Places));
        File.WriteAllText(file, "nonsense");
        (Standing? none, string trouble) = Standing.Load(_temp.Places);
        Assert.Null(none);
        Assert.NotEmpty(trouble);
        Assert.Equal("nonsense", File.ReadAllText(file));
        File.Delete(file);
        Directory.CreateDirectory(file);
        Assert.Contains("cannot be read", Standing.Load(_temp.Places).Trouble, StringComparison.Ordinal);
    }
}
