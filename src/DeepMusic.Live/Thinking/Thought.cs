using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>What came of a question, or has come of it so far.</summary>
/// <param name="Id">The answer's number.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="Answer">The answer; a rest where all engines failed.</param>
/// <param name="Fault">What the player should know of failures; empty when there was none.</param>
public sealed record Thought(long Id, Prompt Prompt, Answer Answer, string Fault)
{
    /// <summary>Whether the answer goes on: this is its beginning, up to where it is settled.</summary>
    public bool More { get; init; }

    /// <summary>Lets an engine learn. Returns what the player should know if it failed, else null: a set is not ended by an engine.</summary>
    public static string? Learn(IImproviser engine, Phrase phrase, MusicalContext context)
    {
        try
        {
            engine.Feed(phrase, context);
            return null;
        }
        catch (Exception e)
        {
            return $"{engine.Name} could not learn the phrase: {e.Message.ReplaceLineEndings(" ")}";
        }
    }
}
