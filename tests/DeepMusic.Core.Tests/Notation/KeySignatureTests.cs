using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class KeySignatureTests
{
    [Theory]
    [InlineData("C major", 0, false)]
    [InlineData("A minor", 0, true)]
    [InlineData("F# major", 6, false)]
    [InlineData("Db major", -5, false)]
    [InlineData("C harmonic-minor", -3, true)]
    [InlineData("D dorian", 0, false)]
    [InlineData("G mixolydian", 0, false)]
    public void A_key_has_the_signature_it_is_written_with(string name, int fifths, bool minor)
    {
        Assert.True(Key.TryParse(name, out Key key));
        Assert.Equal(new KeySignature(fifths, minor), KeySignature.Of(key));
    }

    [Fact]
    public void A_signature_is_of_a_key_with_its_own_signature_or_the_one_that_sounds_the_same()
    {
        for (int fifths = -7; fifths <= 7; fifths++)
        {
            var signature = new KeySignature(fifths, fifths % 2 == 0);
            int found = KeySignature.Of(signature.Key).Fifths;
            Assert.True(found == fifths || Math.Abs(found - fifths) == 12);
        }
    }

    [Theory]
    [InlineData(0, 1, -5)]
    [InlineData(0, -1, 5)]
    [InlineData(-7, 12, -7)]
    [InlineData(7, 2, -3)]
    [InlineData(3, -3, 6)]
    public void It_moves_with_the_music(int fifths, int semitones, int expected) => Assert.Equal(expected, new KeySignature(fifths).Transpose(semitones).Fifths);

    [Fact]
    public void There_are_no_eight_sharps() => Assert.Throws<ArgumentOutOfRangeException>(() => new KeySignature(8));
}
