using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class MidiClockOutTests
{
    [Fact]
    public void Ticks_come_once_each_at_their_time_through_tempo_changes()
    {
        var stage = new Stage(capacity: 256);
        var clock = new MidiClockOut(stage.Lane, 0);
        var line = new Timeline(Stage.At(100), Beats.Zero, new Tempo(120), TimeSignature.FourFour);
        clock.Start(line, Beats.Zero);
        var random = new SeededRandom(3);
        for (int ms = 0; ms < 20_000; ms += 20)
        {
            stage.RunTo(ms);
            if (ms % 1000 == 500)
            {
                line = line.WithTempo(new Tempo(60 + random.Next(180)), stage.Clock.Now);
                clock.Follow(line);
            }
            Assert.True(clock.Fill(stage.Clock.Now + TimeSpan.FromMilliseconds(60)));
        }
        List<TimedMessage> wire = stage.Wire.Messages;
        Assert.Equal(0xFA, wire[0].Message.Status);
        Assert.Equal(Stage.At(100), wire[1].Time);
        List<TimedMessage> ticks = [.. wire.Where(sent => sent.Message.Status == 0xF8)];
        Assert.Equal(wire.Count - 1, ticks.Count);
        for (int i = 1; i < ticks.Count; i++) Assert.True((ticks[i].Time - ticks[i - 1].Time).TotalMilliseconds >= 60e3 / 240 / 24 / 2 - 0.01);
        Assert.Equal(line.BeatAt(ticks[^1].Time).Value, (ticks.Count - 1) / 24.0, 0.05);
    }

    [Fact]
    public void A_follower_of_our_clock_has_our_tempo_and_beat()
    {
        var stage = new Stage(capacity: 256);
        var clock = new MidiClockOut(stage.Lane, 0);
        var line = new Timeline(Stage.At(100), Beats.Zero, new Tempo(133), TimeSignature.FourFour);
        clock.Start(line, Beats.Quarter * 8);
        for (int ms = 0; ms < 8000; ms += 20)
        {
            stage.RunTo(ms);
            clock.Fill(stage.Clock.Now + TimeSpan.FromMilliseconds(60));
        }
        var follower = new MidiClock(TimeSignature.FourFour);
        foreach (TimedMessage sent in stage.Wire.Messages) Assert.True(follower.Feed(sent));
        Assert.Equal(133, follower.Timeline!.Value.Tempo.BeatsPerMinute, 1);
        Assert.Equal(line.BeatAt(Stage.At(8000)).Value, follower.Timeline!.Value.BeatAt(Stage.At(8000)).Value, 0.002);
    }

    [Fact]
    public void Stop_and_continue_lose_no_tick()
    {
        var stage = new Stage(capacity: 256);
        var clock = new MidiClockOut(stage.Lane, 0);
        var line = new Timeline(Stage.At(10), Beats.Zero, new Tempo(120), TimeSignature.FourFour);
        clock.Start(line, Beats.Zero);
        clock.Fill(Stage.At(510));
        clock.Stop();
        stage.RunTo(1000);
        Assert.Equal(0xFC, stage.Wire.Messages[^1].Message.Status);
        Beats place = clock.Position;
        Assert.Equal(new Beats(25 * 40), place);
        clock.Continue(new Timeline(Stage.At(2000), place, new Tempo(120), TimeSignature.FourFour));
        clock.Fill(Stage.At(2000));
        stage.RunTo(3000);
        Assert.Equal(0xFB, stage.Wire.Messages[^2].Message.Status);
        Assert.Equal(Stage.At(2000), stage.Wire.Messages[^1].Time);
        Assert.Equal(26, stage.Wire.Messages.Count(sent => sent.Message.Status == 0xF8));
    }
}
