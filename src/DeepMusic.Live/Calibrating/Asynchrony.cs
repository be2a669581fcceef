using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Calibrating;

/// <summary>
/// How long after a click was sent the player taps: the way through the output and the room, the player's own habit of tapping early or late,
/// and the way back in, together. What is sent that much early sounds where the player feels the beat.
/// </summary>
/// <param name="Median">The median; negative before the click.</param>
/// <param name="Spread">The middle half of the taps lies this close together: the distance of the quartiles.</param>
/// <param name="Taps">How many taps count.</param>
/// <param name="LeftOut">How many were left out because they lie far from all others.</param>
public sealed record Asynchrony(TimeSpan Median, TimeSpan Spread, int Taps, int LeftOut)
{
    /// <summary>Fewer taps tell nothing.</summary>
    public const int Fewest = 8;

    /// <summary>The median must be known to within what is just noticeable (Friberg and Sundberg).</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(6);

    /// <summary>A tap this close to the median is no outlier, however steady the others are.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(20);

    /// <summary>What is kept of it: never before now, never more than an answer can be early.</summary>
    public TimeSpan Early => Median < TimeSpan.Zero ? TimeSpan.Zero : Median > JournalHeader.MostEarly ? JournalHeader.MostEarly : Median;

    /// <summary>The asynchrony of taps.</summary>
    /// <param name="taps">How long after its click each came, in any order.</param>
    /// <exception cref="CalibrationException">They are too few or too scattered; the message says what to do.</exception>
    public static Asynchrony Of(IReadOnlyList<TimeSpan> taps)
    {
        if (taps.Count < Fewest) throw new CalibrationException($"{taps.Count} taps are too few, {Fewest} are the least: tap one key with every click until it ends");
        double[] all = [.. taps.Select(t => t.TotalMilliseconds).Order()];
        double middle = Quantile.Of(all, 0.5);
        // The median absolute deviation, made comparable with a standard deviation.
        double deviation = 1.4826 * Quantile.Of([.. all.Select(t => Math.Abs(t - middle)).Order()], 0.5);
        double far = Math.Max(3 * deviation, Near.TotalMilliseconds);
        double[] kept = [.. all.Where(t => Math.Abs(t - middle) <= far)];
        double spread = Quantile.Of(kept, 0.75) - Quantile.Of(kept, 0.25);
        // The standard error of a median, with the deviation taken from the quartiles.
        double error = 1.2533 * spread / 1.349 / Math.Sqrt(kept.Length);
        if (kept.Length < Fewest || kept.Length * 3 < all.Length * 2 || error > Noticeable.TotalMilliseconds)
        {
            int more = Math.Min(CalibrationPlan.MostTaps, (int)Math.Ceiling(Math.Pow(1.2533 * spread / 1.349 / Noticeable.TotalMilliseconds, 2) / 8) * 8 + 8);
            string advice = more > taps.Count ? $"tap more steadily, or more often: --taps {more}" : "tap more steadily, one key with every click";
            throw new CalibrationException(FormattableString.Invariant($"the taps are too scattered (half of them within {spread:0} ms, {all.Length - kept.Length} of {all.Length} far off): {advice}"));
        }
        return new Asynchrony(Span(Quantile.Of(kept, 0.5)), Span(spread), kept.Length, all.Length - kept.Length);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string when = Median < TimeSpan.Zero ? "before" : "after";
        string leftOut = LeftOut == 0 ? "" : $", {LeftOut} more left out";
        return FormattableString.Invariant($"you tap {Math.Abs(Median.TotalMilliseconds):0.0} ms {when} the click is sent (the median of {Taps} taps{leftOut}; half of them within {Spread.TotalMilliseconds:0.0} ms)");
    }

    private static TimeSpan Span(double milliseconds) => TimeSpan.FromMicroseconds(Math.Round(milliseconds * 1000));
}
