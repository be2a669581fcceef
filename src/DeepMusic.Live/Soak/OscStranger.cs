using System.Net;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Soak;

/// <summary>Somebody on the network who sends anything, and counts what is answered. Thread-safe: yes.</summary>
/// <param name="number">Which one.</param>
internal sealed class OscStranger(int number) : OscPeer
{
    private long _answers;

    /// <summary>Whether it cannot be reached any more.</summary>
    public bool IsGone { get; set; }

    /// <summary>Packets that were sent to it.</summary>
    public long Answers => Volatile.Read(ref _answers);

    /// <inheritdoc/>
    public override IPEndPoint EndPoint { get; } = new(IPAddress.Loopback, 40_000 + number);

    /// <inheritdoc/>
    public override bool IsThere => !IsGone;

    /// <inheritdoc/>
    public override bool Send(ReadOnlySpan<byte> packet)
    {
        Interlocked.Increment(ref _answers);
        return true;
    }
}
