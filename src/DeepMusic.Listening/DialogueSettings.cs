using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The manners of the dialogue. Checked when it is put to use.</summary>
public sealed record DialogueSettings
{
    /// <summary>The defaults.</summary>
    public static readonly DialogueSettings Default = new();

    /// <summary>Whether the answer goes on when the player comes in; what is played then is the next phrase. Default no: it yields at once.</summary>
    public bool Duet { get; init; }

    /// <summary>Where an answer may start when it does not start at a bar line. Default the beat (a quarter).</summary>
    public Beats Grid { get; init; } = Beats.Quarter;

    /// <summary>
    /// No answer waits longer than this for the grid: half the grid is tried, then it starts at once. Default 600 ms: a beat
    /// down to 100 bpm, an eighth down to 50.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>How sure one must be of the beat to start on it, 0..1. Default 0.5; below, answers start at once.</summary>
    public double SureOfBeat { get; init; } = 0.5;

    /// <summary>How long before its start an answer must be on its way to sound in time. Default 10 ms; to start on a bar line, less than <see cref="PhraseSettings.Lead"/>.</summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>An answer that could start only this much later than planned is stale and never played. Default 2 beats.</summary>
    public Beats MaxDelay { get; init; } = Beats.Quarter * 2;

    /// <summary>
    /// Trading bars: a note this soon after the hand-over lands the call and does not interrupt the answer. Default a sixteenth.
    /// </summary>
    public Beats Landing { get; init; } = Beats.Sixteenth;

    /// <summary>Trading bars: a note this close to the answer's end is the next call's pickup and does not interrupt. Default a sixteenth.</summary>
    public Beats Pickup { get; init; } = Beats.Sixteenth;

    /// <summary>Whether a call in which nothing was played is answered. Default no; one that was given away by a cue always is.</summary>
    public bool AnswerSilence { get; init; }

    /// <summary>During an answer, softer notes than this are grazed keys and do not interrupt. Default 0, off.</summary>
    public int GrazeVelocity { get; init; }

    /// <summary>During an answer, notes shorter than this are grazed keys and do not interrupt. Default 0, off: it delays every yield by as much.</summary>
    public TimeSpan GrazeLength { get; init; }

    /// <summary>Says what is wrong with the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of range; the message says which and what it may be.</exception>
    internal void Check()
    {
        Require(Grid > Beats.Zero && Grid <= Beats.Quarter * 64, $"answers start on a grid of more than 0 and at most 64 beats, not {Grid}");
        Require(LongestWait >= TimeSpan.Zero, "the longest wait for the grid cannot be negative");
        Require(SureOfBeat is >= 0 and <= 1, $"being sure of the beat is 0..1, not {SureOfBeat}");
        Require(Lead > TimeSpan.Zero && Lead <= TimeSpan.FromMilliseconds(500), $"the lead is more than 0 and at most 500 ms, not {Lead.TotalMilliseconds}");
        Require(MaxDelay >= Beats.Zero, "the greatest delay cannot be negative");
        Require(Landing >= Beats.Zero && Pickup >= Beats.Zero, "landing and pickup cannot be negative");
        Require(GrazeVelocity is >= 0 and <= 127, $"a grazed key's velocity is 0..127, not {GrazeVelocity}");
        Require(GrazeLength >= TimeSpan.Zero && GrazeLength <= TimeSpan.FromSeconds(1), $"a grazed key is down for 0..1000 ms, not {GrazeLength.TotalMilliseconds}");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new ArgumentException(otherwise);
    }
}
