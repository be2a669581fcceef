namespace DeepMusic.Core;

/// <summary>
/// A system that answers phrases. Called from one thread at a time. Deterministic: the answer depends on what was fed, in its
/// order, and on the prompt, on nothing else. Asking changes nothing, so a question may be asked ahead and thrown away.
/// </summary>
public interface IImproviser
{
    /// <summary>The engine's name as it is written in presets.</summary>
    string Name { get; }

    /// <summary>Learns from a phrase that was played.</summary>
    void Feed(Phrase phrase, MusicalContext context);

    /// <summary>Answers. The phrase starts at <see cref="Prompt.Start"/>, lasts <see cref="Prompt.Length"/> and meets every constraint, or is a rest that says what to relax.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    Answer Respond(Prompt prompt, CancellationToken cancel);

    /// <summary>Forgets everything it was fed.</summary>
    void Reset();
}
