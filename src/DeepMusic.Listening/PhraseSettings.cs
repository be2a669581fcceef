using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>How phrases are told apart. Checked when it is put to use.</summary>
public sealed record PhraseSettings
{
    /// <summary>Gap mode with the defaults.</summary>
    public static readonly PhraseSettings Default = new();

    /// <summary>How one knows that the player has finished. Default gap.</summary>
    public TurnMode Mode { get; init; } = TurnMode.Gap;

    /// <summary>Gap: how many median inter-onset intervals of the phrase a silence must last. Default 1.5.</summary>
    public double GapFactor { get; init; } = 1.5;

    /// <summary>Gap: no shorter silence ends a phrase. Default 250 ms, the quickest of the instruments we know of.</summary>
    public TimeSpan ShortestGap { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gap: a silence of this length always ends it. Default 1.5 s.</summary>
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>
    /// Gap: silence of this length makes the phrase look finished, so that thinking starts. Default 50 ms: the air between
    /// detached notes does not start a thought each.
    /// </summary>
    public TimeSpan ThinkAfter { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Gap: what only the pedal holds counts as sounding for at most this long after the last key came up. Default 3 s: a last
    /// chord left ringing is an end.
    /// </summary>
    public TimeSpan LongestRinging { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gap: from this length on a silence of <see cref="BreathSilence"/> ends the phrase. Default 20 s.</summary>
    public TimeSpan LongestPhrase { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gap: the silence that ends an overlong phrase. Default 100 ms.</summary>
    public TimeSpan BreathSilence { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gap: here a phrase ends whatever sounds. Default 30 s.</summary>
    public TimeSpan HardLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Onsets this close to the first are one chord. Default 40 ms.</summary>
    public TimeSpan ChordSpan { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Bars: how many bars a call lasts, and an answer. Default 4.</summary>
    public int Bars { get; init; } = 4;

    /// <summary>
    /// Bars: a note this close before the call's first bar line already belongs to the call. Default a sixteenth, the finest
    /// value a downbeat can be early by without being another note.
    /// </summary>
    public Beats Pickup { get; init; } = Beats.Sixteenth;

    /// <summary>
    /// Bars: the call is closed this long before its last bar line, so that the answer can start on it. What is struck in
    /// these moments is meant for the bar line and belongs to what follows. Default 15 ms.
    /// </summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>Cue: a key that ends the phrase and is not part of it. Default none.</summary>
    public Pitch? CueKey { get; init; }

    /// <summary>Says what is wrong with the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of range; the message says which and what it may be.</exception>
    internal void Check()
    {
        Require(GapFactor is >= 0 and <= 100, $"the gap factor is 0..100 intervals, not {GapFactor}");
        Require(ShortestGap > TimeSpan.Zero && LongestGap >= ShortestGap && LongestGap <= TimeSpan.FromMinutes(10),
            $"the gap is bounded by {ShortestGap.TotalMilliseconds}..{LongestGap.TotalMilliseconds} ms: both must be more than 0, the first not over the second");
        Require(BreathSilence > TimeSpan.Zero && BreathSilence <= ShortestGap, $"the silence that ends an overlong phrase, {BreathSilence.TotalMilliseconds} ms, must be more than 0 and at most the shortest gap");
        Require(LongestPhrase > TimeSpan.Zero && HardLimit >= LongestPhrase && HardLimit <= TimeSpan.FromHours(1),
            $"a phrase lasts {LongestPhrase.TotalSeconds} s and {HardLimit.TotalSeconds} s at most: both must be more than 0 and at most an hour, the first not over the second");
        Require(ThinkAfter >= TimeSpan.Zero && ChordSpan >= TimeSpan.Zero, "thinking after, and the chord span, cannot be negative");
        Require(LongestRinging >= TimeSpan.Zero && LongestRinging <= TimeSpan.FromHours(1), "the pedal rings for 0 s to an hour");
        Require(Bars is >= 1 and <= 64, $"trade 1 to 64 bars, not {Bars}");
        Require(Pickup >= Beats.Zero && Pickup <= Beats.Quarter, $"a pickup is 0 to 1 beat, not {Pickup}");
        Require(Lead >= TimeSpan.Zero && Lead <= TimeSpan.FromMilliseconds(500), $"the lead is 0..500 ms, not {Lead.TotalMilliseconds}");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new ArgumentException(otherwise);
    }
}
