using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>What the instrument has to say to the player: the latest fault, and the latest word that is none.</summary>
public sealed class Notices
{
    /// <summary>The last failure, in one line; empty when there was none.</summary>
    public string LastFault { get; private set; } = "";

    /// <summary>When it was.</summary>
    public HostTime LastFaultAt { get; private set; }

    /// <summary>The last thing the player should know that is no failure; may be empty.</summary>
    public string LastWord { get; private set; } = "";

    /// <summary>Told of every failure, in one line.</summary>
    public event Action<string>? Faulted;

    /// <summary>Says something that is no failure.</summary>
    public void Say(string line) => LastWord = line;

    internal void Fault(string line, HostTime at)
    {
        LastFault = line;
        LastFaultAt = at;
        Faulted?.Invoke(line);
    }
}
