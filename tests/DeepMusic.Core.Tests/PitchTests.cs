namespace DeepMusic.Core.Tests;

public class PitchTests
{
    [Theory]
    [InlineData("C4", 60)]
    [InlineData("A4", 69)]
    [InlineData("c-1", 0)]
    [InlineData("G9", 127)]
    [InlineData("F#3", 54)]
    [InlineData("Bb-1", 10)]
    [InlineData("Cb4", 59)]
    [InlineData("B#3", 60)]
    [InlineData("B♭3", 58)]
    [InlineData("F##2", 43)]
    [InlineData(" 64 ", 64)]
    public void Names_and_numbers_are_read(string text, int number)
    {
        Assert.True(Pitch.TryParse(text, out Pitch pitch));
        Assert.Equal(number, pitch.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("H4")]
    [InlineData("C4.5")]
    [InlineData("G#9")]
    [InlineData("Cb-1")]
    [InlineData("128")]
    [InlineData("-1")]
    [InlineData("C--1")]
    [InlineData("C99999999999")]
    public void What_is_no_pitch_is_refused(string text) => Assert.False(Pitch.TryParse(text, out _));

    [Fact]
    public void Every_pitch_is_read_from_its_own_name()
    {
        for (int n = 0; n < 128; n++)
        {
            Assert.True(Pitch.TryParse(new Pitch(n).ToString(), out Pitch pitch));
            Assert.Equal(new Pitch(n), pitch);
            Assert.Equal(n, pitch.Class.Value + 12 * (pitch.Octave + 1));
        }
    }

    [Fact]
    public void Pitches_outside_the_keyboard_of_midi_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pitch(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pitch(128));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pitch(120) + 8);
        Assert.Equal(7, new Pitch(67) - new Pitch(60));
        Assert.True(new Pitch(60).CompareTo(new Pitch(61)) < 0);
    }
}
