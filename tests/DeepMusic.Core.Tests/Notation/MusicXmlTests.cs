using System.Text;
using CsCheck;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class MusicXmlTests
{
    [Fact]
    public void Sheet_music_written_is_read_the_same() => SheetGen.Sheet.Sample(sheet =>
    {
        byte[] document = MusicXml.ToBytes(sheet);
        Assert.Equal(sheet, MusicXml.Read(document));
        Assert.Equal(document, MusicXml.ToBytes(MusicXml.Read(MusicXml.Packed(document))));
    }, iter: 1000);

    [Theory]
    [MemberData(nameof(EveryKey))]
    public void Every_pitch_is_read_as_it_was_in_every_key(int fifths, bool minor)
    {
        Note[] scale = [.. Enumerable.Range(0, 128).Select(p => new Note(Beats.Quarter * p, Beats.Quarter, new Pitch(p), 80))];
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Quarter * 128, scale)], TimeSignature.FourFour, new KeySignature(fifths, minor));
        Assert.Equal(sheet, MusicXml.Read(MusicXml.ToBytes(sheet)));
    }

    public static TheoryData<int, bool> EveryKey()
    {
        var keys = new TheoryData<int, bool>();
        for (int fifths = -7; fifths <= 7; fifths++)
        {
            keys.Add(fifths, false);
            keys.Add(fifths, true);
        }
        return keys;
    }

    [Fact]
    public void A_cut_of_something_larger_is_written_without_the_ties_that_lead_outside()
    {
        SheetMusic whole = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Quarter * 12, [new Note(Beats.Zero, Beats.Quarter * 12, new Pitch(60), 80)])], TimeSignature.FourFour);
        SheetMusic middle = whole.Cut(new Selection(1, 2, 1));
        Assert.Equal("~C4@0+4~", middle.Staves[0].Measures[0].ToString());
        Assert.DoesNotContain("tie", Encoding.UTF8.GetString(MusicXml.ToBytes(middle)));
        Assert.Equal("C4@0+4", MusicXml.Read(MusicXml.ToBytes(middle)).Staves[0].Measures[0].ToString());
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out_of_names()
    {
        SheetMusic sheet = SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Quarter)], TimeSignature.FourFour, default, "So\u0001pra\uD800no 𝄞");
        Assert.Equal("Soprano 𝄞", MusicXml.Read(MusicXml.ToBytes(sheet)).Staves[0].Name);
    }
}
