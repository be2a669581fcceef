using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Holds what a synth heard against what the sequencer says it sent: the same messages in the same order, but for those that were on
/// their way while the wire was broken. Thread-safe: no.
/// </summary>
internal static class WireLetters
{
    private const long Most = 60_000_000; // cells; of a longer stretch only the length is compared

    /// <summary>How many messages came without having been sent, or were sent over a sound wire and did not come; null where a broken wire and too many messages leave that open.</summary>
    /// <param name="sent">What was sent, in order.</param>
    /// <param name="heard">What was heard, in order.</param>
    /// <param name="broken">When the wire was broken, with some time before and after.</param>
    public static int? Missed(IReadOnlyList<(HostTime At, MidiMessage Message)> sent, IReadOnlyList<MidiMessage> heard, IReadOnlyList<(HostTime From, HostTime To)> broken)
    {
        int same = 0;
        while (same < sent.Count && same < heard.Count && sent[same].Message == heard[same]) same++;
        int n = sent.Count - same, m = heard.Count - same;
        if (n == 0 && m == 0) return 0;
        if ((long)n * m > Most) return broken.Count > 0 ? null : Math.Abs(n - m) + 1;
        // The cheapest way to make the one of the other: losing what went into a broken wire is free.
        int[] row = new int[m + 1], above = new int[m + 1];
        for (int j = 1; j <= m; j++) above[j] = j;
        for (int i = 1; i <= n; i++)
        {
            (HostTime at, MidiMessage message) = sent[same + i - 1];
            int lost = broken.Any(b => at >= b.From && at <= b.To) ? 0 : 1;
            row[0] = above[0] + lost;
            for (int j = 1; j <= m; j++)
            {
                int best = Math.Min(above[j] + lost, row[j - 1] + 1);
                row[j] = message == heard[same + j - 1] ? Math.Min(best, above[j - 1]) : best;
            }
            (row, above) = (above, row);
        }
        return above[m];
    }
}
