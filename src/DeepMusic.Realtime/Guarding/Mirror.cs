using DeepMusic.Core;
using DeepMusic.Realtime.Jack;

namespace DeepMusic.Realtime.Guarding;

/// <summary>
/// Keeps the guardian's outputs connected with whatever the engine's are connected with, so that nothing has to be connected when the engine is
/// dead. A connection is followed within a tenth of a second; one that was parted is kept for half a second more, since those of an engine
/// that dies are parted too. Watching thread only, but for <see cref="Follow"/> and <see cref="Freeze"/>.
/// </summary>
internal sealed class Mirror(Func<IReadOnlyList<PortStatus>> own, int outputs)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly HashSet<(string, string)> _parted = [];
    private IReadOnlyList<string> _names = [];
    private HostTime _next;
    private int _seen = -1;
    private bool _frozen;
    private bool _alone;

    /// <summary>Whether the ports that were followed are gone, as a look after <see cref="Freeze"/> found them. Thread-safe: yes.</summary>
    public bool IsAlone => Volatile.Read(ref _alone);

    /// <summary>Says whose connections are followed: a port of the engine for each output, or "". Thread-safe: yes.</summary>
    public void Follow(IReadOnlyList<string> names) => Volatile.Write(ref _names, names);

    /// <summary>Nothing is connected or parted any more. Thread-safe: yes.</summary>
    public void Freeze() => Volatile.Write(ref _frozen, true);

    /// <summary>Looks, when something changed and twice a second.</summary>
    public void Look(JackWatch jack)
    {
        if (Volatile.Read(ref _frozen))
        {
            Volatile.Write(ref _alone, AreGone(jack));
            return;
        }
        HostTime now = HostClock.Instance.Now;
        int news = jack.Pulse.Registrations + jack.Pulse.Connections;
        if (now < _next && news == _seen) return;
        bool regular = now >= _next;
        if (regular) _next = now + Interval;
        _seen = news;
        IReadOnlyList<PortStatus> status = own();
        IReadOnlyList<string> names = Volatile.Read(ref _names);
        for (int i = 0; i < Math.Min(outputs, names.Count); i++)
            if (names[i].Length > 0 && status[i].Own is { } mine) Compare(jack, names[i], mine, regular);
    }

    private bool AreGone(JackWatch jack)
    {
        foreach (string name in Volatile.Read(ref _names))
            if (name.Length > 0 && jack.Connections(name) is not null) return false;
        return true;
    }

    private void Compare(JackWatch jack, string theirs, string mine, bool regular)
    {
        if (jack.Connections(theirs) is not { } wanted || jack.Connections(mine) is not { } there) return;
        foreach (string destination in wanted)
        {
            _parted.Remove((mine, destination));
            if (Array.IndexOf(there, destination) < 0 && !Volatile.Read(ref _frozen)) jack.Connect(mine, destination);
        }
        foreach (string destination in there)
        {
            if (!regular || Array.IndexOf(wanted, destination) >= 0 || _parted.Add((mine, destination))) continue;
            _parted.Remove((mine, destination));
            if (!Volatile.Read(ref _frozen)) jack.Disconnect(mine, destination);
        }
    }
}
