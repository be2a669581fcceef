using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Key and chord together: the key helps the chord where two fit alike. Thread-safe: no.</summary>
public sealed class HarmonyTracker
{
    private const double Sure = 0.5;         // confidence from which the key helps

    /// <summary>The key; lock it here.</summary>
    public KeyFinder Keys { get; } = new();

    /// <summary>The chord.</summary>
    public ChordFinder Chords { get; } = new();

    /// <summary>Takes an event in. Times must not go back.</summary>
    public HarmonyEstimate Hear(in NoteEvent e)
    {
        Keys.Hear(e);
        KeyEstimate key = Keys.Estimate;
        Chords.Key = key.Confidence >= Sure ? key.Key : null;
        return new HarmonyEstimate(key, Chords.Hear(e));
    }

    /// <summary>Key and chord at <paramref name="now"/>, which is not before the last event.</summary>
    public HarmonyEstimate At(HostTime now) => new(Keys.Estimate, Chords.At(now));

    /// <summary>Forgets what was heard, not the lock.</summary>
    public void Clear()
    {
        Keys.Clear();
        Chords.Clear();
    }
}
