using CsCheck;

namespace DeepMusic.Core.Tests;

public class PitchClassTests
{
    [Fact]
    public void Any_number_of_semitones_has_a_class_also_below_zero()
    {
        Assert.Equal(11, new PitchClass(-1).Value);
        Gen.Int[-1_000_000, 1_000_000].Sample(n => new PitchClass(n) == new PitchClass(n + 12) && new PitchClass(n).Value < 12);
        Assert.True(new PitchClass(int.MinValue).Value < 12);
    }

    [Fact]
    public void A_distance_added_leads_to_the_other_class() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Sample((a, b) =>
            new PitchClass(b) + (new PitchClass(a) - new PitchClass(b)) == new PitchClass(a));

    [Theory]
    [InlineData("C", 0)]
    [InlineData("b", 11)]
    [InlineData("bb", 10)]
    [InlineData("E#", 5)]
    [InlineData("Cb", 11)]
    [InlineData("F♯", 6)]
    [InlineData("Abb", 7)]
    public void Letters_with_marks_are_read(string text, int value)
    {
        Assert.True(PitchClass.TryParse(text, out PitchClass pitch));
        Assert.Equal(value, pitch.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("H")]
    [InlineData("C4")]
    [InlineData("#")]
    public void What_is_no_pitch_class_is_refused(string text) => Assert.False(PitchClass.TryParse(text, out _));

    [Fact]
    public void Every_class_is_read_from_its_names()
    {
        for (int n = 0; n < 12; n++)
            foreach (string name in (string[])[new PitchClass(n).Name(true), new PitchClass(n).Name(false), new PitchClass(n).ToString()])
            {
                Assert.True(PitchClass.TryParse(name, out PitchClass pitch));
                Assert.Equal(n, pitch.Value);
            }
    }
}
