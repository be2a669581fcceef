using System.Collections.Immutable;

namespace DeepMusic.Live.Soak;

/// <summary>What came of a soak: what its report tells.</summary>
public sealed record SoakFigures
{
    /// <summary>What was played.</summary>
    public required SoakPlan Plan { get; init; }

    /// <summary>The hours that were really played.</summary>
    public required double Hours { get; init; }

    /// <summary>How long that took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The load that was held, a name and a number each: notes played, messages, OSC packets, gigs.</summary>
    public required ImmutableArray<(string Name, long Count)> Load { get; init; }

    /// <summary>Faults by kind.</summary>
    public required FaultTally Faults { get; init; }

    /// <summary>Note-ons that went out.</summary>
    public required long NotesSent { get; init; }

    /// <summary>Notes that sounded on where nothing should.</summary>
    public required long NotesHung { get; init; }

    /// <summary>Questions put to the engines, thoughts ahead among them.</summary>
    public required long AnswersAsked { get; init; }

    /// <summary>Answers that began to play.</summary>
    public required long AnswersPlayed { get; init; }

    /// <summary>Answers of which a note went out stale.</summary>
    public required long AnswersLate { get; init; }

    /// <summary>Answers played by each rung of the ladders.</summary>
    public ImmutableArray<(string Rung, long Answers)> Rungs { get; init; } = [];

    /// <summary>What may not grow.</summary>
    public required ImmutableArray<Trend> Trends { get; init; }

    /// <summary>Lateness, window by window: when it began in hours, and median, 99th percentile and maximum in microseconds.</summary>
    public required ImmutableArray<(double Hours, double P50, double P99, double Max)> Windows { get; init; }

    /// <summary>Sets that were played again from their journal, and how many of them were the same to the bit.</summary>
    public required (int Played, int Same) Replays { get; init; }

    /// <summary>What did not hold.</summary>
    public required ImmutableArray<string> Breaches { get; init; }

    /// <summary>Whether all held.</summary>
    public bool Held => Breaches.IsEmpty && Replays.Played == Replays.Same && Trends.All(t => t.IsFlat);
}
