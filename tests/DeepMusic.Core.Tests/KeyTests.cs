namespace DeepMusic.Core.Tests;

public class KeyTests
{
    [Theory]
    [InlineData("C minor", "C minor")]
    [InlineData(" bb  Dorian ", "Bb dorian")]
    [InlineData("A minor-pentatonic", "A minor-pentatonic")]
    [InlineData("F#", "F# major")]
    [InlineData("C# minor", "C# minor")]
    public void Keys_are_read_as_players_write_them(string text, string key)
    {
        Assert.True(Key.TryParse(text, out Key read));
        Assert.Equal(key, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("H minor")]
    [InlineData("C moorish")]
    [InlineData("C minor please")]
    public void What_is_no_key_is_refused(string text) => Assert.False(Key.TryParse(text, out _));

    [Fact]
    public void Every_key_is_read_from_its_own_name()
    {
        for (int tonic = 0; tonic < 12; tonic++)
            foreach (Scale scale in Scale.All)
            {
                var key = new Key(new PitchClass(tonic), scale);
                Assert.True(Key.TryParse(key.ToString(), out Key read));
                Assert.Equal(key, read);
            }
    }

    [Theory]
    [InlineData("C mixolydian", 10, "Bb")]
    [InlineData("A phrygian", 10, "Bb")]
    [InlineData("E locrian", 10, "Bb")]
    [InlineData("G minor", 3, "Eb")]
    [InlineData("E minor", 6, "F#")]
    [InlineData("E dorian", 1, "C#")]
    [InlineData("A major", 8, "G#")]
    [InlineData("Eb major", 8, "Ab")]
    public void Notes_of_a_key_are_spelled_with_its_own_signature(string text, int pitch, string name)
    {
        Assert.True(Key.TryParse(text, out Key key));
        Assert.True(key.Classes.Contains(new PitchClass(pitch)));
        Assert.Equal(name, key.Spell(new PitchClass(pitch)));
    }

    [Fact]
    public void A_key_holds_its_scale_moved_to_its_tonic()
    {
        Assert.True(Key.TryParse("D major", out Key key));
        Assert.Equal(PitchClassSet.Of(2, 4, 6, 7, 9, 11, 1), key.Classes);
        Assert.True(key.Contains(new Pitch(61)));
        Assert.False(key.Contains(new Pitch(60)));
    }
}
