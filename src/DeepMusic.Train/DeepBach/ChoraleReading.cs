namespace DeepMusic.Train.DeepBach;

/// <summary>What was read of folders of chorales: their sopranos as tunes, and all four voices.</summary>
public sealed record ChoraleReading : CorpusReading
{
    /// <summary>The chorales, all of the corpus's own split.</summary>
    public required IReadOnlyList<Chorale> Chorales { get; init; }

    /// <summary>The chorales of a part that share no tune with a part before it.</summary>
    public IReadOnlyList<Chorale> Apart(TuneSplit split) => [.. Chorales.Where(c => c.Split == split && c.Apart)];
}
