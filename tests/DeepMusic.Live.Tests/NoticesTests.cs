using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

public class NoticesTests
{
    private readonly Notices _notices = new();

    private static HostTime At(double seconds) => HostTime.FromSeconds(seconds);

    private (string Fault, bool Leads, string Word) Seen(double seconds)
    {
        _notices.Look(At(seconds));
        return (_notices.LastFault, _notices.FaultLeads, _notices.Word);
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
    public void Of_one_moment_the_first_fault_says_what_it_is()
    {
        _notices.Fault("the JACK server has gone", At(10), "MIDI");
        foreach (string port in (string[])["in 0", "in 1", "out 0", "out 1"]) _notices.Fault($"{port} Lost", At(10.4), port);
        _notices.Fault("out 1 Lost", At(10.5), "out 1");
        Assert.Equal("the JACK server has gone; and 4 more", Seen(11).Fault);
        Assert.Equal(At(10), _notices.LastFaultAt);
        _notices.Fault("set not recorded", At(12));
        Assert.Equal("set not recorded", Seen(12).Fault);
    }

    [Fact]
    public void What_is_well_again_is_told_no_more()
    {
        _notices.Fault("the JACK server has gone", At(10), "MIDI");
        _notices.Fault("in 1 Lost: Roland", At(10), "in 0");
        _notices.Fault("out 1 Lost: Korg", At(10), "out 0");
        _notices.Over("MIDI");
        _notices.Over("in 0");
        Assert.Equal("out 1 Lost: Korg", Seen(15).Fault);
        _notices.Over("in 7");
        Assert.Equal("out 1 Lost: Korg", Seen(15).Fault);
        _notices.Over("out 0");
        Assert.Equal(("", false, ""), Seen(15));
    }

    [Fact]
    public void What_the_player_knows_is_gone_until_the_next()
    {
        _notices.Fault("out 1 Lost: Korg", At(10), "out 0");
        _notices.Acknowledge();
        Assert.Equal(("", false, ""), Seen(10.1));
        _notices.Fault("out 1 Lost: Korg", At(10.5), "out 0");
        Assert.Equal(("out 1 Lost: Korg", true, ""), Seen(10.6));
    }
}
