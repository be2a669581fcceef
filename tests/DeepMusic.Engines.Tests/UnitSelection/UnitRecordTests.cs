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
    public void Damage_is_told_in_one_line_and_never_otherwise()
    {
        var random = new SeededRandom(2);
        byte[] whole = UnitRecord.Write(new Unit([.. Band.Music(random, TimeSignature.FourFour, Key.CMajor, Beats.Zero, 1).Notes], TimeSignature.FourFour, 1, Beats.Zero, new UnitOrigin("you", "a piece", 1), 0));
        int refused = 0;
        for (int length = 0; length < whole.Length; length++) Assert.Throws<UnitException>(() => UnitRecord.Read(whole.AsSpan(0, length)));
        for (int i = 0; i < 5000; i++)
        {
            byte[] broken = [.. whole];
            for (int k = random.Next(4); k >= 0; k--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            try
            {
                UnitRecord.Read(broken);
            }
            catch (UnitException e)
            {
                refused++;
                Assert.DoesNotContain('\n', e.Message);
                Assert.Contains("make the library anew", e.Message);
            }
        }
        Assert.InRange(refused, 1000, 5000);
    }
}
