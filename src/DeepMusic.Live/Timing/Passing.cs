using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Timing;

/// <summary>
/// Keys that went down, and the same keys as they were played through: the two are told apart from one another, in either order. What finds no
/// partner is forgotten. Thread-safe: no.
/// </summary>
internal sealed class Passing
{
    private const int Most = 64;

    /// <summary>What was played through so long after a key went down was another stroke.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly List<MidiEvent> _struck = new(Most);
    private readonly List<SentEvent> _passed = new(Most);

    /// <summary>A key went down. Returns what was played through of it if that is known already.</summary>
    public SentEvent? Struck(MidiEvent key)
    {
        int found = _passed.FindIndex(s => Are(key, s));
        if (found < 0)
        {
            Keep(_struck, key);
            return null;
        }
        SentEvent sent = _passed[found];
        _passed.RemoveAt(found);
        return sent;
    }

    /// <summary>A key was played through. Returns the stroke it comes of if that is known already.</summary>
    public MidiEvent? Passed(SentEvent sent)
    {
        // The latest: one from before may have been kept from passing.
        int found = _struck.FindLastIndex(k => Are(k, sent));
        if (found < 0)
        {
            Keep(_passed, sent);
            return null;
        }
        MidiEvent key = _struck[found];
        _struck.RemoveAt(found);
        return key;
    }

    private static bool Are(MidiEvent key, SentEvent sent) =>
        key.Port == sent.Ticket && key.Message.Data1 == sent.Message.Data1 && sent.Due >= key.Stamp && sent.Due - key.Stamp < Longest;

    private static void Keep<T>(List<T> events, T one)
    {
        if (events.Count == Most) events.RemoveAt(0);
        events.Add(one);
    }
}
