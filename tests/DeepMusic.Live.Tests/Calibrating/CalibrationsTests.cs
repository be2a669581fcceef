using CsCheck;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Tests.Scenes;

namespace DeepMusic.Live.Tests.Calibrating;

public sealed class CalibrationsTests : IDisposable
{
    private readonly TempPlaces _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Calibrated Early(string output, double milliseconds) => new(output, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromMilliseconds(12), 24, "2026-11-23");

    [Fact]
    public void What_is_kept_reads_back()
    {
        Calibrations kept = Calibrations.None.With(Early("FLUID \"x\" = é", 41.3)).With(Early("volca", 0));
        Assert.Null(kept.Save(_folder.Places));
        Calibrations read = Calibrations.Load(_folder.Places);
        Assert.Equal(kept.All, read.All);
        Assert.Equal(["own/calibration.toml"], _folder.Files());
        Assert.Equal([TimeSpan.FromMilliseconds(55)], read.With(Early("VOLCA", 55)).For(["volca"]));
        Assert.Empty(read.Without(read.All[0]).Without(read.All[1]).All);
    }

    [Fact]
    public void Without_a_file_nothing_goes_out_early_and_nothing_is_wrong()
    {
        Calibrations none = Calibrations.Load(_folder.Places);
        Assert.Equal("", none.Trouble);
        Assert.Empty(none.For(["a", "b"]));
    }

    [Fact]
    public void An_output_is_found_by_either_name()
    {
        Calibrations kept = Calibrations.None.With(Early("FLUID", 40)).With(Early("Scarlett 2i4:MIDI 1", 20)).With(Early("virtual", 7));
        double[] Of(params string[] outputs) => [.. kept.For(outputs).Select(t => t.TotalMilliseconds)];
        Assert.Equal([40, 20, 0, 7], Of("FLUID Synth (77):midi", "scarlett", "juno", "virtual"));
        Assert.Equal([0, 40], Of("juno", "fluid"));
        Assert.Equal("Scarlett 2i4:MIDI 1", Calibrations.NameOf("Scarlett 2i4:MIDI 1 24:0"));
    }

    [Theory]
    [InlineData("[[output]]\nname = \"a\"\nearly-ms = 400\n[[output]]\nname = \"b\"\nearly-ms = 20\n", "calibration.toml: output 1: early-ms must be 0..300; the other outputs hold", 1)]
    [InlineData("[[output]]\nname = \"b\"\nearly-ms = 20\n[[output]]\nname = \"B\"\nearly-ms = 30\n", "calibration.toml: output 2: B is said twice; the other outputs hold", 1)]
    [InlineData("[[output]]\nearly-ms = 20\n", "calibration.toml: output 1: name is missing: a text in quotes; nothing goes out early", 0)]
    [InlineData("[[output]]\nname = \"b\"\n", "calibration.toml: output 1: early-ms is missing: a number; nothing goes out early", 0)]
    [InlineData("output = 3\n", "calibration.toml: output must be tables, each under [[output]]; nothing goes out early", 0)]
    [InlineData("delay = 3\n[[output]]\nname = \"b\"\nearly-ms = 20\n", "calibration.toml: does not know \"delay\"; it knows output; the other outputs hold", 1)]
    public void A_line_that_cannot_be_used_is_told_in_one_line_and_the_others_hold(string toml, string trouble, int held)
    {
        Calibrations read = Calibrations.Parse(toml);
        Assert.Equal(trouble, read.Trouble);
        Assert.Equal(held, read.All.Count);
    }

    [Fact]
    public void What_is_no_toml_is_used_as_far_as_it_is_and_nothing_of_it_is_lost_when_more_is_kept()
    {
        const string Broken = "[[output]]\nname = \"b\"\nearly-ms = 20\n[[output\nname";
        _folder.Own("calibration.toml", Broken);
        Calibrations read = Calibrations.Load(_folder.Places);
        Assert.Contains("not valid TOML", read.Trouble, StringComparison.Ordinal);
        Assert.Equal("b", Assert.Single(read.All).Output);
        string? aside = read.With(Early("c", 30)).Save(_folder.Places);
        Assert.Equal(Broken, File.ReadAllText(aside!));
        Assert.Equal(["b", "c"], Calibrations.Load(_folder.Places).All.Select(c => c.Output));

        _folder.Own("calibration.toml", Broken + "!");
        Assert.NotEqual(aside, Calibrations.Load(_folder.Places).Save(_folder.Places));
        Assert.Equal(Broken, File.ReadAllText(aside!));
    }

    [Fact]
    public void Any_file_is_one_line_at_most() =>
        Gen.OneOf(Gen.String, Gen.String.Select(s => $"[[output]]\nname = \"a\"\nearly-ms = {s}"), Gen.String.Select(s => $"[[output]]\n{s} = 1")).Sample(text =>
        {
            Calibrations read = Calibrations.Parse(text);
            Assert.DoesNotContain(read.Trouble, char.IsControl);
            Assert.All(read.All, c => Assert.InRange(c.Early.TotalMilliseconds, 0, 300));
        }, iter: 300);

    [Fact]
    public void A_folder_that_refuses_is_told_in_one_line()
    {
        _folder.Own("calibration.toml/file", "a folder stands where the file would");
        Calibrations read = Calibrations.Load(_folder.Places);
        Assert.StartsWith("calibration.toml cannot be read: ", read.Trouble);
        Assert.Contains("calibration.toml cannot be written, so nothing is kept: ", Assert.Throws<CalibrationException>(() => read.With(Early("a", 1)).Save(_folder.Places)).Message);
    }
}
