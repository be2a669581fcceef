using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

public class CallFeedTests
{
    private static void Until(VirtualStage stage, CallFeed feed, double seconds)
    {
        for (HostTime end = HostTime.FromSeconds(seconds); stage.Conductor.Now < end;)
        {
            stage.RunTo(HostTime.Min(HostTime.Min(feed.NextDue, stage.Conductor.Now + TimeSpan.FromMilliseconds(20)), end));
            feed.PlayUntil(stage.Conductor.Now);
            stage.Settle();
        }
    }

    private static int Down(IEnumerable<JournalEvent> events) =>
        events.OfType<MidiEvent>().Sum(m => m.Message.IsNoteOn ? 1 : m.Message.IsNoteOff ? -1 : 0);

    [Theory]
    [InlineData("turn=gap")]
    [InlineData("turn=bars:2")]
    [InlineData("turn=cue")]
    [InlineData("turn=cue", "cue=key:C2")]
    public void It_calls_again_after_every_answer(params string[] knobs)
    {
        Played set = Played.Set(Played.With([.. knobs, "tempo=120"]), stage => Until(stage, new CallFeed(new VirtualPerformer(2), stage.Conductor), 60));
        Assert.True(set.Exchanges.Count >= 4, $"{set.Exchanges.Count} answers in a minute");
        Assert.DoesNotContain(set.Of<YieldEvent>(), y => y.Time < HostTime.FromSeconds(60));
    }

    [Theory]
    [InlineData("turn=gap")]
    [InlineData("turn=cue")]
    public void Muted_it_goes_on_calling_for_the_moment_it_is_heard_again(string turn)
    {
        Played set = Played.Set(Played.With(turn, "mute=on"), stage =>
        {
            var feed = new CallFeed(new VirtualPerformer(2), stage.Conductor);
            Until(stage, feed, 30);
            stage.Do(c => c.Turn("mute", "off"));
            Until(stage, feed, 50);
        });
        Assert.NotEmpty(set.Exchanges);
    }

    [Theory]
    [InlineData("turn=gap")]
    [InlineData("turn=cue")]
    public void When_a_person_plays_it_lifts_its_keys_gives_no_cue_and_is_silent(string turn)
    {
        Played whole = Played.Set(Played.With(turn), stage => Until(stage, new CallFeed(new VirtualPerformer(3), stage.Conductor), 4));
        foreach (double at in whole.Of<MidiEvent>().Where(m => m.Message.IsNoteOn).Select(m => m.Time.Seconds))
        {
            Played set = Played.Set(Played.With(turn), stage =>
            {
                var feed = new CallFeed(new VirtualPerformer(3), stage.Conductor);
                Until(stage, feed, at + 0.01);
                feed.Retire();
                Assert.True(feed.Retired);
                Assert.Equal(HostTime.Never, feed.NextDue);
                Until(stage, feed, at + 5);
            });
            Assert.Equal(0, Down(set.Events));
            Assert.All(set.Of<MidiEvent>(), m => Assert.True(m.Time <= HostTime.FromSeconds(at + 0.02) && (m.Message.IsNoteOn || m.Message.IsNoteOff)));
        }
    }
}
