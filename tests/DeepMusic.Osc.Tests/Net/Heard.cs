using System.Collections.Concurrent;
using DeepMusic.Osc.Net;

namespace DeepMusic.Osc.Tests.Net;

/// <summary>Keeps what a transport tells, as text, and waits for it.</summary>
internal sealed class Heard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BlockingCollection<(string Text, OscPeer From)> _messages = [];

    public void Take(OscPacket packet, OscPeer from)
    {
        foreach (OscMessage message in packet.Messages) _messages.Add((message.ToString(), from.Keep()));
    }

    public (string Text, OscPeer From) Next()
    {
        Assert.True(_messages.TryTake(out (string Text, OscPeer From) message, (int)Patience.TotalMilliseconds, TestContext.Current.CancellationToken), "nothing was heard");
        return message;
    }

    /// <summary>Waits for one that begins so, and drops those before it.</summary>
    public void Until(string text)
    {
        while (!Next().Text.StartsWith(text, StringComparison.Ordinal))
        {
        }
    }

    public static byte[] Message(string address, int value)
    {
        byte[] room = new byte[256];
        var writer = new OscWriter(room);
        writer.Message(System.Text.Encoding.ASCII.GetBytes(address), "i"u8);
        writer.Add(value);
        Assert.True(writer.TryFinish(out ReadOnlySpan<byte> packet));
        return packet.ToArray();
    }
}
