namespace DeepMusic.Train;

/// <summary>What a figure of a card is to reach.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="About">What it tells, in a few words.</param>
/// <param name="AtMost">Whether it may be at most, or must be at least, the bound.</param>
/// <param name="Bound">The bound; a factor where <paramref name="Of"/> is given.</param>
/// <param name="Of">The figure the bound is a multiple of; null for a plain number.</param>
/// <param name="Beside">The baseline to be shown beside it, a figure of the same run; null for none.</param>
public sealed record Aim(string Metric, string About, bool AtMost, double Bound, string? Of = null, string? Beside = null)
{
    /// <summary>Whether it is reached; null where something needed was not measured.</summary>
    public bool? IsMet(IReadOnlyDictionary<string, double> metrics)
    {
        if (!metrics.TryGetValue(Metric, out double value)) return null;
        double bound = Bound;
        if (Of is not null)
        {
            if (!metrics.TryGetValue(Of, out double other)) return null;
            bound *= other;
        }
        return AtMost ? value <= bound : value >= bound;
    }

    /// <summary>The bound in words, such as "≤ 1.01 × nll_fp32".</summary>
    public override string ToString() => FormattableString.Invariant($"{(AtMost ? "≤" : "≥")} {(Of is null ? $"{Bound:0.####}" : Bound == 1 ? Of : FormattableString.Invariant($"{Bound:0.####} × {Of}"))}");
}
