using System.Collections.Concurrent;
using System.Net;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>A tablet: sends to one port, and keeps what comes back, as text.</summary>
internal sealed class OscClient : IDisposable
{
    private readonly BlockingCollection<string> _heard = [];
    private readonly OscUdp _udp;
    private readonly OscPeer _peer;

    public OscClient(int port)
    {
        _udp = new OscUdp(Take);
        _peer = _udp.PeerAt(new IPEndPoint(IPAddress.Loopback, port));
    }

    public int Port => _udp.LocalEndPoint.Port;

    /// <summary>A message as it is on the wire; its arguments are int, float, double, string, bool, null or an impulse.</summary>
    public static byte[] Message(string address, params object?[] values) => Packet((ref OscWriter writer) => Write(ref writer, address, values));

    /// <summary>A bundle of messages.</summary>
    public static byte[] Bundle(OscTimeTag time, params (string Address, object?[] Values)[] messages) => Packet((ref OscWriter writer) =>
    {
        writer.OpenBundle(time);
        foreach ((string address, object?[] values) in messages) Write(ref writer, address, values);
    });

    public void Send(string address, params object?[] values) => Send(Message(address, values));

    public void Send(byte[] packet) => Assert.True(_peer.Send(packet));

    /// <summary>What came next, if it is there within so long.</summary>
    public bool TryTake(int milliseconds, out string line) => _heard.TryTake(out line!, milliseconds, TestContext.Current.CancellationToken);

    public void Dispose() => _udp.Dispose();

    private delegate void Writing(ref OscWriter writer);

    private static byte[] Packet(Writing write)
    {
        var writer = new OscWriter(new byte[OscPacket.Longest]);
        write(ref writer);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        return packet.ToArray();
    }

    private static void Write(ref OscWriter writer, string address, object?[] values)
    {
        string types = string.Concat(values.Select(v => v switch { int => 'i', float => 'f', double => 'd', string => 's', true => 'T', false => 'F', OscType.Impulse => 'I', _ => 'N' }));
        writer.Message(System.Text.Encoding.UTF8.GetBytes(address), System.Text.Encoding.ASCII.GetBytes(types));
        foreach (object? value in values)
        {
            if (value is int whole) writer.Add(whole);
            else if (value is float number) writer.Add(number);
            else if (value is double wide) writer.Add(wide);
            else if (value is string text) writer.Add(text.AsSpan());
        }
    }

    private void Take(OscPacket packet, OscPeer from)
    {
        foreach (OscMessage message in packet.Messages)
            _heard.Add(message.Time.IsImmediate ? message.ToString() : $"{message.ToString()} @{message.Time.ToUtc():HH:mm:ss.fff}");
    }
}
