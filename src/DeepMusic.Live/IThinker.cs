using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>
/// Where thinking happens: asked from the listening thread, in order, one thing after the other. What comes of a question is
/// handed back as <see cref="Thought"/>.
/// </summary>
public interface IThinker
{
    /// <summary>The engine's name.</summary>
    string Engine { get; }

    /// <summary>Lets the engine learn from a phrase, after all that was asked before.</summary>
    void Feed(Phrase phrase, MusicalContext context);

    /// <summary>Asks for an answer.</summary>
    void Ask(long id, Prompt prompt);

    /// <summary>Withdraws a question; nothing comes of it unless it was answered already.</summary>
    void Withdraw(long id);
}
