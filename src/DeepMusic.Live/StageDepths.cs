namespace DeepMusic.Live;

/// <summary>How much waits in each queue of a set at this moment.</summary>
/// <param name="Heard">Messages that came in and were not heard yet.</param>
/// <param name="Sent">Messages that went out and are not in the journal yet.</param>
/// <param name="Wishes">What was asked for and is not done yet.</param>
/// <param name="Journal">Events that wait for the disk.</param>
/// <param name="Remote">Messages that came over the network and are not done yet.</param>
internal readonly record struct StageDepths(int Heard, int Sent, int Wishes, int Journal, int Remote);
