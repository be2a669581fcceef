using System.Text;
using DeepMusic.Osc.Net;
using DeepMusic.Stage.Tests;

namespace DeepMusic.Osc.Tests.Net;

/// <summary>The programs of another implementation of OSC, liblo, on this machine's own network.</summary>
public class LibloTests
{
    private const string AllSent = "/deepmusic/all ,ifsSchdTFNIm 42 1.5 hello there sym A 123456789012 2.25 T F N I OscMidi { Port = 1, Status = 144, Data1 = 60, Data2 = 64 }";

    private static readonly string[] AllGiven =
        ["/deepmusic/all", "ifsSchdTFNIm", "42", "1.5", "hello there", "sym", "A", "123456789012", "2.25", "01903c40"];

    [Fact]
    public void What_oscsend_sends_over_udp_is_read()
    {
        NativeProgram.Need("oscsend", "liblo-tools");
        var heard = new Heard();
        using var here = new OscUdp(heard.Take);
        NativeProgram.Run("oscsend", [$"osc.udp://127.0.0.1:{here.LocalEndPoint.Port}", .. AllGiven]);
        Assert.Equal(AllSent, heard.Next().Text);
        Assert.Equal(0, here.Defects.Total);
    }

    [Fact]
    public void What_oscsend_sends_over_tcp_is_read()
    {
        NativeProgram.Need("oscsend", "liblo-tools");
        var heard = new Heard();
        using var here = new OscTcp(heard.Take);
        NativeProgram.Run("oscsend", [$"osc.tcp://127.0.0.1:{here.LocalEndPoint.Port}", .. AllGiven]);
        Assert.Equal(AllSent, heard.Next().Text);
        NativeProgram.Run("oscsend", $"osc.tcp://127.0.0.1:{here.LocalEndPoint.Port}", "/panic");
        Assert.Equal("/panic ,", heard.Next().Text);
        Assert.Equal(0, here.Defects.Total);
    }

    [Fact]
    public void Oscdump_prints_what_is_sent_to_it_over_udp()
    {
        using var dump = Oscdump.Udp();
        using var here = new OscUdp((_, _) => { });
        OscPeer peer = here.PeerAt(dump.Address);
        int hello = 0;
        do Assert.True(peer.Send(Heard.Message("/hello", hello)) && ++hello < 200, "oscdump does not listen");
        while (!dump.TryLine(100, out _));
        Expect(dump, peer);
    }

    [Theory]
    [InlineData(OscFraming.LengthPrefix)]
    [InlineData(OscFraming.Slip)]
    public async Task Oscdump_prints_what_is_sent_to_it_over_tcp(OscFraming framing)
    {
        using var dump = Oscdump.Tcp();
        using OscTcpPeer peer = await Connect(dump, framing);
        Expect(dump, peer);
    }

    private static async Task<OscTcpPeer> Connect(Oscdump dump, OscFraming framing)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return await OscTcpPeer.ConnectAsync((_, _) => { }, dump.Address, new OscTcpOptions { Framing = framing }, TestContext.Current.CancellationToken);
            }
            catch (OscException) when (tries < 200)
            {
                dump.TryLine(100, out _); // it prints nothing yet
            }
        }
    }

    private static void Expect(Oscdump dump, OscPeer peer)
    {
        byte[] room = new byte[512];
        var writer = new OscWriter(room);
        writer.Message("/deepmusic/all"u8, "ifsShdTFNIcmb"u8);
        writer.Add(-7);
        writer.Add(0.5f);
        writer.Add("Grüße");
        writer.Add("sym");
        writer.Add(123456789012L);
        writer.Add(2.25);
        writer.Add(new Rune('A'));
        writer.Add(new OscMidi(1, 0x90, 60, 64));
        writer.AddBlob([0xC0, 0xDB, 3]);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        Assert.True(peer.Send(packet));
        Assert.Equal("/deepmusic/all ifsShdTFNIcmb -7 0.500000 \"Grüße\" 'sym 123456789012 2.250000 #T #F Nil Infinitum 'A' MIDI [0x01 0x90 0x3c 0x40] [3b 0xc0 0xdb 0x3]", dump.Line());

        writer = new OscWriter(room);
        writer.OpenBundle(OscTimeTag.Immediate);
        writer.Message("/one"u8);
        writer.OpenBundle(OscTimeTag.Immediate);
        writer.Message("/two"u8, "i"u8);
        writer.Add(2);
        Assert.True(writer.TryFinish(out packet));
        Assert.True(peer.Send(packet));
        Assert.StartsWith("/one", dump.Line(), StringComparison.Ordinal);
        Assert.StartsWith("/two i 2", dump.Line(), StringComparison.Ordinal);
    }
}
