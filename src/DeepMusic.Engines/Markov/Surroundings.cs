using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>What stands around an answer that is written into the middle of something: an answer to a call has none of it.</summary>
internal sealed class Surroundings
{
    /// <summary>Where the answer's places fall in their bars.</summary>
    public required PulsePlaces Places { get; init; }

    /// <summary>The middle of its register before limits move it, a MIDI note number.</summary>
    public required int Register { get; init; }

    /// <summary>The most notes at once where no limit says less; null for any number.</summary>
    public int? Voices { get; init; }

    /// <summary>How many of the phrases heard, from the last back, count as the call does.</summary>
    public int Near { get; init; } = 1;

    /// <summary>Whether the last phrase heard goes on in the answer.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The last pitch before the answer; -1 for none.</summary>
    public int Previous { get; init; } = -1;

    /// <summary>What the answer has to lead into, its first note struck at its phrase's first; null where a phrase may end in the answer.</summary>
    public Heard? After { get; init; }

    /// <summary>The silence between the answer's end and what comes after.</summary>
    public Beats Silence { get; init; }

    /// <summary>What it has to sound well with, or null.</summary>
    public Harmony? Harmony { get; init; }

    /// <summary>The same where nothing has to be led into.</summary>
    public Surroundings WithoutAfter() => new()
    {
        Places = Places,
        Register = Register,
        Voices = Voices,
        Near = Near,
        GoesOn = GoesOn,
        Previous = Previous,
        Harmony = Harmony,
    };
}
