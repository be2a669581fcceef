using System.Net;
using System.Net.Sockets;

namespace DeepMusic.Osc.Net;

/// <summary>
/// OSC over UDP: one socket that receives, on a thread of its own, and sends; answers go out from the port the question came to. All
/// memory is one buffer: what comes faster than it is read the system drops. Thread-safe: yes.
/// </summary>
public sealed class OscUdp : IDisposable
{
    private const int SioUdpConnReset = unchecked((int)0x9800000C);
    private const int PollMicroseconds = 100_000;
    private const int PauseMilliseconds = 5;

    private readonly Socket _socket;
    private readonly OscInbox _inbox;
    private readonly Thread _thread;
    private readonly ManualResetEvent _closing = new(false);
    private long _sent;
    private long _unsent;

    /// <summary>Opens a port and listens.</summary>
    /// <param name="received">Told of each packet.</param>
    /// <param name="port">The port; 0 takes one that is free.</param>
    /// <param name="address">Which network it is open to; this machine alone unless told.</param>
    /// <exception cref="OscException">The port cannot be had.</exception>
    public OscUdp(OscReceived received, int port = 0, IPAddress? address = null)
    {
        address ??= IPAddress.Loopback;
        _inbox = new OscInbox(received);
        _socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            // On Windows a peer that is gone would make the next receive fail.
            if (OperatingSystem.IsWindows()) _socket.IOControl(SioUdpConnReset, [0, 0, 0, 0], null);
            _socket.Blocking = false; // a sender never waits; the receiving thread polls
            _socket.Bind(new IPEndPoint(address, port));
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            _socket.Dispose();
            throw new OscException($"OSC: UDP port {port} of {address} cannot be opened ({e.Message}); choose another port, or close the program that has it", e);
        }
        LocalEndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _thread = new Thread(Receive) { IsBackground = true, Name = "osc udp" };
        _thread.Start();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>What was wrong with what came.</summary>
    public OscDefects Defects => _inbox.Defects;

    /// <summary>Whole packets that came.</summary>
    public long Received => _inbox.Packets;

    /// <summary>How often who is told has thrown.</summary>
    public long Failures => _inbox.Failures;

    /// <summary>What it threw last.</summary>
    public Exception? LastFailure => _inbox.LastFailure;

    /// <summary>Packets handed to the network.</summary>
    public long Sent => Volatile.Read(ref _sent);

    /// <summary>Packets the network did not take.</summary>
    public long Unsent => Volatile.Read(ref _unsent);

    /// <summary>Whoever listens at an address; <see cref="OscPeer.Send"/> sends from this port.</summary>
    public OscPeer PeerAt(IPEndPoint address) => new OscUdpPeer(this, address.Serialize());

    /// <summary>Closes the port.</summary>
    public void Dispose()
    {
        _closing.Set();
        if (Thread.CurrentThread != _thread) _thread.Join();
        _socket.Dispose();
    }

    internal AddressFamily Family => LocalEndPoint.AddressFamily;

    internal bool Send(ReadOnlySpan<byte> packet, SocketAddress to)
    {
        try
        {
            _socket.SendTo(packet, SocketFlags.None, to);
            Interlocked.Increment(ref _sent);
            return true;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            Interlocked.Increment(ref _unsent);
            return false;
        }
    }

    private void Receive()
    {
        byte[] buffer = new byte[65536];
        var from = new OscUdpPeer(this, new SocketAddress(Family));
        var sender = new OscVisitor(from);
        while (!_closing.WaitOne(0))
        {
            try
            {
                if (!_socket.Poll(PollMicroseconds, SelectMode.SelectRead)) continue;
                int length = _socket.ReceiveFrom(buffer, SocketFlags.None, from.Address);
                _inbox.Take(buffer.AsSpan(0, length), sender);
            }
            catch (SocketException)
            {
                // An echo of what was sent to nobody, or a datagram the system took back: the next one may be fine. A network that fails
                // for long does not keep a core busy.
                _closing.WaitOne(PauseMilliseconds);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
