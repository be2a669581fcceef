using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>Writes what is told: an address and its values, which are int, float or string.</summary>
internal static class Letters
{
    /// <summary>The most bytes one message takes.</summary>
    public const int Longest = 2560;

    /// <summary>Writes one message.</summary>
    public static void Write(ref OscWriter writer, scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<object> values)
    {
        Span<byte> types = stackalloc byte[values.Length];
        for (int i = 0; i < values.Length; i++) types[i] = values[i] switch { int => (byte)'i', float => (byte)'f', _ => (byte)'s' };
        writer.Message(address, types);
        foreach (object value in values)
        {
            if (value is int whole) writer.Add(whole);
            else if (value is float number) writer.Add(number);
            else writer.Add(Short((string)value));
        }
    }

    /// <summary>Writes the message of an address.</summary>
    public static void Write(ref OscWriter writer, int place, scoped ReadOnlySpan<object> values) => Write(ref writer, AddressSpace.BytesOf(place), values);

    /// <summary>Sends one message.</summary>
    public static void Send(OscPeer to, ReadOnlySpan<byte> address, params ReadOnlySpan<object> values)
    {
        var writer = new OscWriter(stackalloc byte[Longest]);
        Write(ref writer, address, values);
        if (writer.TryFinish(out ReadOnlySpan<byte> packet)) to.Send(packet);
    }

    /// <summary>Tells one peer what could not be done.</summary>
    public static void Error(OscPeer to, string address, string line) => Send(to, "/deepmusic/error"u8, address, line.ReplaceLineEndings(" "));

    // Cut by characters, which are up to three bytes each: two such texts fit into a message.
    private static ReadOnlySpan<char> Short(string text) => text.AsSpan(0, Math.Min(text.Length, RemoteValue.LongestText));
}
