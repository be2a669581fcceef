namespace DeepMusic.Train;

/// <summary>One look at a run.</summary>
/// <param name="Step">After how many steps.</param>
/// <param name="Train">Mean loss of the steps since the look before, nats.</param>
/// <param name="Valid">Loss on held-out data, nats.</param>
public sealed record TrainingPoint(int Step, double Train, double Valid);
