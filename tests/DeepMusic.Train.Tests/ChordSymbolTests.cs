using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class ChordSymbolTests
{
    [Theory]
    [InlineData("C", "C")]
    [InlineData("Am7", "Am7")]
    [InlineData("G7/B", "G7")]
    [InlineData("F#m7b5", "F#m7b5")]
    [InlineData("Bbmaj7", "Bbmaj7")]
    [InlineData("Ebdim7", "Ebdim7")]
    [InlineData("Gaug7", "Gaug")]
    [InlineData("G7sus4", "Gsus4")]
    [InlineData("A7b9", "A7")]
    [InlineData("A9#5", "Aaug")]
    [InlineData("D13b9", "D7")]
    [InlineData("Dm11", "Dm7")]
    [InlineData("Cmaj9", "Cmaj7")]
    [InlineData("Cm6add9", "Cm6")]
    [InlineData("C6/9", "C6")]
    [InlineData("Fsus4add7add9", "Fsus4")]
    [InlineData("Em(maj7)", "Em")]
    [InlineData("BbM7", "Bbmaj7")]
    [InlineData("Cø", "Cm7b5")]
    [InlineData("Co7", "Cdim7")]
    [InlineData("D-7", "Dm7")]
    [InlineData("C5", "C5")]
    public void A_symbol_becomes_the_nearest_chord_there_is(string symbol, string chord)
    {
        Assert.True(ChordSymbol.TryParse(symbol, out Chord? read));
        Assert.True(Chord.TryParse(chord, out Chord expected));
        Assert.Equal(expected, read);
    }

    [Fact]
    public void No_chord_is_understood_and_is_none()
    {
        Assert.True(ChordSymbol.TryParse("N.C.", out Chord? chord));
        Assert.Null(chord);
    }

    [Theory]
    [InlineData("")]
    [InlineData("H7")]
    [InlineData("Verse")]
    [InlineData("C7/")]
    [InlineData("Chorus 2")]
    public void What_is_no_symbol_is_not_understood(string text) => Assert.False(ChordSymbol.TryParse(text, out _));
}
