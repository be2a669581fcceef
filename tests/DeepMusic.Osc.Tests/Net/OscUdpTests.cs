using System.Net;
using System.Net.Sockets;
using DeepMusic.Osc.Net;

namespace DeepMusic.Osc.Tests.Net;

public class OscUdpTests
{
    [Fact]
    public void A_question_is_answered_from_the_port_it_came_to()
    {
        using var here = new OscUdp((packet, from) => from.Send(packet.Bytes));
        using var asking = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        asking.ReceiveTimeout = 20_000;
        asking.Connect(here.LocalEndPoint); // what comes from any other port is not let through
        asking.Send(Heard.Message("/ping", 7));
        byte[] answer = new byte[64];
        Assert.Equal(Heard.Message("/ping", 7), answer[..asking.Receive(answer)]);
        Assert.Equal(1, here.Received);
    }

    [Fact]
    public void It_is_open_to_this_machine_alone_unless_told()
    {
        using var here = new OscUdp((_, _) => { });
        Assert.Equal(IPAddress.Loopback, here.LocalEndPoint.Address);
        using var open = new OscUdp((_, _) => { }, 0, IPAddress.Any);
        Assert.Equal(IPAddress.Any, open.LocalEndPoint.Address);
    }

    [Fact]
    public void Peers_are_told_apart_and_can_be_kept()
    {
        var heard = new Heard();
        var one = new Heard();
        var two = new Heard();
        using var here = new OscUdp(heard.Take);
        using var first = new OscUdp(one.Take);
        using var second = new OscUdp(two.Take);
        Assert.True(first.PeerAt(here.LocalEndPoint).Send(Heard.Message("/one", 1)));
        OscPeer a = heard.Next().From;
        Assert.True(second.PeerAt(here.LocalEndPoint).Send(Heard.Message("/two", 2)));
        OscPeer b = heard.Next().From;
        Assert.True(first.PeerAt(here.LocalEndPoint).Send(Heard.Message("/one", 3)));
        Assert.Equal(a, heard.Next().From);
        Assert.NotEqual(a, b);
        Assert.Equal(here.PeerAt(first.LocalEndPoint), a);
        Assert.Equal(first.LocalEndPoint, a.EndPoint);
        Assert.True(a.Send(Heard.Message("/to/one", 4)));
        Assert.True(b.Send(Heard.Message("/to/two", 5)));
        Assert.Equal("/to/one ,i 4", one.Next().Text);
        Assert.Equal("/to/two ,i 5", two.Next().Text);
    }

    [Fact]
    public void Broken_packets_are_counted_and_who_throws_does_not_end_the_loop()
    {
        var heard = new Heard();
        using var here = new OscUdp((packet, from) =>
        {
            heard.Take(packet, from);
            throw new InvalidOperationException("not today");
        });
        using var peer = new OscUdp((_, _) => { });
        OscPeer to = peer.PeerAt(here.LocalEndPoint);
        to.Send("nonsense"u8);
        to.Send([]);
        to.Send(new byte[OscPacket.Longest]);
        for (int i = 0; i < 3; i++)
        {
            to.Send(Heard.Message("/a", i));
            Assert.Equal($"/a ,i {i}", heard.Next().Text);
        }
        Assert.Equal(2, here.Defects[OscDefect.NoAddress]);
        Assert.Equal(1, here.Defects[OscDefect.Empty]);
        Assert.InRange(here.Failures, 2, 3); // the last one is counted after it was heard
        Assert.Equal("not today", here.LastFailure!.Message);
    }

    [Fact]
    public void Sending_to_nobody_neither_throws_nor_deafens()
    {
        var heard = new Heard();
        using var here = new OscUdp(heard.Take);
        OscPeer nobody = here.PeerAt(new IPEndPoint(IPAddress.Loopback, 1));
        for (int i = 0; i < 1000; i++) nobody.Send(Heard.Message("/state", i));
        here.PeerAt(here.LocalEndPoint).Send(Heard.Message("/still", 1));
        Assert.Equal("/still ,i 1", heard.Next().Text);
        Assert.Equal(1001, here.Sent + here.Unsent);
    }

    [Fact]
    public void What_no_datagram_can_carry_is_not_sent()
    {
        using var here = new OscUdp((_, _) => { });
        Assert.False(here.PeerAt(here.LocalEndPoint).Send(new byte[70_000]));
        Assert.Equal(1, here.Unsent);
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_one_line()
    {
        using var here = new OscUdp((_, _) => { });
        OscException e = Assert.Throws<OscException>(() => new OscUdp((_, _) => { }, here.LocalEndPoint.Port));
        Assert.Matches($@"^OSC: UDP port {here.LocalEndPoint.Port} of 127\.0\.0\.1 cannot be opened \([^\n]+\); choose another port[^\n]+$", e.Message);
        Assert.Throws<OscException>(() => new OscUdp((_, _) => { }, 70_000));
    }

    [Fact]
    public void Receiving_and_answering_allocate_nothing()
    {
        const int count = 2000;
        long[] allocated = new long[count];
        byte[] message = Heard.Message("/knob", 1);
        int seen = 0;
        using var here = new OscUdp((packet, from) =>
        {
            if (seen < count) allocated[seen++] = GC.GetAllocatedBytesForCurrentThread();
            from.Send(packet.Bytes);
        });
        using var asking = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        asking.ReceiveTimeout = 20_000;
        asking.Connect(here.LocalEndPoint);
        byte[] answer = new byte[64];
        for (int i = 0; i < count; i++)
        {
            asking.Send(message);
            asking.Receive(answer);
        }
        // A collection may count the rest of the thread's allocation context (Allocated.By), though not in each quarter of the second half.
        Assert.Equal(0, Enumerable.Range(4, 4).Min(eighth => allocated[(eighth + 1) * count / 8 - 1] - allocated[eighth * count / 8]));
    }
}
