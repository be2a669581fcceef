using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

public class UnitRecordTests
{
    [Fact]
    public void A_unit_comes_back_as_it_was()
    {
        var random = new SeededRandom(1);
        foreach (TimeSignature meter in (TimeSignature[])[TimeSignature.FourFour, new(7, 8), new(64, 64)])
            foreach (UnitOrigin origin in (UnitOrigin[])[new("you", "", -3, TimeSpan.FromSeconds(221.5)), new("library", "O’Carolan’s \"Ærø\"", 70_000)])
            {
                var notes = Band.Music(random, meter, Key.CMajor, Beats.Zero, 2).Notes.Select(n => n with { Deviation = Beats.Zero, Voice = 3 });
                var unit = new Unit([.. notes], meter, 2, new Beats(77), origin, -6);
                Unit read = UnitRecord.Read(UnitRecord.Write(unit));
                Assert.Equal(unit.Notes.AsSpan(), read.Notes.AsSpan());
                Assert.Equal((unit.Meter, unit.Bars, unit.Carried, unit.Origin, unit.Home), (read.Meter, read.Bars, read.Carried, read.Origin, read.Home));
            }
    }

    [Fact]
    public void One_that_is_cut_short_is_refused()
    {
        byte[] whole = UnitRecord.Write(new Unit([.. Band.Music(new SeededRandom(2), TimeSignature.FourFour, Key.CMajor, Beats.Zero, 1).Notes], TimeSignature.FourFour, 1, Beats.Zero, new UnitOrigin("you", "a piece", 1), 0));
        for (int length = 0; length < whole.Length; length++)
            Assert.Contains("make the library anew", Assert.Throws<UnitException>(() => UnitRecord.Read(whole.AsSpan(0, length))).Message);
    }
}
