namespace DeepMusic.Core.Tests;

public class ChordTests
{
    [Theory]
    [InlineData("C", "C E G")]
    [InlineData("Dm7", "C D F A")]
    [InlineData("F#m7", "Db E F# A")]
    [InlineData("Bbmaj7", "D F A Bb")]
    [InlineData("B7", "Eb F# A B")]
    [InlineData("Bm7b5", "D F A B")]
    [InlineData("E♭dim", "Eb F# A")]
    [InlineData(" G5 ", "D G")]
    public void Symbols_are_read_and_have_their_tones(string text, string tones)
    {
        Assert.True(Chord.TryParse(text, out Chord chord));
        Assert.Equal(tones, chord.Classes.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("H7")]
    [InlineData("Cx")]
    [InlineData("#")]
    public void What_is_no_chord_is_refused(string text) => Assert.False(Chord.TryParse(text, out _));

    [Fact]
    public void Every_chord_is_read_from_its_own_symbol_and_holds_its_root()
    {
        for (int root = 0; root < 12; root++)
            foreach (ChordQuality quality in ChordQuality.All)
            {
                var chord = new Chord(new PitchClass(root), quality);
                Assert.True(Chord.TryParse(chord.ToString(), out Chord read));
                Assert.Equal(chord, read);
                Assert.True(chord.Contains(new Pitch(60 + root)));
            }
        Assert.Equal(ChordQuality.All.Count, ChordQuality.All.Select(q => q.Symbol).Distinct().Count());
    }
}
