namespace DeepMusic.Live.Soak;

/// <summary>What came of one gig: a line of the soak's log.</summary>
internal sealed record GigResult
{
    /// <summary>Which gig, from 1.</summary>
    public int Gig { get; init; }

    /// <summary>Which run of the program played it: a soak that was killed goes on in another, and several may play it at once.</summary>
    public string Run { get; set; } = "";

    /// <summary>Its seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>The engine that answered.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Hours of virtual time.</summary>
    public double Hours { get; init; }

    /// <summary>Seconds of real time, the replay among them.</summary>
    public double Seconds { get; set; }

    /// <summary>The load, by name.</summary>
    public SortedDictionary<string, long> Load { get; init; } = [];

    /// <summary>Faults by word: injected and survived.</summary>
    public SortedDictionary<string, long[]> Faults { get; init; } = [];

    /// <summary>Answers played, by rung.</summary>
    public SortedDictionary<string, int> Rungs { get; init; } = [];

    /// <summary>Note-ons that the synths got.</summary>
    public long NotesSent { get; init; }

    /// <summary>Notes that hung.</summary>
    public long NotesHung { get; init; }

    /// <summary>Questions put to the engines.</summary>
    public long Asked { get; init; }

    /// <summary>Answers that began to play.</summary>
    public long Played { get; init; }

    /// <summary>Answers with a stale note.</summary>
    public long Late { get; init; }

    /// <summary>How much the managed heap grew in an hour within the gig, MiB; null where the gig was too short to tell.</summary>
    public double? HeapWithin { get; init; }

    /// <summary>What the process held after the gig: managed heap and all memory in MiB, handles, threads.</summary>
    public double[] After { get; set; } = [];

    /// <summary>Median, 99th percentile and maximum of the lateness, microseconds, window by window.</summary>
    public double[][] Lateness { get; init; } = [];

    /// <summary>The same of the time that answers took to be thought of, in the first and the last quarter of the gig: milliseconds, 99th percentile.</summary>
    public double[] Thinking { get; init; } = [];

    /// <summary>SHA-256 of its journal without what no two runs share: the same plan gives the same.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Whether the replay was the same to the bit.</summary>
    public bool Replayed { get; set; }

    /// <summary>What did not hold.</summary>
    public List<string> Breaches { get; init; } = [];
}
