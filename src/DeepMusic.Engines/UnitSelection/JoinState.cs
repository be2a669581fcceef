using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>What the LSTM over notes remembers of the events it read. Made by <see cref="UnitNetwork.NewJoin"/>. Thread-safe: no.</summary>
public sealed class JoinState
{
    /// <summary>What comes before all: silence that lasted no time.</summary>
    internal static readonly UnitEvent Before = new(UnitEvent.Rest, 0, 0);

    internal JoinState(LstmState memory) => Memory = memory;

    internal LstmState Memory { get; }

    /// <summary>The last event. The network is told of it together with where the next one stands, so it is not yet in its memory.</summary>
    internal UnitEvent Last { get; set; } = Before;

    /// <summary>As if nothing was read.</summary>
    public void Clear()
    {
        Memory.Clear();
        Last = Before;
    }

    /// <summary>Lets another state of the same network go on from here.</summary>
    public void CopyTo(JoinState other)
    {
        Memory.CopyTo(other.Memory);
        other.Last = Last;
    }
}
