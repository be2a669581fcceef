namespace DeepMusic.Fuzzing;

/// <summary>Something that is read, and the law for it: what comes of broken input is a value, or its own exception with one line.</summary>
/// <param name="Name">The folder of its regressions.</param>
/// <param name="Seeds">Whole inputs, all of which are accepted.</param>
/// <param name="Read">
/// Reads an input. It may throw the format's own exception, or return null where it is refused otherwise; what it returns checks the rest of the
/// law on what was accepted, such as that it is written and read again to the same.
/// </param>
/// <param name="IsOwn">Whether an exception is the format's own.</param>
internal sealed record FuzzFormat(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Action?> Read, Func<Exception, bool> IsOwn)
{
    /// <summary>Pieces the format is made of.</summary>
    public IReadOnlyList<byte[]> Words { get; init; } = [];

    /// <summary>What can stand in itself, as it begins and as it ends.</summary>
    public IReadOnlyList<(string Open, string Close)> Nests { get; init; } = [];

    /// <summary>A mutation of its own, tried half of the time.</summary>
    public Func<byte[], Core.SeededRandom, byte[]>? Own { get; init; }

    /// <summary>Memory that reading may take for a byte of input.</summary>
    public long PerByte { get; init; } = 1024;

    /// <summary>Memory that reading may take besides.</summary>
    public long Fixed { get; init; } = 1 << 20;

    /// <summary>Whether damage of one byte may leave it readable, so that some mutations have to be.</summary>
    public bool Forgives { get; init; } = true;

    /// <summary>Whether anything is refused at all.</summary>
    public bool Refuses { get; init; } = true;
}
