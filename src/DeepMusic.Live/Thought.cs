using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>What came of a question.</summary>
/// <param name="Id">The answer's number.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="Answer">The answer; a rest where the engine failed.</param>
/// <param name="Fault">What the player should know of the failure; empty when there was none.</param>
public sealed record Thought(long Id, Prompt Prompt, Answer Answer, string Fault)
{
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

    /// <summary>Asks an engine, and makes a rest of whatever goes wrong: a set is not ended by an engine.</summary>
    /// <returns>Null when the question was withdrawn.</returns>
    public static Thought? Of(IImproviser engine, long id, Prompt prompt, CancellationToken withdrawn)
    {
        try
        {
            return new Thought(id, prompt, engine.Respond(prompt, withdrawn), "");
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e)
        {
            return new Thought(id, prompt, Answer.Rest(prompt, engine.Name), $"{engine.Name} failed and rests: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
