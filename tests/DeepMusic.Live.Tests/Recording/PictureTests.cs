using DeepMusic.Core;
using DeepMusic.Live.Recording;
using SkiaSharp;

namespace DeepMusic.Live.Tests.Recording;

public class PictureTests
{
    private const string EyeFolder = "DEEPMUSIC_PICTURES";

    [Fact]
    public void A_roll_shows_call_and_answer_in_colours_that_differ()
    {
        Dictionary<int, int> colors = Colors(RollPicture.Draw(Take.Of(SyntheticSet.Journal(16))));
        Assert.True(colors.GetValueOrDefault(RollPicture.CallColor) > 100);
        Assert.True(colors.GetValueOrDefault(RollPicture.AnswerColor) > 100);
        Assert.True(Math.Abs(Lightness(RollPicture.CallColor) - Lightness(RollPicture.AnswerColor)) > 0.05);
    }

    [Fact]
    public void A_call_is_solid_and_an_answer_hollow()
    {
        Assert.Equal(1, Inked(Part.Call), 0.05);
        Assert.InRange(Inked(Part.Answer), 0.05, 0.75);
    }

    [Fact]
    public void Harder_notes_are_darker()
    {
        Part[] parts = [Part.Call, Part.Answer];
        foreach (Part part in parts)
        {
            double[] light = [.. new byte[] { 1, 40, 80, 127 }.Select(v => Lightness(Drawn(part, v)[20, 10]))];
            Assert.Equal(light.OrderDescending(), light);
            Assert.Equal(4, light.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(64)]
    [InlineData(1200)]
    public void A_roll_is_as_wide_as_a_screen_and_never_too_high_to_open(int bars)
    {
        Journal journal = bars == 0 ? new Journal(JournalTests.Header, [], "") : SyntheticSet.Journal(bars);
        using SKBitmap picture = SKBitmap.Decode(RollPicture.Draw(Take.Of(journal)));
        Assert.Equal(1920, picture.Width);
        Assert.InRange(picture.Height, 200, 12_400);
    }

    [Fact]
    public void A_note_at_the_edge_of_a_row_or_of_the_keyboard_is_drawn()
    {
        Journal journal = TakeTests.Played(
            (0, Core.Midi.MidiMessage.NoteOn(0, new Pitch(0), 127)), (40_000_000, Core.Midi.MidiMessage.NoteOff(0, new Pitch(0))),
            (16_000_000, Core.Midi.MidiMessage.NoteOn(0, new Pitch(127), 127)), (16_000_000, Core.Midi.MidiMessage.NoteOff(0, new Pitch(127))));
        Assert.True(Colors(RollPicture.Draw(Take.Of(journal))).GetValueOrDefault(RollPicture.CallColor) > 1000);
    }

    [Fact]
    public void Words_are_drawn_where_the_system_has_a_font()
    {
        Assert.SkipWhen(Lettering.Regular is null, "no font on this system");
        using var sheet = new Sheet(200, 40);
        sheet.Text("call", 10, 30, 24, Sheet.Ink);
        Assert.True(Colors(sheet.Png()).GetValueOrDefault((int)((uint)Sheet.Ink & 0xFFFFFF)) > 20);
        Assert.True(sheet.WidthOf("call", 24) is > 20 and < 100);
    }

    [Fact]
    public void Histograms_stand_one_above_the_other()
    {
        Distribution[] two = [Times("idle", 1, 12), Times("under load", 2, 40)];
        using SKBitmap one = SKBitmap.Decode(LatencyPicture.Draw("latency", two[0]));
        using SKBitmap both = SKBitmap.Decode(LatencyPicture.Draw("latency", two));
        Assert.Equal(one.Width, both.Width);
        Assert.True(both.Height > one.Height);
    }

    [Fact]
    public void Histograms_of_nothing_or_of_zeros_or_of_one_sample_are_drawn()
    {
        Distribution[] odd = [Distribution.Of("nothing", []), Distribution.Of("zeros", [0, 0, 0]), Distribution.Of("one", [1e7])];
        foreach (Distribution distribution in odd) Assert.NotEmpty(LatencyPicture.Draw("odd", distribution));
        Assert.NotEmpty(LatencyPicture.Draw("odd", odd));
    }

    [Fact]
    public void Quantiles_are_those_of_the_samples()
    {
        Distribution distribution = Distribution.Of("1 to 1000", Enumerable.Range(1, 1000).Select(i => (double)i).Reverse());
        Assert.Equal((500, 990, 1000), (distribution.Quantile(0.5), distribution.Quantile(0.99), distribution.Max));
        Assert.Equal(0, Distribution.Of("nothing", []).Quantile(0.5));
    }

    // For the eye: DEEPMUSIC_PICTURES=folder and -explicit only.
    [Fact(Explicit = true)]
    public void Pictures_to_look_at()
    {
        string folder = Environment.GetEnvironmentVariable(EyeFolder) ?? throw new InvalidOperationException($"name a folder in {EyeFolder}");
        Take take = Take.Of(SyntheticSet.Journal(56));
        File.WriteAllBytes(Path.Combine(folder, "roll.png"), RollPicture.Draw(take));
        File.WriteAllBytes(Path.Combine(folder, "long.png"), RollPicture.Draw(Take.Of(SyntheticSet.Journal(1600))));
        File.WriteAllBytes(Path.Combine(folder, "latency.png"),
            LatencyPicture.Draw("Sequencer lateness, 60 s, 2 cores", Times("idle", 1, 6), Times("under load: allocating thread and a busy core", 2, 22), Times("cyclictest, same minute", 3, 9)));
    }

    private static Distribution Times(string name, ulong seed, double median)
    {
        var random = new SeededRandom(seed);
        return Distribution.Of(name, Enumerable.Range(0, 20_000).Select(_ =>
            Math.Round(median * Math.Exp(0.35 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())) * (random.Next(2000) == 0 ? 40 : 1))));
    }

    private static double Inked(Part part)
    {
        SKColor[,] note = Drawn(part, 100);
        int inked = 0;
        for (int x = 4; x < 36; x++)
            for (int y = 2; y < 18; y++)
                if (Lightness(note[x, y]) < 0.75) inked++;
        return inked / (32.0 * 16);
    }

    private static SKColor[,] Drawn(Part part, byte velocity)
    {
        using var sheet = new Sheet(40, 20);
        RollInk.Note(sheet, part, velocity, 4, 2, 36, 18);
        using SKBitmap picture = SKBitmap.Decode(sheet.Png());
        var pixels = new SKColor[40, 20];
        for (int x = 0; x < 40; x++)
            for (int y = 0; y < 20; y++) pixels[x, y] = picture.GetPixel(x, y);
        return pixels;
    }

    private static Dictionary<int, int> Colors(byte[] png)
    {
        using SKBitmap picture = SKBitmap.Decode(png);
        var colors = new Dictionary<int, int>();
        foreach (SKColor pixel in picture.Pixels)
        {
            int rgb = (int)((uint)pixel & 0xFFFFFF);
            colors[rgb] = colors.GetValueOrDefault(rgb) + 1;
        }
        return colors;
    }

    private static double Lightness(int rgb) => Lightness(new SKColor((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb));

    // Rec. 709 luma.
    private static double Lightness(SKColor c) => (0.2126 * c.Red + 0.7152 * c.Green + 0.0722 * c.Blue) / 255;
}
