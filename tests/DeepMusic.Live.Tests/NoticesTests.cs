using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

public class NoticesTests
{
    private readonly Notices _notices = new();

    private static HostTime At(double seconds) => HostTime.FromSeconds(seconds);

    private static Matter Out(int port) => Matter.Port(isInput: false, port);

    private static Matter In(int port) => Matter.Port(isInput: true, port);

    private (string Fault, bool Leads, string Word) Seen(double seconds)
    {
        _notices.Look(At(seconds));
        return (_notices.Alarm, _notices.AlarmLeads, _notices.Word);
    }

    [Fact]
    public void A_word_lasts_from_when_it_is_seen()
    {
        _notices.Say("as it was left");
        Assert.Equal(("", false, "as it was left"), Seen(100));
        Assert.Equal(("", false, "as it was left"), Seen(107.9));
        Assert.Equal(("", false, ""), Seen(108.1));
        _notices.Say("as it was left");
        Assert.Equal(("", false, "as it was left"), Seen(109));
    }

    [Fact]
    public void Trouble_has_the_line_for_a_while_and_is_a_mark_then()
    {
        _notices.Say("before");
        _notices.Fault("out 1 Lost: Roland", At(10));
        Assert.Equal(("out 1 Lost: Roland", true, "before"), Seen(14));
        Assert.Equal(("out 1 Lost: Roland", true, "before"), Seen(19.9));
        // What was said before waited for the line, and is seen now.
        Assert.Equal(("out 1 Lost: Roland", false, "before"), Seen(20.1));
        Assert.Equal(("out 1 Lost: Roland", false, ""), Seen(28.2));
        Assert.Equal("out 1 Lost: Roland", Seen(3600).Fault);
    }

    [Fact]
    public void A_word_after_trouble_is_seen_for_as_long_as_any_and_then_the_trouble_again()
    {
        _notices.Fault("out 1 Lost: Roland", At(10));
        _notices.Say("surprise is CC 21 now");
        Assert.True(Seen(12.9).Leads);
        Assert.Equal(("out 1 Lost: Roland", false, "surprise is CC 21 now"), Seen(13));
        Assert.Equal(("out 1 Lost: Roland", false, "surprise is CC 21 now"), Seen(20.9));
        Assert.Equal(("out 1 Lost: Roland", false, ""), Seen(21));
        _notices.Fault("out 2 Lost: Korg", At(22));
        Assert.Equal(("out 2 Lost: Korg", true, ""), Seen(22));
    }

    [Fact]
    public void The_gravest_that_holds_comes_first_and_of_equals_the_newest()
    {
        _notices.Fault("units failed and markov answers: broken", At(10), Matter.Engine);
        _notices.Fault("out 1 Lost: Korg", At(20), Out(0));
        _notices.Fault("the set is not being recorded", At(30), Matter.Disk);
        _notices.Fault("loop: out 2 comes back", At(40), Matter.Loop(0));
        _notices.Fault("2 notes were too late", At(41));
        Assert.Equal(
            ["loop: out 2 comes back", "out 1 Lost: Korg", "the set is not being recorded", "units failed and markov answers: broken", "2 notes were too late"],
            _notices.Trouble.Select(t => t.Line));
        Assert.Equal("loop: out 2 comes back", Seen(41).Fault);
        _notices.Fault("SystemGone: the JACK server has gone", At(50), Matter.NoSystem);
        Assert.Equal("SystemGone: the JACK server has gone", Seen(50).Fault);
    }

    [Fact]
    public void What_is_over_gives_way_to_the_next_that_holds_however_old()
    {
        _notices.Fault("in 1 Lost: Roland", At(10), In(0));
        _notices.Fault("out 1 Lost: Korg", At(100), Out(0));
        _notices.Over(Out(0));
        Assert.Equal(("in 1 Lost: Roland", false, ""), Seen(105));
        _notices.Over(In(7));
        Assert.Equal("in 1 Lost: Roland", Seen(3600).Fault);
        _notices.Over(In(0));
        Assert.Equal(("", false, ""), Seen(3600));
    }

    [Fact]
    public void What_is_told_of_one_matter_takes_the_place_of_what_was_told_of_it_before()
    {
        _notices.Fault("in 1 Lost: Roland", At(10), In(0));
        _notices.Fault("in 1 Failed: another program may hold it", At(12), In(0));
        Assert.Equal("in 1 Failed: another program may hold it", Assert.Single(_notices.Trouble).Line);
    }

    [Fact]
    public void What_passes_is_counted_while_it_is_fresh_and_stays_only_where_it_is_all_there_is()
    {
        _notices.Fault("2 notes were too late", At(10));
        _notices.Fault("3 notes were too late", At(11));
        Assert.Equal("3 notes were too late", Seen(11).Fault);
        Assert.Equal(2, _notices.Trouble.Count);
        Assert.Equal(("3 notes were too late", false, ""), Seen(25));
        Assert.Single(_notices.Trouble);
        _notices.Fault("the set is not being recorded", At(30), Matter.Disk);
        Assert.Equal("the set is not being recorded", Seen(30).Fault);
        Assert.Single(_notices.Trouble);
    }

    [Fact]
    public void What_graver_trouble_keeps_from_the_line_is_said_unless_it_follows_from_it()
    {
        _notices.Fault("SystemGone: the JACK server has gone", At(10), Matter.NoSystem);
        foreach (int port in (int[])[0, 1]) _notices.Fault($"out {port + 1} Lost", At(10.4), Out(port));
        Assert.Equal(("SystemGone: the JACK server has gone", true, ""), Seen(11));
        Assert.Equal(3, _notices.Trouble.Count);
        _notices.Fault("the set is not being recorded", At(60), Matter.Disk);
        Assert.Equal(("SystemGone: the JACK server has gone", false, "the set is not being recorded"), Seen(60));
        Assert.Equal(("SystemGone: the JACK server has gone", false, ""), Seen(68.1));
        _notices.Fault("3 notes were too late", At(70));
        Assert.Equal("3 notes were too late", Seen(70).Word);
    }

    [Fact]
    public void What_the_player_knows_is_gone_until_the_next()
    {
        _notices.Fault("out 1 Lost: Korg", At(10), Out(0));
        _notices.Acknowledge();
        Assert.Equal(("", false, ""), Seen(10.1));
        _notices.Fault("out 1 Lost: Korg", At(10.5), Out(0));
        Assert.Equal(("out 1 Lost: Korg", true, ""), Seen(10.6));
    }
}
