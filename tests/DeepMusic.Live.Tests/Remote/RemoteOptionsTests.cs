using System.Net;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Tests.Remote;

public class RemoteOptionsTests
{
    [Fact]
    public void It_is_open_to_this_machine_alone_unless_told()
    {
        Assert.False(new RemoteOptions().IsOpen);
        using var shut = new RemoteRig();
        Assert.Empty(shut.Said);
        Assert.Matches(@"^OSC on 127\.0\.0\.1:\d+, OSCQuery http://127\.0\.0\.1:\d+$", Assert.Single(shut.Board.Lines));
        using var open = new RemoteRig(options: new RemoteOptions { Port = 0, Address = IPAddress.Any });
        Assert.Contains("open to the network", Assert.Single(open.Said), StringComparison.Ordinal);
        Assert.Equal("/deepmusic/gap ,f 250", open.Ask(open.NewClient(), "/deepmusic/gap"));
    }

    [Fact]
    public void It_can_be_off()
    {
        using var rig = new RemoteRig(options: new RemoteOptions { Port = null });
        rig.Advance(1);
        Assert.Empty(rig.Board.Lines);
        Assert.Equal(0, rig.Board.Port);
    }

    [Theory]
    [InlineData("127.0.0.1:9000", true)]
    [InlineData("tablet.local:7000", true)]
    [InlineData("[::1]:7000", true)]
    [InlineData("9000", false)]
    [InlineData(":9000", false)]
    [InlineData("host:0", false)]
    [InlineData("host:70000", false)]
    [InlineData("a b:9000", false)]
    public void A_target_is_a_host_and_a_port(string text, bool is_) => Assert.Equal(is_, RemoteOptions.TryTarget(text, out _, out _));

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public async Task It_is_reached_by_tcp_and_one_who_hangs_up_holds_no_key(OscFraming framing)
    {
        using var rig = new RemoteRig(options: new RemoteOptions { Port = 0, TcpPort = 0, TcpFraming = framing });
        var heard = new System.Collections.Concurrent.BlockingCollection<string>();
        using OscTcpPeer peer = await OscTcpPeer.ConnectAsync(
            (packet, _) =>
            {
                foreach (OscMessage message in packet.Messages) heard.Add(message.ToString());
            },
            new IPEndPoint(IPAddress.Loopback, rig.Board.TcpPort), new OscTcpOptions { Framing = framing }, TestContext.Current.CancellationToken);
        Assert.True(peer.Send(OscClient.Message("/deepmusic/gap", 400)));
        Assert.True(peer.Send(OscClient.Message("/deepmusic/note", 60)));
        Assert.True(peer.Send(OscClient.Message("/deepmusic/subscribe")));
        rig.Arrived(3);
        Assert.Equal("/deepmusic/gap ,f 400", heard.Take(TestContext.Current.CancellationToken));
        Assert.Equal(1, rig.Board.Told);
        peer.Dispose();
        for (int i = 0; i < 400 && rig.Board.Told > 0; i++)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            rig.Advance(0.001);
        }
        Assert.Equal(0, rig.Board.Told);
        Assert.True(rig.Events.OfType<MidiEvent>().Last().Message.IsNoteOff);
    }
}
