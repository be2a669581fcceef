using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// What happens to phrases, told as it happens. One phrase is open at a time: <see cref="Began"/>, its notes, any number of
/// <see cref="Pending"/> (each taken back by <see cref="Resumed"/>, or the last one), and exactly one <see cref="Ended"/>.
/// </summary>
/// <param name="At">When it was known.</param>
/// <param name="Phrase">The number of the phrase, from 1, rising.</param>
public abstract record PhraseSignal(HostTime At, long Phrase)
{
    /// <summary>A phrase began: with its first note, or without any where an empty call is told.</summary>
    public sealed record Began(HostTime At, long Phrase) : PhraseSignal(At, Phrase);

    /// <summary>A note was struck and belongs to the phrase.</summary>
    /// <param name="At">When it was known.</param>
    /// <param name="Phrase">The number of the phrase.</param>
    /// <param name="Event">The stroke.</param>
    public sealed record NoteAdded(HostTime At, long Phrase, NoteEvent Event) : PhraseSignal(At, Phrase);

    /// <summary>A note of the open phrase was released.</summary>
    /// <param name="At">When it was known.</param>
    /// <param name="Phrase">The number of the phrase.</param>
    /// <param name="Note">The note, complete.</param>
    public sealed record NoteReleased(HostTime At, long Phrase, HeardNote Note) : PhraseSignal(At, Phrase);

    /// <summary>The phrase looks finished: time to think ahead.</summary>
    /// <param name="At">When it was known.</param>
    /// <param name="Phrase">The number of the phrase.</param>
    /// <param name="Deadline">When it ends if nothing more is played; a cue may end it earlier.</param>
    /// <param name="SoFar">What was heard, as if it ended at the deadline. Notes still held then may turn out shorter.</param>
    /// <param name="Reason">Why it would end then.</param>
    public sealed record Pending(HostTime At, long Phrase, HostTime Deadline, HeardPhrase SoFar, PhraseEnd Reason) : PhraseSignal(At, Phrase);

    /// <summary>The player went on: what was thought is void.</summary>
    public sealed record Resumed(HostTime At, long Phrase) : PhraseSignal(At, Phrase);

    /// <summary>The phrase ended.</summary>
    /// <param name="At">When it was known; in bars mode a moment before the bar line.</param>
    /// <param name="Phrase">The number of the phrase.</param>
    /// <param name="Heard">All of it.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Ended(HostTime At, long Phrase, HeardPhrase Heard, PhraseEnd Reason) : PhraseSignal(At, Phrase);
}
