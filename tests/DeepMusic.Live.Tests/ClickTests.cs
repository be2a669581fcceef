using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class ClickTests
{
    private static Played Clicking(params string[] knobs) => Played.Rehearse(Played.With([.. knobs, "turn=bars:1", "tempo=100"]), calls: 3, every: 4.8);

    [Fact]
    public void It_clicks_on_every_beat_and_accents_the_first_of_the_bar()
    {
        List<(SentEvent On, HostTime Off)> clicks = Clicking("click=on").Notes("click");
        Assert.True(clicks.Count > 15);
        Assert.All(clicks, c => Assert.Equal(9, c.On.Message.Channel));
        for (int i = 1; i < clicks.Count; i++) Assert.Equal(0.6, (clicks[i].On.Time - clicks[i - 1].On.Time).TotalSeconds, 0.002);
        Assert.All(clicks.Select((c, i) => (c, i)), c => Assert.Equal(c.i % 4 == 0, c.c.On.Message.Data1 == clicks[0].On.Message.Data1));
    }

    [Fact]
    public void The_clock_goes_out_with_24_ticks_a_quarter_after_its_start()
    {
        SentEvent[] clock = [.. Clicking("clock-out=on").Of<SentEvent>().Where(s => s.Message.Status >= 0xF8)];
        Assert.Equal(0xFA, clock[0].Message.Status); // on a bar line: others count their song from there
        Assert.Equal(0xFC, clock[^1].Message.Status);
        SentEvent[] ticks = [.. clock.Where(s => s.Message.Status == 0xF8)];
        Assert.True(ticks.Length > 400);
        for (int i = 24; i < ticks.Length; i++) Assert.Equal(0.6, (ticks[i].Time - ticks[i - 24].Time).TotalSeconds, 0.002);
    }

    [Fact]
    public void The_clock_to_as_many_outputs_as_there_can_be_finds_room_at_the_fastest_tempo()
    {
        const byte outputs = 16;
        var sequencer = new Sequencer(new ManualClock(HostTime.Zero), new Nowhere(), new SequencerOptions { Ports = outputs });
        Lane lane = StageLanes.Open(sequencer, outputs).Click;
        MidiClockOut[] clocks = [.. Enumerable.Range(0, outputs).Select(port => new MidiClockOut(lane, (byte)port))];
        var line = new Timeline(HostTime.FromMilliseconds(100), Beats.Zero, new Tempo(Tempo.Fastest), TimeSignature.FourFour);
        foreach (MidiClockOut clock in clocks) clock.Start(line, Beats.Zero);
        for (HostTime now = HostTime.Zero; now < HostTime.FromSeconds(5); now += TimeSpan.FromMilliseconds(50))
        {
            foreach (MidiClockOut clock in clocks) Assert.True(clock.Fill(now + Playback.Ahead), $"no room at {now}");
            sequencer.Step(now);
        }
    }

    /// <summary>Takes everything.</summary>
    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }

    [Fact]
    public void Nothing_clicks_where_nobody_asked_for_it()
    {
        Played set = Clicking();
        Assert.Empty(set.Notes("click"));
        Assert.DoesNotContain(set.Of<SentEvent>(), s => s.Message.Status >= 0xF8);
    }
}
