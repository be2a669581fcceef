namespace DeepMusic.Stage.Tests;

/// <summary>Every test with real ports: they share one JACK server and this process's environment, so they take turns.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StageCollection : ICollectionFixture<JackServer>
{
    public const string Name = "stage";
}
