namespace DeepMusic.Core;

/// <summary>
/// An improviser that hands over the beginning of its answer while it still thinks of the rest. What it has handed over it never
/// takes back: each part holds the notes of the one before, unchanged, and the whole answer holds them all. Asked either way it
/// answers the same.
/// </summary>
public interface IStreamingImproviser : IImproviser
{
    /// <summary>Answers, and tells of each part that is settled.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="soFar">
    /// Told, on the calling thread, of the answer as far as it is <see cref="Answer.Settled"/>: its phrase has the whole length, all notes
    /// that start before that place, with their lengths, and none after. Must not throw. <see cref="Answer.Loudness"/> is set, and the
    /// same in every part and in the whole; notes carry no deviation.
    /// </param>
    /// <param name="cancel">Withdraws the question.</param>
    /// <returns>The whole answer.</returns>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    Answer Respond(Prompt prompt, Action<Answer> soFar, CancellationToken cancel);
}
