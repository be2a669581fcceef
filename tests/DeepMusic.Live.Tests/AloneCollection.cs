namespace DeepMusic.Live.Tests;

/// <summary>Tests that look at the memory of the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>The name to ask for.</summary>
    public const string Name = "alone";
}
