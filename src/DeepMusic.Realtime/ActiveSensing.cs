using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// When each output is next to be told that we are there. The specification lets a receiver that has once heard FE release everything after
/// 300 ms of silence: 250 leave it a margin of 50. Thread-safe: no. Realtime-safe: yes.
/// </summary>
internal sealed class ActiveSensing(int ports)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(250);
    private readonly HostTime[] _due = new HostTime[ports];

    /// <summary>What is sent.</summary>
    public static MidiMessage Message { get; } = new(0xFE);

    /// <summary>When the first of them is to be told.</summary>
    public HostTime NextDue
    {
        get
        {
            HostTime next = HostTime.Never;
            for (int i = 0; i < _due.Length; i++) next = HostTime.Min(next, _due[i]);
            return next;
        }
    }

    /// <summary>Whether a port is to be told.</summary>
    public bool IsDue(byte port, HostTime now) => _due[port] <= now;

    /// <summary>Something was sent to a port.</summary>
    public void Sent(byte port, HostTime now) => _due[port] = now + Silence;
}
