using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>Opens the networks of the room.</summary>
public static class ChoraleNetworks
{
    /// <summary>A network of a checkpoint, whichever of the room's it is.</summary>
    /// <exception cref="CheckpointException">The checkpoint is not one of the room.</exception>
    public static IChoraleNetwork Open(CheckpointFolder checkpoint)
    {
        var config = checkpoint.Config<DeepBachConfig>();
        return config.Network switch
        {
            ChoraleNetworkKind.DeepBach => new DeepBachNetwork(config, checkpoint.Weights),
            ChoraleNetworkKind.Orderless => new OrderlessNetwork(config, checkpoint.Weights),
            ChoraleNetworkKind.Mlp or ChoraleNetworkKind.MaxEnt => new WindowNetwork(config, checkpoint.Weights),
            _ => throw new CheckpointException(checkpoint.Path, $"a network of kind {config.Kind} is unknown", "take a newer version of the program, or train the network again"),
        };
    }
}
