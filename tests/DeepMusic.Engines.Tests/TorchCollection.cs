namespace DeepMusic.Engines.Tests;

/// <summary>Torch has one generator for the whole process: who draws from it, or seeds it, does so one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TorchCollection
{
    public const string Name = "torch";
}
