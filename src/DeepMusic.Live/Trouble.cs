using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>One trouble, as the player is told of it. Immutable, but for what it remembers of its own texts. Thread-safe: no.</summary>
/// <param name="line">All of it, in words a musician can act on.</param>
/// <param name="matter">What it is about; not given, it passes.</param>
/// <param name="at">When it was told.</param>
public sealed class Trouble(string line, Matter matter, HostTime at)
{
    private const int FewestWords = 3;

    private (string Line, string Words)? _named;

    /// <summary>All of it.</summary>
    public string Line { get; } = line;

    /// <summary>What of it must be read from afar: which thing, and what is wrong with it.</summary>
    public string Words { get; } = matter.Words is { Length: > 0 } words ? words : Essence(line);

    /// <summary>Trouble of one name is one.</summary>
    public string Name { get; } = matter.Name ?? line;

    /// <summary>How grave it is.</summary>
    public Gravity Gravity { get; } = matter.Gravity;

    /// <summary>When it was told.</summary>
    public HostTime At { get; } = at;

    /// <summary>Whether it holds until it is over, and does not pass.</summary>
    public bool Holds => Gravity > Gravity.Passing;

    /// <summary>Its texts with the name of whose it is before them. Allocates: the first time.</summary>
    public (string Line, string Words) Of(string performer) => _named ??= ($"{performer}: {Line}", $"{performer}: {Words}");

    /// <summary>The beginning of a line up to where it explains itself. What only says whose trouble it is, as the name of a scene, is no end.</summary>
    internal static string Essence(string line)
    {
        int from = 0;
        for (int i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] is not (':' or ';') || line[i + 1] != ' ') continue;
            if (line.AsSpan(from, i - from).Count(' ') >= FewestWords - 1) return line[..i];
            from = i + 2;
        }
        return line;
    }
}
