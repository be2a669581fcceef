namespace DeepMusic.Osc.Net;

/// <summary>Between a transport and who is told: packets are read, counted and told one at a time. Thread-safe: yes.</summary>
internal sealed class OscInbox(OscReceived received)
{
    private readonly Lock _turn = new();
    private long _packets;
    private long _failures;

    public OscDefects Defects { get; } = new();

    public long Packets => Volatile.Read(ref _packets);

    public long Failures => Volatile.Read(ref _failures);

    public Exception? LastFailure { get; private set; }

    public void Take(ReadOnlySpan<byte> bytes, OscPeer from)
    {
        bool whole = OscPacket.TryRead(bytes, out OscPacket packet, out OscFault fault);
        Defects.Count(fault);
        if (!whole) return;
        Interlocked.Increment(ref _packets);
        lock (_turn)
        {
            try
            {
                received(packet, from);
            }
            catch (Exception e) // whatever it is, the next packet wants to be read
            {
                LastFailure = e;
                Interlocked.Increment(ref _failures);
            }
        }
    }
}
