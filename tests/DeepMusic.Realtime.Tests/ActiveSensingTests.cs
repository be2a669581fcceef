using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>Whoever listens for FE hears something of us at least every 250 ms, and nothing more than that.</summary>
public sealed class ActiveSensingTests
{
    private static readonly SequencerOptions Sensing = new() { Ports = 2, ActiveSensing = true };

    [Fact]
    public void A_silent_output_is_told_every_250_ms_that_we_are_there()
    {
        var stage = new Stage(Sensing);
        stage.RunTo(1000);
        Assert.Equal([0, 250, 500, 750, 1000], On(stage, 0).Select(m => (m.Time - Stage.At(0)).TotalMilliseconds));
        Assert.All(stage.Wire.Messages, m => Assert.Equal(0xFE, m.Message.Status));
        Assert.Equal(On(stage, 0).Count(), On(stage, 1).Count());
    }

    [Fact]
    public void Music_says_it_as_well_and_only_what_is_missing_is_added()
    {
        var stage = new Stage(Sensing);
        for (int at = 10; at < 2000; at += 200) stage.Lane.PlayNote(Stage.At(at), Stage.At(at + 100), 0, new Pitch(60), 90);
        stage.RunTo(2000);
        Assert.Equal(1, On(stage, 0).Count(m => m.Message.Status == 0xFE));
        Assert.Equal(9, On(stage, 1).Count());
        HostTime[] times = [.. On(stage, 0).Select(m => m.Time)];
        for (int i = 1; i < times.Length; i++) Assert.True(times[i] - times[i - 1] <= TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public void It_is_neither_counted_nor_late_nor_kept()
    {
        var stage = new Stage(Sensing);
        stage.RunTo(2000);
        Assert.NotEmpty(stage.Wire.Messages);
        Assert.Equal(default, stage.Sequencer.Counters);
        Assert.Equal(0, stage.Sequencer.Lateness.Count);
        Assert.False(stage.Sequencer.Sent.TryRead(out _));
    }

    [Fact]
    public void It_ends_with_the_sequencer_and_nobody_asks_for_it_by_himself()
    {
        var stage = new Stage(Sensing);
        stage.RunTo(300);
        stage.Sequencer.Close(TimeSpan.Zero);
        int sent = stage.Wire.Messages.Count;
        stage.RunTo(2000);
        Assert.Equal(sent, stage.Wire.Messages.Count);
        var plain = new Stage();
        plain.RunTo(2000);
        Assert.Empty(plain.Wire.Messages);
    }

    [Fact]
    public void An_output_that_is_gone_is_left_alone_until_it_is_back()
    {
        var stage = new Stage(Sensing);
        stage.Wire.Unplug(1);
        stage.RunTo(1000);
        Assert.Empty(On(stage, 1));
        stage.Wire.PlugIn(1);
        stage.Sequencer.PortBack(1);
        stage.RunTo(1600);
        Assert.NotEmpty(On(stage, 1));
    }

    private static IEnumerable<TimedMessage> On(Stage stage, int port) => stage.Wire.Messages.Where(m => m.Port == port);
}
