using DeepMusic.Live.Timing;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Remote;

/// <summary>How punctual the instrument is, as it is told to whoever asks.</summary>
internal static class LatencyTold
{
    /// <summary>The values of the answer, in milliseconds.</summary>
    public static object[] Of(in LatencyFigures figures)
    {
        (Spread thru, Spread answer, Spread due) = (figures.Thru, figures.Answer, figures.Due);
        return
        [
            figures.Port, (float)thru.P50, (float)thru.P99, (float)thru.Max, (float)answer.P50, (float)answer.P99, (float)answer.Max,
            (float)due.P50, (float)due.P99, (float)due.Max,
        ];
    }
}
