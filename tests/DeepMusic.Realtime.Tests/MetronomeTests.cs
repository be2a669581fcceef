using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class MetronomeTests
{
    [Theory]
    [InlineData(3, 4, "76 77 77 76 77 77 76 77")]
    [InlineData(6, 8, "76 77 76 77 76")]
    public void It_clicks_the_felt_beats_and_accents_the_bar(int upper, int lower, string expected)
    {
        var stage = new Stage();
        var metronome = new Metronome(stage.Lane, 2) { Line = new Timeline(Stage.At(0), Beats.Zero, new Tempo(120), new TimeSignature(upper, lower)) };
        Play(stage, metronome, 3600);
        List<TimedMessage> clicks = [.. stage.Wire.Messages.Where(sent => sent.Message.IsNoteOn)];
        Assert.Equal(expected, string.Join(' ', clicks.Select(sent => sent.Message.Data1)));
        Assert.All(clicks, sent => Assert.Equal((9, 2), (sent.Message.Channel, sent.Port)));
        Assert.Empty(stage.Wire.Sounding());
    }

    [Fact]
    public void A_bent_line_clicks_no_beat_twice_and_leaves_none_out()
    {
        var stage = new Stage();
        var metronome = new Metronome(stage.Lane, 0) { Line = new Timeline(Stage.At(0), Beats.Zero, new Tempo(120), TimeSignature.FourFour) };
        for (int i = 0; i < 30; i++)
        {
            Play(stage, metronome, 100 * (i + 1));
            metronome.Line = metronome.Line.WithTempo(new Tempo(120 + i % 3), stage.Clock.Now);
        }
        Play(stage, metronome, 3700);
        Assert.Equal(8, stage.Wire.Messages.Count(sent => sent.Message.IsNoteOn));
    }

    private static void Play(Stage stage, Metronome metronome, double until)
    {
        for (double ms = (stage.Clock.Now - Stage.At(0)).TotalMilliseconds; ms <= until; ms += 20)
        {
            stage.RunTo(ms);
            metronome.Fill(stage.Clock.Now, stage.Clock.Now + TimeSpan.FromMilliseconds(60));
        }
    }
}
