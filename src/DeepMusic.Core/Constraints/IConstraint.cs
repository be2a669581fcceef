namespace DeepMusic.Core.Constraints;

/// <summary>
/// A limit the player sets. It acts inside sampling (<see cref="Mask"/>), judges a finished phrase (<see cref="Violations"/>)
/// and mends it as a last resort (<see cref="Repair"/>). Immutable: it is made for one prompt, with its key, chord or range resolved.
/// </summary>
public interface IConstraint
{
    /// <summary>The knob it comes from, as the player knows it: "key", "range", "land".</summary>
    string Name { get; }

    /// <summary>
    /// Sets the logits of what must not come next to negative infinity; a soft limit may lower others. Never raises a masked logit.
    /// </summary>
    /// <param name="logits">One per entry of the vocabulary.</param>
    /// <param name="state">Where the sampling stands.</param>
    void Mask(Span<float> logits, in SamplingState state);

    /// <summary>How many notes (or missing notes) of the phrase break it; 0 when it holds.</summary>
    int Violations(Phrase phrase);

    /// <summary>The phrase changed as little as is needed for it to hold. Leaves a phrase that obeys as it is.</summary>
    Phrase Repair(Phrase phrase);
}
