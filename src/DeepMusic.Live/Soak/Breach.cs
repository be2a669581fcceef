using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>Something that must always hold did not.</summary>
/// <param name="At">When, on the clock of the set.</param>
/// <param name="Rule">What must hold, in a few words.</param>
/// <param name="Line">What was found, in one line.</param>
public sealed record Breach(HostTime At, string Rule, string Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{At}: {Rule}: {Line}";
}
