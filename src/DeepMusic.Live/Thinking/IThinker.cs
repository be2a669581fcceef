using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Where thinking happens: asked from the listening thread, in order, one thing after the other. What comes of a question is
/// handed back as <see cref="Thought"/>, whole or in parts.
/// </summary>
public interface IThinker
{
    /// <summary>The engine the set is played with.</summary>
    string Engine { get; }

    /// <summary>Lets the engine learn from a phrase, after all that was asked before.</summary>
    void Feed(Phrase phrase, MusicalContext context);

    /// <summary>Asks for an answer.</summary>
    void Ask(long id, Prompt prompt);

    /// <summary>Withdraws a question; nothing more comes of it than what has come already.</summary>
    void Withdraw(long id);
}
