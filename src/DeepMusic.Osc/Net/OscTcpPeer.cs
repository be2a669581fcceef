using System.Net;
using System.Net.Sockets;

namespace DeepMusic.Osc.Net;

/// <summary>
/// One connection. What is sent waits in a buffer of fixed size, so that no peer holds up who sends; one that takes nothing for too long is
/// given up. Thread-safe: yes.
/// </summary>
public sealed class OscTcpPeer : OscPeer, IDisposable
{
    private const int SystemBuffer = 64 * 1024;
    private const int LinuxUserTimeout = 18;            // TCP_USER_TIMEOUT: sent, and not acknowledged for so long
    private const int UserTimeoutMilliseconds = 15_000;

    private readonly Socket _socket;
    private readonly OscInbox _inbox;
    private readonly OscTcpOptions _options;
    private readonly OscFrames _frames;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _outbox = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] _waiting;
    private byte[] _leaving;
    private int _waitingLength;
    private long _unsent;
    private int _closed;

    internal OscTcpPeer(Socket socket, OscInbox inbox, OscTcpOptions options)
    {
        _socket = socket;
        _inbox = inbox;
        _options = options;
        _frames = new OscFrames(options.Framing, options.LongestPacket);
        _waiting = new byte[options.Waiting];
        _leaving = new byte[options.Waiting];
        EndPoint = (IPEndPoint)socket.RemoteEndPoint!;
        socket.NoDelay = true;
        socket.SendBufferSize = SystemBuffer;
        // A tablet that left the room says nothing: after some 15 s without an answer its place is free again.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 5);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 3);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
        if (OperatingSystem.IsLinux()) socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, LinuxUserTimeout, BitConverter.GetBytes(UserTimeoutMilliseconds));
    }

    internal OscTcpPeer Start()
    {
        // Elsewhere, for whoever lets it in is not to serve what it has to say already.
        _ = Task.Run(ReceiveAsync);
        _ = Task.Run(SendAsync);
        return this;
    }

    /// <summary>Connects to somebody who listens.</summary>
    /// <param name="received">Told of each packet that comes back.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="options">Framing and limits.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OscException">Nobody listens there.</exception>
    public static async Task<OscTcpPeer> ConnectAsync(OscReceived received, IPEndPoint address, OscTcpOptions? options = null, CancellationToken cancellation = default)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new OscTcpPeer(socket, new OscInbox(received), options ?? new OscTcpOptions()).Start();
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new OscException($"OSC: nobody answers at TCP {address} ({e.Message}); start the program that is to listen there", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IPEndPoint EndPoint { get; }

    /// <inheritdoc/>
    public override bool IsThere => Volatile.Read(ref _closed) == 0;

    /// <summary>Done when the connection has ended, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>What was wrong with what came, from this peer or another of the same listener.</summary>
    public OscDefects Defects => _inbox.Defects;

    /// <summary>Packets that were not sent because too much was waiting, or the connection had ended.</summary>
    public long Unsent => Volatile.Read(ref _unsent);

    /// <inheritdoc/>
    public override bool Send(ReadOnlySpan<byte> packet)
    {
        int size = OscFrame.Measure(_options.Framing, packet);
        lock (_outbox)
        {
            if (IsThere && size <= _waiting.Length - _waitingLength)
            {
                _waitingLength += OscFrame.Write(_options.Framing, packet, _waiting.AsSpan(_waitingLength));
                if (_waitingLength == size) _wake.Release(); // it was empty: the sending loop sleeps, or is about to
                return true;
            }
        }
        Interlocked.Increment(ref _unsent);
        return false;
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return;
        _end.Cancel();
        _socket.Dispose();
        _ended.TrySetResult();
    }

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            int length;
            do length = await _socket.ReceiveAsync(buffer, SocketFlags.None, _end.Token).ConfigureAwait(false);
            while (length > 0 && Take(buffer.AsSpan(0, length)));
        }
        catch (Exception e) when (IsEnd(e))
        {
        }
        Dispose();
    }

    private bool Take(ReadOnlySpan<byte> bytes)
    {
        while (_frames.TryTake(ref bytes, out ReadOnlySpan<byte> packet, out OscFault fault))
        {
            if (fault.Defect == OscDefect.None) _inbox.Take(packet, this);
            else _inbox.Defects.Count(fault);
        }
        return !_frames.IsLost;
    }

    private async Task SendAsync()
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        try
        {
            while (true)
            {
                await _wake.WaitAsync(_end.Token).ConfigureAwait(false);
                Memory<byte> leaving = Swap();
                while (!leaving.IsEmpty)
                {
                    patience.CancelAfter(_options.Patience);
                    int sent = await _socket.SendAsync(leaving, SocketFlags.None, patience.Token).ConfigureAwait(false);
                    leaving = leaving[sent..];
                }
                patience.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
        }
        Dispose();
    }

    private Memory<byte> Swap()
    {
        lock (_outbox)
        {
            (_waiting, _leaving) = (_leaving, _waiting);
            int length = _waitingLength;
            _waitingLength = 0;
            return _leaving.AsMemory(0, length);
        }
    }

    private static bool IsEnd(Exception e) => e is SocketException or ObjectDisposedException or OperationCanceledException;
}
