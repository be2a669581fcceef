namespace DeepMusic.Realtime;

/// <summary>What the sequencer has counted since it was made.</summary>
/// <param name="Sent">Messages handed to an output that took them.</param>
/// <param name="Dropped">Messages refused by a full lane.</param>
/// <param name="Stale">Notes and clock bytes too late to be played at all.</param>
/// <param name="Unsent">Messages for an output that was not there (note-offs among them are owed, not lost), and notes beyond the last voice.</param>
/// <param name="Late">Messages sent more than 6 ms after they were due: what a listener can tell.</param>
/// <param name="Unread">Sent messages that the full journal ring did not take.</param>
public readonly record struct SequencerCounters(long Sent, long Dropped, long Stale, long Unsent, long Late, long Unread);
