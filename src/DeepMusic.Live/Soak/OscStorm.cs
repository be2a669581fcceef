using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DeepMusic.Core;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;

namespace DeepMusic.Live.Soak;

/// <summary>
/// More OSC than anybody sends, from several sockets at once: knobs to any value, actions, patterns that mean everything, notes, bundles as
/// large as a packet, and packets that are none. Thread-safe: no.
/// </summary>
/// <param name="port">The instrument's UDP port on this machine.</param>
internal sealed class OscStorm(int port) : IDisposable
{
    private const int Sockets = 4;
    private const int LargestPacket = 60_000;
    private static readonly int[] Keys = [48, 55, 64, 72];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // What ends or saves something is not asked for: the storm is to be survived, not obeyed.
    private static readonly PanelAction[] Actions = [.. PanelActions.All.Where(a => !a.Edits && a.Argument == ActionArgument.None)];

    private readonly Socket[] _sockets = [.. Enumerable.Range(0, Sockets).Select(_ => Open())];
    private readonly IPEndPoint _to = new(IPAddress.Loopback, port);

    private readonly HashSet<(int Socket, int Key, int Channel)> _down = [];
    private int _by;

    /// <summary>Packets sent so far.</summary>
    public long Packets { get; private set; }

    /// <summary>Sends so many packets as fast as they go.</summary>
    public void Blow(ulong seed, int packets)
    {
        var random = new SeededRandom(seed);
        byte[] room = new byte[LargestPacket];
        for (int i = 0; i < packets; i++)
        {
            _by = random.Next(Sockets);
            ReadOnlySpan<byte> packet = random.Next(10) switch
            {
                < 4 => Message(random, room),
                < 6 => Pattern(random, room),
                < 7 => Bundle(random, room, 1 + random.Next(400)),
                < 9 => Torn(random, room),
                _ => Noise(random, room),
            };
            try
            {
                _sockets[_by].SendTo(packet, _to);
                Packets++;
            }
            catch (SocketException)
            {
                // The system's own buffer is full: that is what a flood is.
            }
        }
    }

    /// <summary>Whether the instrument answers somebody who asks decently.</summary>
    public bool Answers()
    {
        using Socket socket = Open();
        byte[] room = new byte[2048];
        long begun = Environment.TickCount64;
        while (Environment.TickCount64 - begun < Patience.TotalMilliseconds)
        {
            var writer = new OscWriter(room);
            writer.Message("/deepmusic/ping"u8);
            if (!writer.TryFinish(out ReadOnlySpan<byte> packet)) return false;
            socket.SendTo(packet, _to);
            if (socket.Poll(TimeSpan.FromMilliseconds(300), SelectMode.SelectRead)) return true;
        }
        return false;
    }

    /// <summary>Lets go the keys that were struck, now that somebody listens again: what a flood swallowed is the sender's to say once more.</summary>
    public void LetGo()
    {
        byte[] room = new byte[64];
        foreach ((int socket, int key, int channel) in _down)
        {
            var writer = new OscWriter(room);
            Note(ref writer, key, 0, channel);
            if (writer.TryFinish(out ReadOnlySpan<byte> packet)) _sockets[socket].SendTo(packet, _to);
        }
        _down.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Socket socket in _sockets) socket.Dispose();
    }

    private static Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static void Note(ref OscWriter writer, int key, int velocity, int channel)
    {
        writer.Message("/deepmusic/note"u8, "iii"u8);
        writer.Add(key);
        writer.Add(velocity);
        writer.Add(channel);
    }

    private ReadOnlySpan<byte> Message(SeededRandom random, byte[] room)
    {
        var writer = new OscWriter(room);
        Put(ref writer, random);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : [];
    }

    private ReadOnlySpan<byte> Bundle(SeededRandom random, byte[] room, int messages)
    {
        var writer = new OscWriter(room);
        writer.OpenBundle(OscTimeTag.Immediate);
        for (int i = 0; i < messages && writer.Free > 256; i++) Put(ref writer, random);
        writer.CloseBundle();
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : [];
    }

    private void Put(ref OscWriter writer, SeededRandom random)
    {
        switch (random.Next(8))
        {
            case 0:
                writer.Message(Encoding.ASCII.GetBytes($"{AddressSpace.Root}/{Actions[random.Next(Actions.Length)].Name}"));
                break;
            case 1:
                (int key, int channel) = (Keys[random.Next(Keys.Length)], 1 + random.Next(2));
                _down.Add((_by, key, channel));
                Note(ref writer, key, random.Next(2) * 90, channel);
                break;
            default:
                writer.Message(Encoding.ASCII.GetBytes($"{AddressSpace.Root}/{Knobs.All[random.Next(Knobs.All.Length)].Name}{(random.Next(2) == 0 ? "/norm" : "")}"), "f"u8);
                writer.Add((float)(random.NextDouble() * 3 - 1));
                break;
        }
    }

    private static ReadOnlySpan<byte> Pattern(SeededRandom random, byte[] room)
    {
        string[] patterns = ["/deepmusic/*", "/*/*/norm", "/deepmusic/{tempo,key,density}", "/deepmusic/[a-z]*", "/deepmusic/?????", "/deepmusic/*x*y*z*"];
        var text = new List<byte>(Encoding.ASCII.GetBytes(patterns[random.Next(patterns.Length)]));
        do text.Add(0); while (text.Count % 4 != 0);
        text.AddRange(",\0\0\0"u8);
        text.CopyTo(room);
        return room.AsSpan(0, text.Count);
    }

    /// <summary>A good packet with some bytes changed, or cut.</summary>
    private ReadOnlySpan<byte> Torn(SeededRandom random, byte[] room)
    {
        int length = Bundle(random, room, 4).Length;
        for (int i = random.Next(6); i >= 0; i--) room[random.Next(length)] = (byte)random.Next(256);
        if (random.Next(3) == 0) BinaryPrimitives.WriteInt32BigEndian(room.AsSpan(16), int.MaxValue);
        return room.AsSpan(0, 1 + random.Next(length));
    }

    private static ReadOnlySpan<byte> Noise(SeededRandom random, byte[] room)
    {
        int length = random.Next(1500);
        for (int i = 0; i < length; i++) room[i] = (byte)random.Next(256);
        return room.AsSpan(0, length);
    }
}
