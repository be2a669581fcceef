namespace DeepMusic.Realtime;

/// <summary>
/// A native device that one thread uses and another gives and takes away, without a lock on the using side: the user raises a flag
/// before it looks at the device, the taker clears the device before it looks at the flag, and both put a full fence between, so at
/// least one sees the other. Who takes waits until the flag is down.
/// Thread-safe: one uses, one gives and takes. Realtime-safe: <see cref="Enter"/> and <see cref="Leave"/>.
/// </summary>
internal sealed class PortHandle
{
    private const long Patience = 250_000;

    private nint _device;
    private int _inUse;

    /// <summary>Whether there is a device. Any thread.</summary>
    public bool IsOpen => Volatile.Read(ref _device) != 0;

    /// <summary>Takes hold of the device, 0 if there is none; <see cref="Leave"/> follows in any case.</summary>
    public nint Enter()
    {
        Interlocked.Exchange(ref _inUse, 1);
        return Volatile.Read(ref _device);
    }

    /// <summary>Lets go of the device.</summary>
    public void Leave() => Volatile.Write(ref _inUse, 0);

    /// <summary>Puts a device in place.</summary>
    public void Give(nint device) => Interlocked.Exchange(ref _device, device);

    /// <summary>
    /// Takes the device away and returns it once nobody uses it. A user that does not come back within a quarter of a second hangs in
    /// native code: the device is then left to it for good, for what is in use must not be freed, and 0 is returned.
    /// </summary>
    public nint Take()
    {
        nint device = Interlocked.Exchange(ref _device, 0);
        long until = HostClock.Instance.Now.Microseconds + Patience;
        var spin = new SpinWait();
        while (Volatile.Read(ref _inUse) != 0)
        {
            if (HostClock.Instance.Now.Microseconds > until) return 0;
            spin.SpinOnce();
        }
        return device;
    }
}
