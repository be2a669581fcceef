using DeepMusic.Core;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// Where what is redone on the sketchpad is written: asked from the listening thread, in order, one thing after the other. What comes of a
/// question is handed back as <see cref="Written"/>.
/// </summary>
internal interface IScribe
{
    /// <summary>Lets all who can write learn from a phrase, after all that was asked before.</summary>
    void Feed(Phrase phrase, MusicalContext context);

    /// <summary>Asks for parts to be written anew.</summary>
    void Ask(SketchQuestion question);

    /// <summary>Withdraws a question; nothing comes of it unless it has come already.</summary>
    void Withdraw(long id);
}
