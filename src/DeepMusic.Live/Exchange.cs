using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>A call and its answer.</summary>
/// <param name="Id">The answer's number.</param>
/// <param name="Call">What the player played.</param>
/// <param name="CallEnd">When the call ended and the turn was handed over.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="Placed">The answer where it stands in the music; later than was asked for, if it came late.</param>
/// <param name="Start">When the answer starts.</param>
public sealed record Exchange(long Id, Phrase Call, HostTime CallEnd, Answer Answer, Prompt Prompt, Phrase Placed, HostTime Start);
