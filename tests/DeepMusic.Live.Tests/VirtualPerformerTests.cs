using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Tests;

public class VirtualPerformerTests
{
    private static IReadOnlyList<TimedMessage> Calls(ulong seed, Settings settings)
    {
        var performer = new VirtualPerformer(seed);
        var all = new List<TimedMessage>();
        for (int i = 0; i < 50; i++) all.AddRange(performer.NextCall(HostTime.FromSeconds(i * 30), settings));
        return all;
    }

    [Fact]
    public void The_same_seed_plays_the_same_calls_and_another_seed_others()
    {
        Assert.Equal(Calls(4, Knobs.AtRest.Settings), Calls(4, Knobs.AtRest.Settings));
        Assert.NotEqual(Calls(4, Knobs.AtRest.Settings), Calls(5, Knobs.AtRest.Settings));
    }

    [Theory]
    [InlineData("C minor-pentatonic", "4/4")]
    [InlineData("Ab major", "3/4")]
    [InlineData("B whole-tone", "7/8")]
    public void It_keeps_to_the_key_that_is_held_and_releases_every_key(string key, string meter)
    {
        Settings settings = Knobs.AtRest.With("key", key).With("meter", meter).Settings;
        var down = new int[128];
        HostTime last = HostTime.Zero;
        foreach (TimedMessage m in Calls(1, settings))
        {
            Assert.True(m.Time >= last);
            last = m.Time;
            Assert.True(settings.LockedKey!.Contains(new Pitch(m.Message.Data1)));
            down[m.Message.Data1] += m.Message.IsNoteOn ? 1 : -1;
        }
        Assert.All(down, count => Assert.Equal(0, count));
    }

    [Fact]
    public void A_traded_call_stays_within_its_bars()
    {
        Settings settings = Knobs.AtRest.With("turn", "bars:4").With("tempo", "120").Settings;
        IReadOnlyList<TimedMessage> call = new VirtualPerformer(3).NextCall(HostTime.Zero, settings);
        Assert.InRange(call[^1].Time.Seconds, 6.0, 8.0);
    }
}
