using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>What the LSTM over units remembers of the units it read. Made by <see cref="UnitNetwork.NewRelevance"/>. Thread-safe: no.</summary>
public sealed class RelevanceState
{
    internal RelevanceState(LstmState memory) => Memory = memory;

    internal LstmState Memory { get; }

    /// <summary>As if nothing was read.</summary>
    public void Clear() => Memory.Clear();

    /// <summary>Lets another state of the same network go on from here.</summary>
    public void CopyTo(RelevanceState other) => Memory.CopyTo(other.Memory);
}
