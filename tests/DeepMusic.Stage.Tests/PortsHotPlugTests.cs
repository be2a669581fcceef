using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

[Collection(StageCollection.Name)]
public sealed class PortsHotPlugTests(JackServer server)
{
    [Fact]
    public void A_keyboard_is_taken_up_when_it_comes_and_again_when_it_returns()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest { Inputs = ["LATE keys"], Outputs = [] });
        PortEvent waiting = rig.Expect(PortEventKind.Waiting);
        Assert.False(rig.Ports.Status()[0].IsOpen);

        PortEvent opened;
        using (Player keys = Player.Virtual("late keys"))
        {
            opened = rig.Expect(PortEventKind.Opened, waiting.Sequence);
            Assert.Equal("late keys:out", opened.Text);
            keys.Send(MidiMessage.NoteOn(0, new Pitch(60), 90));
            Assert.True(Until.True(() => rig.Heard.Count == 1, TimeSpan.FromSeconds(1)));
        }
        PortEvent lost = rig.Expect(PortEventKind.Lost, opened.Sequence);
        Assert.False(rig.Ports.Status()[0].IsOpen);
        using (Player keys = Player.Virtual("late keys"))
        {
            rig.Expect(PortEventKind.Returned, lost.Sequence);
            keys.Send(MidiMessage.NoteOff(0, new Pitch(60)));
            Assert.True(Until.True(() => rig.Heard.Count == 2, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void A_synth_is_sent_to_when_it_comes_and_sends_are_refused_while_it_is_away()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest { Inputs = [], Outputs = ["*synth:in"] });
        MidiMessage note = MidiMessage.NoteOn(0, new Pitch(60), 90);
        Assert.False(rig.Ports.Out.Send(0, note));
        Assert.False(rig.Ports.Out.Send(1, note));

        PortEvent opened;
        using (Ear synth = Ear.Virtual("late synth"))
        {
            opened = rig.Expect(PortEventKind.Opened);
            Assert.True(rig.Ports.Out.Send(0, note));
            Assert.True(synth.WaitFor(1, TimeSpan.FromSeconds(1)));
        }
        PortEvent lost = rig.Expect(PortEventKind.Lost, opened.Sequence);
        Assert.False(rig.Ports.Out.Send(0, note));
        Assert.Equal(1, rig.Ports.Out.Openings(0));
        using (Ear synth = Ear.Virtual("late synth"))
        {
            rig.Expect(PortEventKind.Returned, lost.Sequence);
            Assert.Equal(2, rig.Ports.Out.Openings(0));
            Assert.True(rig.Ports.Out.Send(0, note));
            Assert.True(synth.WaitFor(1, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void Two_inputs_of_one_pattern_take_two_peers_and_keep_their_numbers()
    {
        server.Need();
        using Player first = Player.Virtual("pad a");
        using Player second = Player.Virtual("pad b");
        using var rig = new Rig(new PortsRequest { Inputs = ["pad", "pad"], Outputs = [] });
        Assert.Equal(["pad a:out", "pad b:out"], rig.Ports.Status().Select(port => port.Peer));
        second.Send(MidiMessage.NoteOn(0, new Pitch(64), 90));
        Assert.True(Until.True(() => rig.Heard.Count == 1, TimeSpan.FromSeconds(1)));
        Assert.True(rig.Heard.TryRead(out TimedMessage heard) && heard.Port == 1);
    }

    [Fact]
    public void A_pattern_for_everything_never_takes_our_own_ports()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest { Inputs = [PortsRequest.Virtual, "*"], Outputs = [PortsRequest.Virtual, "*"] });
        Assert.Equal(["DeepMusic in", null, "DeepMusic out", null], rig.Ports.Status().Select(port => port.Peer));
        PortListing listing = PortListing.Read(MidiApi.Jack);
        Assert.Contains(listing.Outputs, name => name.EndsWith(":DeepMusic in", StringComparison.Ordinal));
        Assert.Contains(listing.Inputs, name => name.EndsWith(":DeepMusic out", StringComparison.Ordinal));
    }
}
