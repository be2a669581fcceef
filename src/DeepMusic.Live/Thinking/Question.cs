using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>What an answer is asked for.</summary>
/// <param name="Id">The answer's number.</param>
/// <param name="Prompt">What is asked.</param>
/// <param name="By">When the answer is to start, on the clock that measures the thinking.</param>
internal readonly record struct Question(long Id, Prompt Prompt, HostTime By);
