namespace DeepMusic.Engines.DeepBach;

/// <summary>What of the room a checkpoint is.</summary>
public enum ChoraleNetworkKind
{
    /// <summary>A network for each voice, told all other cells: the paper's.</summary>
    DeepBach,

    /// <summary>The paper's first baseline: one hidden layer over a window of cells, a network for each voice.</summary>
    Mlp,

    /// <summary>The paper's second baseline: no hidden layer.</summary>
    MaxEnt,

    /// <summary>One network for all voices, told which cells it does not know: in the manner of Coconet.</summary>
    Orderless,
}
