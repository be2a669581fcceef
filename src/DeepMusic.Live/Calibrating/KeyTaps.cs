using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Calibrating;

/// <summary>Taps on the computer's keyboard, on a thread of their own: a terminal tells of a key when it is read.</summary>
internal sealed class KeyTaps
{
    private readonly ConcurrentQueue<HostTime> _taps = new();
    private readonly Wake _wake;

    /// <summary>Begins to read keys.</summary>
    /// <param name="wake">Signalled after each.</param>
    /// <exception cref="CalibrationException">There is no terminal.</exception>
    public KeyTaps(Wake wake)
    {
        if (!IsPossible) throw new CalibrationException("--in key needs a terminal: run it in one, or name a MIDI input with --in");
        _wake = wake;
        new Thread(Read) { Name = "taps", IsBackground = true }.Start();
    }

    /// <summary>Whether there is a terminal.</summary>
    public static bool IsPossible => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>The next tap.</summary>
    public bool TryTake(out HostTime tap) => _taps.TryDequeue(out tap);

    private void Read()
    {
        try
        {
            while (true)
            {
                Console.ReadKey(intercept: true);
                _taps.Enqueue(HostClock.Instance.Now);
                _wake.Signal();
            }
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ObjectDisposedException)
        {
            // The terminal is gone, or it is over: who does not tap any more is waited for no longer.
        }
    }
}
