using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

/// <summary>What is played on the beat, sent earlier to outputs that want it so.</summary>
public class EarlyTests
{
    private static readonly Values<TimeSpan> Early = [TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(120)];

    /// <summary>Both outputs, whatever the preset.</summary>
    private static Routing Both(Preset preset) => Routing.All(preset, 2);

    private static Played Trade(Values<TimeSpan> early, params string[] knobs) =>
        Played.Set(Played.With(["tempo=120", "turn=bars:1", .. knobs]), stage =>
        {
            for (int call = 0; call < 3; call++) stage.Melody(1 + call * 4, 0.25, 60, 64, 67, 72);
            stage.RunTo(HostTime.FromSeconds(14));
        }, route: Both, early: early);

    [Fact]
    public void An_answer_goes_to_each_output_as_much_earlier_as_that_wants_and_none_is_late()
    {
        Played set = Trade(Early);
        PlayEvent[] answers = [.. set.Of<PlayEvent>()];
        Assert.Equal(3, answers.Length);
        foreach (PlayEvent answer in answers)
        {
            SentEvent[] first = [.. set.Of<SentEvent>().Where(s => s.Lane == SentEvent.Answer && s.Ticket == answer.Id && s.Message.IsNoteOn)];
            for (byte port = 0; port < 2; port++)
            {
                SentEvent sent = first.First(s => s.Port == port);
                Assert.Equal(answer.Start - Early[port], sent.Due);
                Assert.Equal(sent.Due, sent.Time);
            }
            // On the bar line the player feels.
            Assert.Equal(0, Math.IEEERemainder((answer.Start - HostTime.FromSeconds(1)).TotalMilliseconds, 2000), 0.2);
        }
        Assert.Equal(set.Notes().Count(n => n.On.Port == 0), set.Notes().Count(n => n.On.Port == 1));
    }

    [Fact]
    public void Where_nothing_goes_out_early_the_answers_stand_where_they_stood()
    {
        Assert.Equal(
            Trade([]).Of<PlayEvent>().Select(p => p.Start),
            Trade(Early).Of<PlayEvent>().Select(p => p.Start));
    }

    [Fact]
    public void The_click_and_the_clock_go_out_early_and_without_a_gap()
    {
        Played set = Trade(Early, "click=on", "clock-out=on");
        SentEvent[] clicks = [.. set.Of<SentEvent>().Where(s => s.Lane == SentEvent.Click && s.Message.IsNoteOn && s.Port == 0)];
        Assert.InRange(clicks.Length, 20, 40);
        Assert.All(clicks.Skip(1), c => Assert.Equal(0, Math.IEEERemainder((c.Due + Early[0] - HostTime.FromSeconds(1)).TotalMilliseconds, 500), 0.2));
        for (byte port = 0; port < 2; port++)
        {
            SentEvent[] ticks = [.. set.Of<SentEvent>().Where(s => s.Port == port && s.Message.Status == 0xF8)];
            Assert.True(ticks.Length > 300);
            Assert.All(ticks.Zip(ticks.Skip(1)), t => Assert.InRange((t.Second.Time - t.First.Time).TotalMilliseconds, 20, 21.5));
            Assert.All(ticks, t => Assert.Equal(t.Due, t.Time));
        }
        SentEvent[] starts = [.. set.Of<SentEvent>().Where(s => s.Message.Status == 0xFA)];
        Assert.Equal(Early[1] - Early[0], starts.Single(s => s.Port == 0).Due - starts.Single(s => s.Port == 1).Due);
    }

    [Fact]
    public void What_goes_with_the_players_hands_goes_at_once()
    {
        Played set = Trade(Early, "shadow=2");
        MidiEvent[] keys = [.. set.Of<MidiEvent>().Where(m => m.Message.IsNoteOn)];
        SentEvent[] shadows = [.. set.Of<SentEvent>().Where(s => s.Lane == SentEvent.Shadow && s.Message.IsNoteOn && s.Port == 1)];
        Assert.Equal(keys.Select(k => k.Time), shadows.Select(s => s.Time));
    }

    [Theory]
    [InlineData("turn=bars:1")]
    [InlineData("turn=gap")]
    public void A_set_that_went_out_early_replays_the_same_to_the_bit_and_only_with_that(string turn)
    {
        Played set = Trade(Early, turn);
        Assert.NotEmpty(set.Of<PlayEvent>());
        Journal read = Journal.Parse(Recording.Any.Bytes(set.Journal.Header, set.Journal.Events));
        Assert.Equal(Early, read.Header.Early);
        Assert.Null(Replay.Play(read).Difference);
        Assert.NotNull(Replay.Play(read with { Header = read.Header with { Early = [] } }).Difference);
    }

    [Fact]
    public void A_take_has_the_answer_where_the_player_felt_it()
    {
        Played set = Trade([TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(40)]);
        var take = Take.Of(set.Journal);
        PlayEvent answer = set.Of<PlayEvent>().First();
        Assert.Contains(take.Notes, n => n.Part == Part.Answer && n.Start == answer.Start);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("300001")]
    [InlineData("\"40\"")]
    public void A_journal_that_says_what_cannot_be_is_refused(string early)
    {
        string text = System.Text.Encoding.UTF8.GetString(Recording.Any.Bytes(Trade(Early).Journal.Header, []));
        string broken = text.Replace("[40000,120000]", $"[{early}]", StringComparison.Ordinal);
        Assert.NotEqual(text, broken);
        Assert.Throws<JournalException>(() => Journal.Parse(System.Text.Encoding.UTF8.GetBytes(broken)));
    }
}
