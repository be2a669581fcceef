namespace DeepMusic.Core.Tests;

public class ScaleTests
{
    [Fact]
    public void Every_scale_rises_from_its_tonic_within_the_octave_and_is_found_by_its_name()
    {
        foreach (Scale scale in Scale.All)
        {
            Assert.Equal(0, scale.Steps[0]);
            Assert.Equal(scale.Steps.Order().Distinct(), scale.Steps);
            Assert.InRange(scale.Steps[^1], 0, 11);
            Assert.Equal(scale.Steps.Count, scale.Classes.Count);
            Assert.Same(scale, Scale.Find(scale.Name.ToUpperInvariant()));
        }
        Assert.Equal(Scale.All.Count, Scale.All.Select(s => s.Name).Distinct().Count());
        Assert.Null(Scale.Find("moorish"));
    }

    [Theory]
    [InlineData("dorian", 2)]
    [InlineData("phrygian", 4)]
    [InlineData("lydian", 5)]
    [InlineData("mixolydian", 7)]
    [InlineData("minor", 9)]
    [InlineData("locrian", 11)]
    [InlineData("major", 0)]
    public void A_mode_is_the_major_scale_begun_on_another_step(string name, int step)
    {
        Scale scale = Scale.Find(name)!;
        Assert.Equal(Scale.Major.Classes, scale.Classes.Transpose(step));
        Assert.Equal((12 - step) % 12, scale.ParentMajor);
    }

    [Theory]
    [InlineData("minor", true)]
    [InlineData("dorian", true)]
    [InlineData("blues", true)]
    [InlineData("major", false)]
    [InlineData("chromatic", false)]
    [InlineData("whole-tone", false)]
    public void A_scale_is_minor_when_only_its_small_third_is_there(string name, bool minor) => Assert.Equal(minor, Scale.Find(name)!.IsMinor);
}
