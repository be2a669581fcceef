using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>One call and its answer, as told without a screen.</summary>
/// <param name="At">When the call ended, since the set began.</param>
/// <param name="Number">The number of the call, from 1.</param>
/// <param name="Call">What was played.</param>
/// <param name="Answer">What was answered; null when nothing was.</param>
/// <param name="Timeline">Tempo, meter and where the beats fall.</param>
/// <param name="Key">The key.</param>
/// <param name="HandOver">From the call's end to the answer's first note.</param>
public readonly record struct PhraseReport(
    TimeSpan At, int Number, Phrase Call, Answer? Answer, Timeline Timeline, KeyEstimate Key, TimeSpan HandOver)
{
    /// <summary>Who played it, of several performers; empty where one plays alone.</summary>
    public string Performer { get; init; } = "";
}
