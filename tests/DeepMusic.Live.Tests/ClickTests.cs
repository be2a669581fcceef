using DeepMusic.Core;
using DeepMusic.Live.Recording;

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
    public void Nothing_clicks_where_nobody_asked_for_it()
    {
        Played set = Clicking();
        Assert.Empty(set.Notes("click"));
        Assert.DoesNotContain(set.Of<SentEvent>(), s => s.Message.Status >= 0xF8);
    }
}
