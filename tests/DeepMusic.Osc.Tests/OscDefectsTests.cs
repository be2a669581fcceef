namespace DeepMusic.Osc.Tests;

public class OscDefectsTests
{
    [Fact]
    public void Each_kind_is_counted_and_the_last_one_told()
    {
        var defects = new OscDefects();
        Assert.Equal("no defects", defects.ToString());
        defects.Count(OscFault.None);
        defects.Count(new OscFault(OscDefect.BadBlob, 8));
        Assert.Equal("OSC: a blob is longer than its packet, or of negative length (byte 8)", defects.ToString());
        defects.Count(new OscFault(OscDefect.BadBlob, 4));
        defects.Count(new OscFault(OscDefect.Empty, 0));
        Assert.Equal((2, 1, 3), (defects[OscDefect.BadBlob], defects[OscDefect.Empty], defects.Total));
        Assert.Equal(new OscFault(OscDefect.Empty, 0), defects.Last);
        Assert.StartsWith("3 defects, the last: OSC: the packet is empty", defects.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_words_of_its_own()
    {
        IEnumerable<string> lines = Enum.GetValues<OscDefect>().Select(d => new OscFault(d, 0).ToString());
        Assert.Equal(Enum.GetValues<OscDefect>().Length, lines.Distinct().Count());
        Assert.All(lines.Skip(1), l => Assert.StartsWith("OSC: ", l, StringComparison.Ordinal));
    }
}
