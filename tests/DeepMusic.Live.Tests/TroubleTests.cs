using DeepMusic.Core;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class TroubleTests
{
    /// <summary>In three rows of an 80-column screen, with a sign of five more beside them.</summary>
    private static readonly int Room = LetterSize.Narrow.Dots(80 - 2 - 9);

    [Theory]
    [InlineData("output fs:midi_00 is gone: plug it in again, it reconnects by itself", "output fs:midi_00 is gone")]
    [InlineData("units failed and markov answers: Index was outside the bounds of the array.", "units failed and markov answers")]
    [InlineData("Ballad: prophet is not among the outputs of this set; start with --out \"Prophet*\" to have it", "Ballad: prophet is not among the outputs of this set")]
    [InlineData("OSC: 12 messages were too many at once and are left out", "OSC: 12 messages were too many at once and are left out")]
    [InlineData("no strings", "no strings")]
    [InlineData("bert: ", "bert: ")]
    [InlineData("", "")]
    public void A_line_says_what_is_wrong_up_to_where_it_explains_itself(string line, string words) =>
        Assert.Equal(words, new Trouble(line, default, HostTime.Zero).Words);

    [Theory]
    [InlineData(PortEventKind.Lost, false, "out 2 lost", Gravity.Sound)]
    [InlineData(PortEventKind.Failed, false, "out 2 not opened", Gravity.Sound)]
    [InlineData(PortEventKind.Waiting, false, "out 2 not there", Gravity.Loss)]
    [InlineData(PortEventKind.Lost, true, "in 2 lost", Gravity.Loss)]
    [InlineData(PortEventKind.CableOut, true, "in 2 cable out", Gravity.Loss)]
    public void News_of_a_port_is_named_and_is_over_when_the_port_is_back(PortEventKind kind, bool isInput, string words, Gravity gravity)
    {
        var notices = new Notices();
        var news = new PortEvent(1, HostTime.Zero, kind, isInput, 1, "FLUID Synth (3113):Synth input port (3113:0)");
        notices.Fault($"{news}", HostTime.Zero, Matter.Of(news));
        Trouble told = Assert.Single(notices.Trouble);
        Assert.Equal((words, gravity), (told.Words, told.Gravity));
        notices.Over(Matter.Of(news with { Kind = PortEventKind.Returned, IsInput = !isInput }));
        Assert.Single(notices.Trouble);
        notices.Over(Matter.Of(news with { Kind = PortEventKind.Returned }));
        Assert.Empty(notices.Trouble);
    }

    [Fact]
    public void That_no_port_is_left_is_graver_than_any_port_and_over_when_there_is_a_system()
    {
        PortEvent Of(PortEventKind kind) => new(1, HostTime.Zero, kind, false, -1, "");
        Assert.Equal((Gravity.Silence, "JACK is gone"), (Matter.Of(Of(PortEventKind.SystemGone)).Gravity, Matter.Of(Of(PortEventKind.SystemGone)).Words));
        Assert.Equal("no MIDI system", Matter.Of(Of(PortEventKind.NoSystem)).Words);
        Assert.Equal(Matter.NoSystem.Name, Matter.Of(Of(PortEventKind.SystemFound)).Name);
    }

    [Fact]
    public void The_words_for_all_that_holds_have_room_in_large_letters()
    {
        var port = new PortEvent(1, HostTime.Zero, PortEventKind.Failed, false, 15, "");
        foreach (Matter matter in (Matter[])[Matter.Sequencer, Matter.NoSystem, Matter.Scene, Matter.Disk, Matter.Guardian, Matter.Loop(15), Matter.Of(port), Matter.Of(port with { Port = -1, Kind = PortEventKind.SystemGone })])
            Assert.InRange(Letters.Width(matter.Words), 1, Room);
    }
}
