using System.Net;
using System.Net.Sockets;

namespace DeepMusic.Osc.Net;

/// <summary>
/// OSC over TCP: listens, and serves a bounded number of peers, each with memory of fixed size. Packets of all are told one at a time.
/// Thread-safe: yes.
/// </summary>
public sealed class OscTcp : IDisposable
{
    private readonly Socket _socket;
    private readonly OscInbox _inbox;
    private readonly OscTcpOptions _options;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly List<OscTcpPeer> _peers = [];
    private long _turnedAway;

    /// <summary>Opens a port and listens.</summary>
    /// <param name="received">Told of each packet.</param>
    /// <param name="port">The port; 0 takes one that is free.</param>
    /// <param name="address">Which network it is open to; this machine alone unless told.</param>
    /// <param name="options">Framing and limits.</param>
    /// <exception cref="OscException">The port cannot be had.</exception>
    public OscTcp(OscReceived received, int port = 0, IPAddress? address = null, OscTcpOptions? options = null)
    {
        address ??= IPAddress.Loopback;
        _inbox = new OscInbox(received);
        _options = options ?? new OscTcpOptions();
        _socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(new IPEndPoint(address, port));
            _socket.Listen(_options.MostPeers);
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            _socket.Dispose();
            throw new OscException($"OSC: TCP port {port} of {address} cannot be opened ({e.Message}); choose another port, or close the program that has it", e);
        }
        LocalEndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>What was wrong with what came, from all peers.</summary>
    public OscDefects Defects => _inbox.Defects;

    /// <summary>Whole packets that came.</summary>
    public long Received => _inbox.Packets;

    /// <summary>How often who is told has thrown.</summary>
    public long Failures => _inbox.Failures;

    /// <summary>What it threw last.</summary>
    public Exception? LastFailure => _inbox.LastFailure;

    /// <summary>Connections that found no place.</summary>
    public long TurnedAway => Volatile.Read(ref _turnedAway);

    /// <summary>Who is connected now.</summary>
    public IReadOnlyList<OscTcpPeer> Peers
    {
        get
        {
            lock (_gate) return [.. _peers.Where(p => p.IsThere)];
        }
    }

    /// <summary>Closes the port and all connections.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _end.Cancel();
            _socket.Dispose();
            foreach (OscTcpPeer peer in _peers) peer.Dispose();
            _peers.Clear();
        }
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                Admit(await _socket.AcceptAsync(_end.Token).ConfigureAwait(false));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // It went away before it was let in, or the process has no handle left: not at once again.
                await Task.Delay(100).ConfigureAwait(false);
            }
        }
    }

    private void Admit(Socket socket)
    {
        lock (_gate)
        {
            _peers.RemoveAll(p => !p.IsThere);
            if (!_end.IsCancellationRequested && _peers.Count < _options.MostPeers)
            {
                try
                {
                    _peers.Add(new OscTcpPeer(socket, _inbox, _options).Start());
                }
                catch (SocketException) // it is gone already
                {
                    socket.Dispose();
                }
                return;
            }
        }
        Interlocked.Increment(ref _turnedAway);
        socket.Dispose();
    }
}
