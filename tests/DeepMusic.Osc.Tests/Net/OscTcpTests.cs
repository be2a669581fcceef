using System.Net;
using System.Net.Sockets;
using DeepMusic.Osc.Net;

namespace DeepMusic.Osc.Tests.Net;

public class OscTcpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public async Task A_question_is_answered_on_its_connection(OscFraming framing)
    {
        var options = new OscTcpOptions { Framing = framing };
        var heard = new Heard();
        using var here = new OscTcp((packet, from) => from.Send(packet.Bytes), options: options);
        Assert.Equal(IPAddress.Loopback, here.LocalEndPoint.Address);
        using OscTcpPeer peer = await OscTcpPeer.ConnectAsync(heard.Take, here.LocalEndPoint, options, Cancellation);
        for (int i = 0; i < 500; i++) Assert.True(peer.Send(Heard.Message("/ping", i)));
        for (int i = 0; i < 500; i++) Assert.Equal($"/ping ,i {i}", heard.Next().Text);
        Assert.Equal(500, here.Received);
    }

    [Fact]
    public async Task A_broken_packet_is_counted_and_the_next_one_read()
    {
        var heard = new Heard();
        using var here = new OscTcp(heard.Take);
        using OscTcpPeer peer = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        peer.Send("nonsense"u8);
        peer.Send(Heard.Message("/a", 1));
        Assert.Equal("/a ,i 1", heard.Next().Text);
        Assert.Equal(1, here.Defects[OscDefect.NoAddress]);
    }

    [Fact]
    public async Task A_peer_of_the_other_framing_is_told_and_let_go()
    {
        using var here = new OscTcp((_, _) => { });
        using OscTcpPeer peer = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, new OscTcpOptions { Framing = OscFraming.Slip }, Cancellation);
        peer.Send(Heard.Message("/a", 1));
        await peer.Ended.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.False(peer.IsThere);
        Assert.Contains("SLIP", here.Defects.Last.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_peer_that_reads_nothing_holds_up_nobody_and_is_given_up()
    {
        var heard = new Heard();
        var listening = new Heard();
        using var here = new OscTcp(heard.Take, options: new OscTcpOptions { Patience = TimeSpan.FromMilliseconds(200) });
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.ReceiveBufferSize = 4096;
        await deaf.ConnectAsync(here.LocalEndPoint, Cancellation);
        await deaf.SendAsync(new byte[] { 0, 0, 0, 4, (byte)'/', (byte)'d', 0, 0 }, Cancellation);
        var dead = (OscTcpPeer)heard.Next().From;
        using OscTcpPeer other = await OscTcpPeer.ConnectAsync(listening.Take, here.LocalEndPoint, cancellation: Cancellation);
        other.Send(Heard.Message("/here", 1));
        OscPeer alive = heard.Next().From;

        byte[] big = new byte[32 * 1024];
        Heard.Message("/big", 1).CopyTo(big, 0);
        while (dead.Send(big)) // returns at once, and before long says no
        {
        }
        Assert.True(dead.Unsent > 0);
        Assert.True(alive.Send(Heard.Message("/still", 1)));
        Assert.Equal("/still ,i 1", listening.Next().Text);
        await dead.Ended.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal([alive], here.Peers);
    }

    [Fact]
    public async Task More_than_there_is_room_for_are_turned_away_until_one_leaves()
    {
        var options = new OscTcpOptions { MostPeers = 2 };
        var heard = new Heard();
        using var here = new OscTcp(heard.Take, options: options);
        using OscTcpPeer one = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        using OscTcpPeer two = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        using OscTcpPeer three = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        await three.Ended.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal(1, here.TurnedAway);

        two.Send(Heard.Message("/two", 2));
        var left = (OscTcpPeer)heard.Next().From;
        two.Dispose();
        await left.Ended.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        using OscTcpPeer four = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        four.Send(Heard.Message("/four", 4));
        Assert.Equal("/four ,i 4", heard.Next().Text);
        Assert.True(one.IsThere);
    }

    [Fact]
    public async Task A_peer_that_is_gone_takes_nothing_and_throws_nothing()
    {
        var heard = new Heard();
        using var here = new OscTcp(heard.Take);
        using OscTcpPeer peer = await OscTcpPeer.ConnectAsync((_, _) => { }, here.LocalEndPoint, cancellation: Cancellation);
        peer.Send(Heard.Message("/a", 1));
        var from = (OscTcpPeer)heard.Next().From;
        here.Dispose();
        await peer.Ended.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.False(from.Send(Heard.Message("/b", 1)));
        Assert.False(peer.Send(Heard.Message("/b", 1)));
        Assert.Equal(1, from.Unsent);
    }

    [Fact]
    public async Task Ports_and_peers_that_cannot_be_had_are_told_in_one_line()
    {
        using var here = new OscTcp((_, _) => { });
        IPEndPoint address = here.LocalEndPoint;
        var nobody = new IPEndPoint(IPAddress.Loopback, 1);
        Assert.StartsWith($"OSC: TCP port {address.Port} of 127.0.0.1 cannot be opened", Assert.Throws<OscException>(() => new OscTcp((_, _) => { }, address.Port)).Message, StringComparison.Ordinal);
        OscException e = await Assert.ThrowsAsync<OscException>(() => OscTcpPeer.ConnectAsync((_, _) => { }, nobody, cancellation: Cancellation));
        Assert.StartsWith($"OSC: nobody answers at TCP {nobody}", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
